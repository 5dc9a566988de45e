using Scrutineer.Foundation.Mail;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Sends what waits in the postbox every few seconds.</summary>
internal sealed class MailSweep(Postbox postbox, ILogger<MailSweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await postbox.SweepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // Whatever goes wrong once must not stop the mail for good.
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(problem, "Waiting mail could not be looked at; it is tried again.");
            }
        }
    }
}
