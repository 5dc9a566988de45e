using Scrutineer.Quality.Disclosure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Disclosure;

public sealed class PublishedTableTests
{
    [Fact]
    public void Of_CountsAndTotal_GivesNumbersAndSigns()
    {
        var table = PublishedTable.Of(["area", "a", "b", "Total"], [["x", "3", "12", "15"], ["y", "1,200", "0", "1,200"]]);
        table.Header.ShouldBe(["area", "a", "b", "Total"]);
        table.Rows[0].ShouldBe(["x", "c", "c", 15L]);
        table.Rows[1].ShouldBe(["y", 1200L, 0L, 1200L]);
    }

    [Fact]
    public void Of_APercentage_WithholdsItWithItsNumberOrItsBase()
    {
        var table = PublishedTable.Of(["area", "repeat", "repeat %", "Total"], [["x", "3", "20%", "15"], ["y", "40", "50%", "80"], ["z", "0", "0%", "4"]]);
        table.Rows[0].ShouldBe(["x", "c", "c", "c"]);
        table.Rows[1].ShouldBe(["y", 40L, "50%", 80L]);
        table.Rows[2][2].ShouldBe("c");
    }

    [Fact]
    public void Of_ATotalRowThatStandsFirst_ProtectsAllTheSame()
    {
        var table = PublishedTable.Of(["area", "a"], [["Total", "24"], ["x", "3"], ["y", "10"], ["z", "11"]]);
        table.Rows.Select(r => r[1]).ShouldBe([24L, "c", "c", 11L]);
    }

    [Fact]
    public void Of_SignsAlreadyThere_KeepsThem() => PublishedTable.Of(["area", "a"], [["x", "z"], ["y", "9"]]).Rows.Select(r => r[1]).ShouldBe(["z", 9L]);

    [Fact]
    public void Of_TablesThatShareTheirTotals_WithholdsTheSameTotalInBoth()
    {
        // Two in the second table are 2 and 30, so its total may be shown; in the first only the total covers the 4.
        var tables = PublishedTable.Together([new(["area", "2030"], [["x", "4"], ["y", "0"], ["Total", "4"]]), new(["sex", "2030"], [["girls", "4"], ["boys", "0"], ["Total", "4"]])], []);
        tables.Select(t => t.Rows[2][1]).ShouldBe(["c", "c"]);
    }

    [Fact]
    public void Of_WhatWasPublishedBefore_KeepsItWithheld_AndTakesNoCoverFromWhatWasTold()
    {
        SourceTable before = new(["area", "2030"], [["x", "c"], ["y", "30"], ["z", "40"], ["w", "c"], ["Total", "100"]]);
        var table = PublishedTable.Together([new(["area", "2030"], [["x", "4"], ["y", "30"], ["z", "40"], ["w", "26"], ["Total", "100"]])], [before])[0];
        table.Rows.Select(r => r[1]).ShouldBe(["c", 30L, 40L, "c", 100L]);
    }

    [Fact]
    public void Of_WhatCanBeWorkedBackFromBefore_IsRefusedByName()
    {
        SourceTable before = new(["area", "2030"], [["x", ""], ["y", "30"], ["Total", "34"]]);
        Should.Throw<Scrutineer.Foundation.RuleBrokenException>(() => PublishedTable.Together([new(["area", "2030"], [["x", "4"], ["y", "30"], ["Total", "34"]])], [before])).Message
            .ShouldBe("x, 2030 can be worked back, since all that would cover it was published before.");
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("2.5")]
    [InlineData("many")]
    public void Of_WhatIsNoCount_IsRefusedByName(string cell) =>
        Should.Throw<FormatException>(() => PublishedTable.Of(["area", "a"], [["x", cell]])).Message.ShouldStartWith($"\"{cell}\" (x, a) is not a count");
}
