using System.Diagnostics;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Quality.Extracts;
using Scrutineer.Tests.Cli;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Extracts;

/// <summary>Workbooks that are wrong, by mistake or on purpose, give sentences within ten seconds and change nothing (rules E5, E7 and E8).</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-hostile-").FullName;

    private string Book => Path.Combine(folder, "book.xlsx");

    private string Data => Path.Combine(folder, "data");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task MissingSheet_IsNamed_AndNothingIsKept()
    {
        using (var book = new WorkbookFile(Book)) foreach (var list in AnnexA.Lists.Where(l => l.Number != 4)) Whole(book, list);

        await RefusedAsync("List 4, assessments is missing: the workbook has no sheet \"List 4\"");
        (await CommandRun.Of("extracts", "load", Book, "--data", Data, "--partial", "--json")).ExitCode.ShouldBe(0);
        var computed = (await CommandRun.Of("indicators", "compute", "--from", Book, "--as-at", "2024-02-29", "--json")).Json;
        var missing = computed.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("code").GetString() == "assessments-completed");
        missing.GetProperty("notComputable").GetString().ShouldBe("List 4, assessments is not in the extract.");
        missing.GetProperty("series").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task RenamedHeadings_AreNamed_AndNothingIsKept()
    {
        using (var book = new WorkbookFile(Book))
            foreach (var list in AnnexA.Lists)
                book.Sheet($"List {list.Number}", list.Columns.Select(c => c.Heading == "Date of referral" ? "When" : c.Heading));

        await RefusedAsync("List 3: There is no column \"Date of referral\", without which the list says nothing.");
        ExtractReader.Read(Book).Problems.ShouldContain(p => p.List == 3 && p.Row == 1 && p.Column == "When" && p.Message.StartsWith("This heading is not one of the list's", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TextDates_AreListedCellByCell_AndNothingIsKept()
    {
        using (var book = new WorkbookFile(Book))
            foreach (var list in AnnexA.Lists)
                book.Sheet($"List {list.Number}", [list.Columns.Select(c => c.Heading), .. Enumerable.Range(0, 12).Select(n => list.Columns.Select(c => c.Kind == ColumnKind.Date ? "the third of May" : c.Kind == ColumnKind.Identifier ? $"K{n}" : ""))]);

        await RefusedAsync("List 1: Of 12 rows only 0 say whom they are about and when (\"Date of Contact\").");
        ExtractReader.Read(Book).Problems.Count(p => p.List == 1 && p.Column == "Date of Contact" && p.Message.StartsWith("\"the third of May\": This is not a date.", StringComparison.Ordinal)).ShouldBe(12);
    }

    [Fact]
    public async Task HundredMegabytesOfBlanks_AreRead_AndRefused()
    {
        using (var book = new WorkbookFile(Book))
        {
            book.Sheet("List 1", writer =>
            {
                for (var row = 1; row <= 1_000_000; row++) writer.Write($"<row r=\"{row}\" spans=\"1:3\" ht=\"15\"><c r=\"A{row}\" s=\"1\"/><c r=\"B{row}\" s=\"1\"/><c r=\"C{row}\" s=\"1\"/></row>");
            });
            foreach (var list in AnnexA.Lists.Skip(1)) Whole(book, list);
        }

        await RefusedAsync("List 1: None of the first 10 rows with anything in them holds the list's headings");
    }

    [Fact]
    public async Task FormulaCells_GiveTheirLastResult_AndThoseWithoutAreNamed()
    {
        using (var book = new WorkbookFile(Book))
        {
            book.Sheet("List 1", ["Child Unique ID", "Date of Contact"],
                ["K1", "<c><f>TODAY()</f><v>45351</v></c>"], ["K2", "<c><f>A1+1</f></c>"], ["K3", "<c t=\"e\"><v>#N/A</v></c>"], ["K4", "<c t=\"str\"><f>\"x\"</f><v>05/12/2023</v></c>"]);
            foreach (var list in AnnexA.Lists.Skip(1)) Whole(book, list);
        }

        var run = await CommandRun.Of("extracts", "load", Book, "--data", Data, "--as-at", "2024-02-29", "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        var reading = ExtractReader.Read(Book);
        reading.Extract[AnnexA.Contacts.List]!.Dates(AnnexA.Contacts.Date).ShouldBe([new DateOnly(2024, 2, 29).DayNumber, 0, 0, new DateOnly(2023, 12, 5).DayNumber]);
        reading.Problems.Where(p => p.List == 1 && p.Column == "Date of Contact").Select(p => (p.Row, p.Message.Split('.', ';')[0])).ShouldBe(
        [
            (2, "The cell is a formula"), (3, "The cell is a formula without a result"), (4, "\"#N/A\": The cell shows an error of the spreadsheet, such as #N/A"), (5, "The cell is a formula"),
        ]);
    }

    [Fact]
    public async Task Bomb_IsRefusedBeforeItIsUnpacked()
    {
        using (var book = new WorkbookFile(Book))
            book.Sheet("List 1", writer =>
            {
                var blanks = new string(' ', 1 << 20);
                for (var megabyte = 0; megabyte < 600; megabyte++) writer.Write(blanks);
            });

        new FileInfo(Book).Length.ShouldBeLessThan(20 << 20);
        await RefusedAsync("The workbook unpacks to more than 256 MB");
    }

    [Theory]
    [InlineData("no workbook at all", "The workbook could not be read")]
    [InlineData("", "The workbook could not be read")]
    public async Task OtherFiles_AreRefusedInASentence(string content, string sentence)
    {
        await File.WriteAllTextAsync(Book, content);
        await RefusedAsync(sentence);
    }

    [Fact]
    public void TruncatedWorkbook_IsRefusedInASentence()
    {
        using (var book = new WorkbookFile(Book)) foreach (var list in AnnexA.Lists) Whole(book, list);
        var whole = File.ReadAllBytes(Book);
        foreach (var share in new[] { 0.2, 0.5, 0.9, 0.99 })
        {
            File.WriteAllBytes(Book, whole[..(int)(whole.Length * share)]);
            Should.Throw<RuleBrokenException>(() => ExtractReader.Read(Book)).Message.ShouldContain("damaged");
        }
    }

    [Fact]
    public void WorkbookWithoutLists_AndDoubledSheets_AreRefused()
    {
        using (var book = new WorkbookFile(Book)) book.Sheet("Sheet1", ["x"]);
        Should.Throw<RuleBrokenException>(() => ExtractReader.Read(Book)).Message.ShouldContain("holds none of the lists");
        File.Delete(Book);
        using (var book = new WorkbookFile(Book)) book.Sheet("List 3", ["x"]).Sheet("list_3", ["x"]);
        Should.Throw<RuleBrokenException>(() => ExtractReader.Read(Book)).Message.ShouldContain("two sheets for list 3");
    }

    private static void Whole(WorkbookFile book, ExtractList list) => book.Sheet($"List {list.Number}", list.Columns.Select(c => c.Heading));

    private async Task RefusedAsync(string sentence)
    {
        var clock = Stopwatch.StartNew();
        var run = await CommandRun.Of("extracts", "load", Book, "--data", Data, "--json");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(sentence);
        File.Exists(Path.Combine(Data, "scrutineer.db")).ShouldBeFalse();
        Directory.Exists(Path.Combine(Data, "files")).ShouldBeFalse();
    }
}
