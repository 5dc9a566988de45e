using Scrutineer.Exchange.QaPlans;
using Scrutineer.Quality.Plans;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.QaPlans;

public sealed class QaPlanReaderTests
{
    [Fact]
    public void Dump()
    {
        var plan = QaPlanReader.ReadFile(SharedPapers.All().Single(p => p.Contains("2017-04-06", StringComparison.Ordinal)));
        var lines = plan.Lines.Select(l =>
        {
            var r = l.Problem is { } p ? FrequencyReading.Flagged(p) : FrequencyReader.Read(new FrequencyWording(l.Comment, l.Purpose, l.PerMonth, l.Marks, l.IsTheme));
            return $"{l.Service} | {l.Role} | {l.Task} | {l.Purpose[..Math.Min(40, l.Purpose.Length)]} | {l.Comment} | {l.PerMonth} | {(l.IsTheme ? "THEME" : "")} => {r.Rule?.InWords} {r.Rule?.InYear} // {r.Flag} // {string.Join(";", r.Notes)}";
        });
        File.WriteAllLines("/tmp/quality-dump.txt", [$"{plan.Year} {plan.Title}", .. lines, "UNREAD", .. plan.Unread]);
    }
}
