using System.Collections.Concurrent;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>Holds the report of the extract that each account uploaded last, for an hour and in memory only: an extract that is refused leaves nothing on disk.</summary>
public sealed class ProblemReports(TimeProvider time)
{
    private const int Most = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, (byte[] Csv, DateTimeOffset At)> reports = [];

    public void Keep(Guid account, byte[] csv)
    {
        var now = time.GetUtcNow();
        reports[account] = (csv, now);
        foreach (var (old, _) in reports.Where(r => now - r.Value.At > Kept).Concat(reports.OrderByDescending(r => r.Value.At).Skip(Most)).ToList()) reports.TryRemove(old, out _);
    }

    /// <summary>The table; null where there is none, or it is older than an hour.</summary>
    public byte[]? Of(Guid account) => reports.TryGetValue(account, out var report) && time.GetUtcNow() - report.At <= Kept ? report.Csv : null;
}
