using System.Text;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Quality.Extracts;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Extracts;

public sealed class ExtractReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-extract-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("31/03/2026", "2026-03-31")]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("1/3/2026", "2026-03-01")]
    [InlineData("01/03/2026 00:00", "2026-03-01")]
    [InlineData("2026-03-01T09:30:00", "2026-03-01")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("31.12.2025", "2025-12-31")]
    public void Dates_AreReadInTheirForms(string written, string day)
    {
        var list = One(3, $"Child Unique ID,Date of referral\nK1,{written}\n");
        list.Dates(AnnexA.Referrals.Date).ShouldBe([DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber]);
    }

    [Theory]
    [InlineData("29/02/2023", "is not a date")]
    [InlineData("31/04/2023", "is not a date")]
    [InlineData("03/31/2023", "is not a date")]
    [InlineData("31/03/23", "is not a date")]
    [InlineData("soon", "is not a date")]
    [InlineData("31/03/2023x", "is not a date")]
    [InlineData("1/2/3/2023", "is not a date")]
    [InlineData("31/03/1823", "lies before 1900")]
    [InlineData("/////", "is not a date")]
    public void WhatIsNoDate_IsMissing_AndAProblemWithItsPlace(string written, string sentence)
    {
        File.WriteAllText(Path.Combine(folder, "list-3.csv"), $"Child Unique ID,Date of referral\nK1,01/01/2023\nK2,{written}\n");
        var reading = ExtractReader.Read(folder);
        reading.Extract[AnnexA.Referrals.List]!.Dates(AnnexA.Referrals.Date)[1].ShouldBe(ListData.NoDate);
        var problem = reading.Problems.Single(p => p.Column == "Date of referral" && p.Row is not null && p.Row > 1);
        (problem.List, problem.Row, problem.Severity).ShouldBe((3, 3, ExtractSeverity.Warning));
        problem.Message.ShouldContain(sentence);
        problem.Message.ShouldStartWith($"\"{written}\"");
    }

    [Theory]
    [InlineData("Child Unique ID", "Date of referral")]
    [InlineData("child unique id ", "\"Date of Referral\"")]
    [InlineData("ID of the child", "Date of the referral")]
    [InlineData("Child Identifier", "Date of latest referral")]
    public void Headings_AreKnownInTheirVariants(string who, string when) =>
        One(3, $"{when},Something else,{who}\n01/03/2026,x,K1\n").Dates(AnnexA.Referrals.Date).ShouldBe([new DateOnly(2026, 3, 1).DayNumber]);

    [Fact]
    public void Headings_OfAWideList_AreAllTold_WhateverTheirQuotesAndBrackets()
    {
        var list = AnnexA.InCare.List;
        var variants = list.Columns.Select(c => c.Heading == "Age of Child (Years)" ? "Age" : c.Heading.Replace("'Missing'", "\u2018Missing\u2019", StringComparison.Ordinal).Replace("Child's", "Child\u2019s", StringComparison.Ordinal).Replace("(Y/N)", "(Y/N))", StringComparison.Ordinal).ToUpperInvariant());
        File.WriteAllText(Path.Combine(folder, "list-8.csv"), string.Join(',', variants.Select(v => $"\"{v}\"")) + "\n");
        ExtractReader.Read(folder).Problems.Where(p => p.List == 8).ShouldBeEmpty();
    }

    [Fact]
    public void TitleAboveHeadings_Bom_Semicolons_AndLineBreaksInQuotes_AreRead()
    {
        File.WriteAllText(Path.Combine(folder, "List 3.csv"), "List 3: Referral;;\r\nChild Unique ID;Date of referral;Referral Source\r\nK1;01/03/2026;\"6: Constables;\r\nsay \"\"so\"\"\"\r\n\r\n;;\r\nK2;02/03/2026;Police\r\n", new UTF8Encoding(true));
        var reading = ExtractReader.Read(folder);
        var list = reading.Extract[AnnexA.Referrals.List]!;
        (list.Rows, list.ChildCount).ShouldBe((2, 2));
        var source = AnnexA.Referrals.List.Columns.Single(c => c.Heading == "Referral Source");
        source.Codes!.Names[list.Codes(source)[1] - 1].ShouldBe("q) 6: Police");
        var problem = reading.Problems.Single(p => p.Column == "Referral Source");
        (problem.Row, problem.Message).ShouldBe((3, "\"6: Constables;  say \"so\"\": This is none of the codes of the column."));
    }

    [Theory]
    [InlineData("M", "a) Male")]
    [InlineData("1 - Male", "a) Male")]
    [InlineData("Unborn", "c) Not stated/recorded")]
    [InlineData("c) Not stated/recorded (or unborn)", "c) Not stated/recorded")]
    [InlineData("f", "b) Female")]
    public void Codes_AreKnownInTheirVariants(string written, string code)
    {
        var list = One(3, $"Child Unique ID,Date of referral,Gender\nK1,01/03/2026,{written}\n");
        var gender = AnnexA.Referrals.List.Columns.Single(c => c.Heading == "Gender");
        gender.Codes!.Names[list.Codes(gender)[0] - 1].ShouldBe(code);
    }

    [Theory]
    [InlineData("s) REFU", "s) REFU")]
    [InlineData("s) NOBT", "s) NOBT")]
    [InlineData("WBRI - White British", "a) WBRI")]
    [InlineData("Black - Caribbean", "n) BCRB")]
    [InlineData("(A.A7) White - British", "a) WBRI")]
    [InlineData("Mixed - White and Black African heritage", "g) MWBA")]
    public void Ethnicity_WhoseLetterStandsForTwo_IsToldByItsCode(string written, string code)
    {
        var ethnicity = AnnexA.Referrals.List.Columns.Single(c => c.Heading == "Ethnicity");
        ethnicity.Codes!.Names[ethnicity.Codes.Find(written)].ShouldBe(code);
    }

    [Fact]
    public void Unborn_IsNoProblem_AndClosureBeforeOpeningIs()
    {
        File.WriteAllText(Path.Combine(folder, "list-6.csv"), "Child Unique ID,Age,Date of Birth,CIN Start Date,CIN Closure Date\nK1,-1,01/06/2026,01/03/2026,28/02/2026\n");
        var cells = ExtractReader.Read(folder).Problems.Where(p => p.List == 6 && p.Row == 2).ToList();
        cells.Select(p => (p.Column, p.Message)).ShouldBe([("CIN Closure Date", "The date comes before the one that it should follow.")]);
    }

    [Fact]
    public void IdentifiersAreInNoProblem_HoweverWrongTheirRows()
    {
        File.WriteAllText(Path.Combine(folder, "list-3.csv"), "Child Unique ID,Date of referral,Gender,Number of Referrals in Last 12 Months\nSECRET-1,x,x,x\nSECRET-2,,,\nSECRET-3,y,y,y,z,z\n,01/03/2026,M,0\n");
        var reading = ExtractReader.Read(folder);
        reading.Problems.Count(p => p.Row > 1).ShouldBeGreaterThan(8);
        reading.Problems.ShouldAllBe(p => !p.Message.Contains("SECRET", StringComparison.Ordinal));
        Encoding.UTF8.GetString(ProblemReport.Csv(reading)).ShouldNotContain("SECRET");
        reading.Problems.ShouldContain(p => p.Row == 5 && p.Column == "Child Unique ID" && p.Message.StartsWith("There is no identifier", StringComparison.Ordinal));
        reading.Problems.ShouldContain(p => p.Row == 4 && p.Message.StartsWith("The row has more cells", StringComparison.Ordinal));
        reading.Lists.Single().ShouldBe(new ListReading(3, "Referrals", 4, 0));
    }

    [Fact]
    public void Pieces_OfALargeFile_JoinWithoutLosingOrDoublingRows()
    {
        // Quoted line breaks stand where pieces of the file are cut, so that some pieces begin within a cell.
        const int rows = 60_000;
        using (var file = new StreamWriter(Path.Combine(folder, "list-3.csv")))
        {
            file.Write("Child Unique ID,Date of referral,Allocated Team,Allocated Worker\n");
            for (var row = 0; row < rows; row++) file.Write($"K{row},{1 + row % 28:00}/01/2024,\"Team,\n\n\"\"K{row},01/01/2020\"\"\n{new string('x', row % 150)}\",W\n");
        }

        var reading = ExtractReader.Read(folder);
        var list = reading.Extract[AnnexA.Referrals.List]!;
        (list.Rows, list.ChildCount).ShouldBe((rows, rows));
        list.Children.ShouldBe(Enumerable.Range(0, rows));
        list.Dates(AnnexA.Referrals.Date).ShouldBe(Enumerable.Range(0, rows).Select(row => new DateOnly(2024, 1, 1 + row % 28).DayNumber));
        new FileInfo(Path.Combine(folder, "list-3.csv")).Length.ShouldBeGreaterThan(6 << 20);
    }

    [Theory]
    [InlineData("Child Unique ID,Date of referral\nK1,\"01/03/2026\nK2,02/03/2026\n", "a quotation mark opens a cell and none closes it")]
    [InlineData("nothing,here\n1,2\n", "None of the first 10 rows holds the list's headings")]
    [InlineData("", "None of the first 10 rows holds the list's headings")]
    [InlineData("Child Unique ID\0,Date of referral\n", "not text in UTF-8")]
    [InlineData("Child Unique ID,Gender\nK1,M\n", "There is no column \"Date of referral\"")]
    public void WrongFile_IsAnError_AndItsIndicatorsSayWhy(string text, string sentence)
    {
        File.WriteAllText(Path.Combine(folder, "list-3.csv"), text);
        var reading = ExtractReader.Read(folder);
        reading.WhyNotKept(partial: false).ShouldContain(w => w.Contains(sentence, StringComparison.Ordinal));
        reading.Extract[AnnexA.Referrals.List].ShouldBeNull();
        reading.Extract.WhyAbsent(AnnexA.Referrals.List).ShouldContain(sentence);
    }

    [Fact]
    public void NoFolder_NoLists_AndListsTwice_AreSentences()
    {
        Should.Throw<RuleBrokenException>(() => ExtractReader.Read(Path.Combine(folder, "none"))).Message.ShouldContain("no such file or folder");
        Should.Throw<RuleBrokenException>(() => ExtractReader.Read(folder)).Message.ShouldContain("list-1.csv to list-11.csv");
        File.WriteAllText(Path.Combine(folder, "list-3.csv"), "");
        File.WriteAllText(Path.Combine(folder, "List_03.csv"), "");
        Should.Throw<RuleBrokenException>(() => ExtractReader.Read(folder)).Message.ShouldContain("List 3, referrals more than once");
    }

    [Fact]
    public void Identifiers_LongAndShort_AreToldApart_AndBlanksAreNobody()
    {
        var @long = new string('7', 40);
        var list = One(3, $"Child Unique ID,Date of referral\n{@long}1,01/03/2026\n{@long}2,01/03/2026\n{@long}1,02/03/2026\n12,01/03/2026\n123,01/03/2026\n,01/03/2026\n 12 ,03/03/2026\n");
        list.Children.ShouldBe([0, 1, 0, 2, 3, ListData.NoOne, 2]);
    }

    [Fact]
    public void SampleWorkbook_LoadsWithItsProblemsListed()
    {
        var reading = ExtractReader.Read(AnnexAFiles.Sample());
        reading.Lists.Select(l => (l.List, l.Rows, l.Usable)).ShouldBe([(1, 5, 5), (2, 5, 5), (3, 6, 6), (4, 5, 5), (5, 5, 5), (6, 5, 5), (7, 7, 7), (8, 5, 5), (9, 6, 6), (10, 5, 5), (11, 5, 5)]);
        reading.WhyNotKept(partial: false).ShouldBeEmpty();
        reading.Groups.Single(g => g is { List: 6, Column: "Allocated Team" }).Rows.ShouldBe([2, 3, 4, 5, 6]);
        reading.Groups.Single(g => g is { List: 6, Column: "Primary Need Code" }).Message.ShouldContain("none of the codes");
        reading.Groups.Count(g => g.List == 10 && g.Message.Contains("formula", StringComparison.Ordinal)).ShouldBe(5);
        reading.Extract[AnnexA.Referrals.List]!.Dates(AnnexA.Referrals.Date)[0].ShouldBe(new DateOnly(2020, 9, 16).DayNumber);
    }

    [Fact]
    public void GuidanceWorkbook_OfThirteenColumnLists_IsUnderstood()
    {
        var reading = ExtractReader.Read(AnnexAFiles.Guidance());
        reading.Lists.Count.ShouldBe(11);
        reading.WhyNotKept(partial: false).ShouldBeEmpty();
        reading.Problems.Where(p => p.Column is not null && p.Row < 3 && p.Message.StartsWith("This heading", StringComparison.Ordinal)).ShouldBeEmpty();
        reading.Problems.Count(p => p.List == 9 && p.Message.StartsWith("There is no column", StringComparison.Ordinal)).ShouldBe(4);
    }

    private ListData One(int number, string csv)
    {
        File.WriteAllText(Path.Combine(folder, $"list-{number}.csv"), csv);
        return ExtractReader.Read(folder).Extract[AnnexA.Lists[number - 1]]!;
    }
}
