using Microsoft.Extensions.Diagnostics.HealthChecks;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Anchors the journal's head outside the database at the start, every hour and at shutdown (rule J2).
/// Where that fails, the log says so each time and readiness answers Degraded until it works again.</summary>
internal sealed class JournalAnchoring(DataStore store, TimeProvider time, ILogger<JournalAnchoring> log) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private volatile IReadOnlyList<string> problems = [];
    private readonly Lock stopping = new();
    private Task? last;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(problems.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The journal's head cannot be kept outside the database: see the log."));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A host may be told twice to stop, the second time when its data is about to go: both wait for the one last anchor.
        Task anchoring;
        lock (stopping) anchoring = last ??= AnchorAsync(cancellationToken);
        await anchoring;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(Every, time);
        do await AnchorAsync(stoppingToken);
        while (await hour.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AnchorAsync(CancellationToken cancel)
    {
        try
        {
            problems = await new JournalAnchors(store).KeepAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            problems = [failure.Message];
        }

        foreach (var problem in problems) log.LogCritical("The journal is not protected against being rolled back: {Problem}", problem);
    }
}
