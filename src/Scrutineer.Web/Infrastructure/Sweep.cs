namespace Scrutineer.Web.Infrastructure;

/// <summary>Looks after something again and again while the site runs. What goes wrong once is logged, and does not stop it for good.</summary>
/// <param name="pause">Between two looks; the first comes after one.</param>
/// <param name="failed">What a failure is called in the log: "Packs could not be looked after".</param>
internal abstract class Sweep(TimeSpan pause, string failed, ILogger log) : BackgroundService
{
    /// <summary>False where a setting leaves it to another server.</summary>
    protected virtual bool IsOn => true;

    /// <summary>Looks once.</summary>
    protected abstract Task LookAsync(CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn) return;
        using var timer = new PeriodicTimer(pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever goes wrong once must not stop it for good.
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(problem, "{What}; it is tried again.", failed);
            }
        }
    }
}
