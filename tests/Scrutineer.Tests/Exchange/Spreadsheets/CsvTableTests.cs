using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using Scrutineer.Exchange.Spreadsheets;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Spreadsheets;

public sealed class CsvTableTests
{
    private sealed record Row(string Wording, DateOnly? Due, int Days, bool Late);

    [Fact]
    public void Of_AFewRows_IsTheFileByHand()
    {
        Row[] rows = [new("Write to \"all\" schools,\nby post", new(2031, 4, 17), -3, Late: true), new("Café notes", null, 0, Late: false)];

        var file = CsvTable.Of(rows, [new("What was asked", r => r.Wording), new("Due", r => r.Due), new("Days", r => r.Days), new("Late", r => r.Late)]);

        file[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(file[3..]).ShouldBe(
            "What was asked,Due,Days,Late\r\n\"Write to \"\"all\"\" schools,\nby post\",2031-04-17,-3,yes\r\nCafé notes,,0,no\r\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("  =1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("＝1+1")]
    public void TextLikeAFormula_GetsAnApostrophe(string text) => Cells(text).ShouldBe(["'" + text]);

    [Theory]
    [InlineData("Note the report")]
    [InlineData("'quoted'")]
    [InlineData("63/15")]
    [InlineData("")]
    public void PlainText_StaysAsItIs(string text) => Cells(text, "end").ShouldBe([text, "end"]);

    [Fact]
    public void AnyText_ComesBackAndIsNeverLive() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(10_000), Prop.ForAll(Texts, texts =>
    {
        var cells = Cells(texts);
        cells.ShouldAllBe(cell => !FormulaGuard.IsLive(cell));
        cells.ShouldAllBe(cell => cell.Length == 0 || !"=+-@\t\r\n\uFF1D".Contains(cell[0], StringComparison.Ordinal));
        cells.Select(FormulaGuard.Unescape).ShouldBe(texts);
    }));

    // Texts made of what is awkward in CSV and in spreadsheets, with ordinary letters between.
    private static readonly Arbitrary<string[]> Texts = (
        from count in Gen.Choose(1, 4)
        from texts in Gen.Choose(0, 8).SelectMany(length => Gen.Elements("=+-@'\"\t\r\n, ;|\uFF1D\uFEFFaé1".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters)).ArrayOf(count)
        select texts).ToArbitrary();

    private static string[] Cells(params string[] texts)
    {
        var file = CsvTable.Of([texts], [.. texts.Select((_, place) => new CsvColumn<string[]>($"Column {place}", row => row[place]))]);
        using var reader = new StreamReader(new MemoryStream(file), Encoding.UTF8);
        using CsvParser parser = new(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        parser.Read().ShouldBeTrue();
        parser.Read().ShouldBeTrue();
        return parser.Record!;
    }
}
