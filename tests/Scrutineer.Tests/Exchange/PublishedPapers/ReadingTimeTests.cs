using System.Diagnostics;
using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>Runs alone: what other tests do at the same time must not count.</summary>
[CollectionDefinition(nameof(ReadingTimeTests), DisableParallelization = true)]
public sealed class ReadingTimeCollection;

[Collection(nameof(ReadingTimeTests))]
public sealed class ReadingTimeTests
{
    private const int Copies = 20;

    /// <summary>Twenty copies in one paper cost about what twenty papers cost: less than twice the processor's time.</summary>
    [Fact]
    public void Read_OfTwentyCopies_TakesTimeInProportion()
    {
        var one = Papers.InventedText("fenbridge-pack.md") + "\n\n\n\n";
        var many = string.Concat(Enumerable.Repeat(one, Copies));
        PaperReader.Read(many);

        var apart = Best(() =>
        {
            for (var i = 0; i < Copies; i++) PaperReader.Read(one);
        });

        Best(() => PaperReader.Read(many)).ShouldBeLessThan(2 * apart);
    }

    /// <summary>Shapes that make careless patterns and loops quadratic.</summary>
    [Theory]
    [InlineData("(((((((((((((((((((")]
    [InlineData("1. A\n")]
    [InlineData("the the the and and ")]
    [InlineData("a\tb\tc\n")]
    [InlineData("Councillor A, ")]
    [InlineData("<<<[[[[***___&&&")]
    [InlineData("minute 1/15, 2/15 and ")]
    [InlineData("To: A\n\n\n\n")]
    [InlineData("12 March 2016 ")]
    public void Read_OfOneShapeRepeated_EndsSoon(string shape)
    {
        var text = "Minutes of the Meeting of Homes Scrutiny Board held on 3 February 2020\n\nPresent:\n\nMembers: " + string.Concat(Enumerable.Repeat(shape, 100_000 / shape.Length));
        var watch = Stopwatch.StartNew();
        PaperReader.Read(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    /// <summary>Processor time, so that other programs on the machine do not count.</summary>
    private static double Best(Action read)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            read();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        return best;
    }
}
