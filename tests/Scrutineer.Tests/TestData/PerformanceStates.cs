using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Tests.TestData;

/// <summary>One of each kind of performance that carries a visibility, in a state, with what hangs on it.</summary>
internal static class PerformanceStates
{
    public static readonly DateOnly Month = new(2030, 10, 1);

    public static Indicator Indicator(InventedBoard board, Visibility state)
    {
        var indicator = board.Keep(new Indicator { Code = $"{board.Slug}-{state}".ToLowerInvariant(), Name = $"{state} indicator", Theme = "Words", Unit = "cases", Numerator = "Words", Denominator = "Words", Exclusions = "Words", Clock = "Words", Source = "Words", ServiceId = board.Id, Visibility = state });
        indicator.Rebases.Add(new IndicatorRebase { IndicatorId = indicator.Id, From = Month, Reason = "Words", By = "Words" });
        indicator.Benchmarks.Add(new IndicatorBenchmark { IndicatorId = indicator.Id, Kind = BenchmarkKind.England, Year = "Words", Value = 1, Source = "Words" });
        board.Keep(new IndicatorValue { IndicatorId = indicator.Id, Period = Month, Value = 3, Numerator = 3, Source = ValueSource.Entered });
        return indicator;
    }

    public static IndicatorSignal Signal(InventedBoard board, Visibility state) => board.Keep(new IndicatorSignal { IndicatorId = Last(board), Period = Month, Rules = ["Words"], High = true, Kind = Variation.Neither, Value = 3, Mean = 2, SeenOn = Month, Hypothesis = "Words", ServiceId = board.Id, Visibility = state });

    public static Commentary Commentary(InventedBoard board, Visibility state)
    {
        var commentary = board.Keep(new Commentary { IndicatorId = Last(board), Period = Month, ServiceId = board.Id, Visibility = state });
        commentary.Versions.Add(new CommentaryVersion { CommentaryId = commentary.Id, Number = 1, Words = "Words", By = "Words", At = DateTime.UnixEpoch });
        return commentary;
    }

    private static Guid Last(InventedBoard board) => board.Records.OfType<Indicator>().Last().Id;
}
