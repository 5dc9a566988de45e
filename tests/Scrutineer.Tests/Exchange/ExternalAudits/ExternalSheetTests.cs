using Scrutineer.Exchange.ExternalAudits;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Tools;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.ExternalAudits;

/// <summary>Tables of external audits, wide and long, CSV and XLSX, and what is wrong with them by row and column (rule U25).</summary>
public sealed class ExternalSheetTests
{
    private const string Wide = "Case,Service,Month,Area risk,Area plans,Overall,Strengths,Weaknesses\nC1,North,2031-03,Exceeds good,D,Requires improvement,Voice of the child,Drift and delay; Chronology\n\nC2,South,14/03/2031,n/a,meets good,,,\n";

    [Fact]
    public void WideTable_GivesALineForEachArea()
    {
        var lines = ExternalSheet.ReadText(Wide);

        lines.Select(l => (l.Case, l.Service, l.Month.Month, l.Area, l.Judgement)).ShouldBe(
        [
            ("C1", "North", 3, "Area risk", Judgement.ExceedsGood), ("C1", "North", 3, "Area plans", Judgement.DoesNotMeetGood), ("C2", "South", 3, "Area risk", null), ("C2", "South", 3, "Area plans", Judgement.MeetsGood),
        ]);
        lines[0].CaseThemes.ShouldBe(["+Voice of the child", "-Drift and delay", "-Chronology"]);
        (lines[0].Overall, lines[2].Overall).ShouldBe((OverallJudgement.NotYetGood, null));
    }

    [Fact]
    public void LongTable_HasCommentsAndThemesByArea_AndComesBackTheSame()
    {
        var lines = ExternalSheet.ReadText("Case;Service;Month;Area;Judgement;Comment;Themes\nC1;North;2031-03;risk;not met;\"Late, and\nnobody asked\";Neglect; Chronology\n");

        var line = lines.ShouldHaveSingleItem();
        (line.Area, line.Judgement, line.Comment).ShouldBe(("risk", Judgement.DoesNotMeetGood, "Late, and\nnobody asked"));
        line.Themes.ShouldBe(["Neglect"]);
        foreach (var text in (string[])[Wide, "Case,Service,Month,Area,Judgement,Comment,Themes\nC1,North,2031-03,risk,E,=1+1,Neglect; Chronology\n"])
        {
            var read = ExternalSheet.ReadText(text);
            ExternalSheet.ReadText(ExternalSheet.Text(read)).Select(l => $"{l.Row} {l.Case} {l.Service} {l.Month} {l.Area} {l.Judgement} {l.Comment} {string.Join('|', l.Themes)} {string.Join('|', l.CaseThemes)} {l.Overall}")
                .ShouldBe(read.Select(l => $"{l.Row} {l.Case} {l.Service} {l.Month} {l.Area} {l.Judgement} {l.Comment} {string.Join('|', l.Themes)} {string.Join('|', l.CaseThemes)} {l.Overall}"));
        }
    }

    [Fact]
    public void Workbook_ReadsAsTheTableDoes_AndItsDaysAreNumbers()
    {
        var folder = Directory.CreateTempSubdirectory("scrutineer-external-");
        var path = Path.Combine(folder.FullName, "audits.xlsx");
        File.WriteAllBytes(path, XlsxTable.Of("Audits", [47_922.0], [new CsvColumn<double>("Case", _ => "C1"), new("Service", _ => "North"), new("Month", d => d), new("risk", _ => "E")]));

        var line = ExternalSheet.ReadFile(path).ShouldHaveSingleItem();
        folder.Delete(recursive: true);

        (line.Month, line.Area, line.Judgement).ShouldBe((new DateOnly(2031, 3, 1), "risk", Judgement.ExceedsGood));
    }

    [Theory]
    [InlineData("Case,Service\nC1,North\n", "The table needs a heading row with Month. It has: Case, Service.")]
    [InlineData("Case,Service,Month,Area\nC1,North,2031-03,risk\n", "The table needs a heading row with Judgement. It has: Case, Service, Month, Area.")]
    [InlineData("Case,Service,Month,Overall\nC1,North,2031-03,Good\n", "The table needs a column Area, or a column for each area of the tool.")]
    [InlineData("Case,Service,Month,risk\n", "The table has no rows under its heading.")]
    [InlineData("Case,Service,Month,risk\nC1,North,March,E\n", "Row 2, column Month: \"March\" is no month. Write 2031-03, or a day of it.")]
    [InlineData("Case,Service,Month,risk\nC1,North,2031-03,goood\n", "Row 2, column risk: \"goood\" is none of exceeds good, meets good, does not meet good, n/a.")]
    [InlineData("Case,Service,Month,risk,Overall\nC1,North,2031-03,E,fine\n", "Row 2, column Overall: \"fine\" is none of outstanding, good, not yet good, inadequate.")]
    public void WrongTable_IsToldByRowAndColumn(string text, string sentence) => Should.Throw<RuleBrokenException>(() => ExternalSheet.ReadText(text)).Reasons.ShouldBe([sentence]);
}
