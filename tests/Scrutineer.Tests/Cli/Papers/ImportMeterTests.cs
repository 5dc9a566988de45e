using Scrutineer.Cli.Papers;
using Scrutineer.Exchange.PublishedPapers.Import;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Papers;

public sealed class ImportMeterTests : IDisposable
{
    private readonly StringWriter error = new();
    private readonly SetClock clock = new();

    public void Dispose() => error.Dispose();

    [Fact]
    public void Report_OnATerminal_ShowsABarTheRateAndWhatIsLeft()
    {
        using var meter = new ImportMeter(error, clock, watched: true, width: 120);
        clock.Pass(TimeSpan.FromSeconds(10));

        meter.Report(new ImportProgress(250, 1_000, "papers/2016/2016-03-17-pack.md"));

        error.ToString().ShouldBe("\r\u001b[K[#####---------------] 250 of 1,000, 25 a second, 30 s left: 2016-03-17-pack.md");
    }

    [Fact]
    public void Report_TooOften_WritesNoMoreThanCanBeSeen()
    {
        using var meter = new ImportMeter(error, clock, watched: true);
        for (var done = 0; done < 1_000; done++) meter.Report(new ImportProgress(done, 1_000, "a.md"));

        error.ToString().Split('\r').Length.ShouldBe(2);
    }

    [Fact]
    public void Report_OfALongName_StaysOnOneLine()
    {
        using var meter = new ImportMeter(error, clock, watched: true, width: 60);
        meter.Report(new ImportProgress(1, 2, new string('n', 300)));

        error.ToString().Length.ShouldBeLessThan(60 + 4);
    }

    [Fact]
    public void Report_AfterTheLastPaper_SaysWhoseTiesAreFound()
    {
        using var meter = new ImportMeter(error, clock, watched: true);
        meter.Report(new ImportProgress(2, 2, "board 1 of 8"));

        error.ToString().ShouldEndWith("Finding what belongs together, board 1 of 8");
    }

    [Fact]
    public void Report_WhereNobodyWatches_WritesNothing()
    {
        using (var meter = new ImportMeter(error, clock, watched: false)) meter.Report(new ImportProgress(1, 2, "a.md"));

        error.ToString().ShouldBeEmpty();
    }

    private sealed class SetClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Pass(TimeSpan time) => now += time.Ticks;
    }
}
