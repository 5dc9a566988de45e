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

    [Theory]
    [InlineData("-3")]
    [InlineData("2.5")]
    [InlineData("many")]
    public void Of_WhatIsNoCount_IsRefusedByName(string cell) =>
        Should.Throw<FormatException>(() => PublishedTable.Of(["area", "a"], [["x", cell]])).Message.ShouldStartWith($"\"{cell}\" (x, a) is not a count");
}
