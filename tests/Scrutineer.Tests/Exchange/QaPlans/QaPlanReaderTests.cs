using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.QaPlans;

/// <summary>Plans out of papers and tables; the plan of 2017 out of the real paper, where it lies beside the checkout.</summary>
public sealed class QaPlanReaderTests
{
    /// <summary>Every row of the real plan in its order: what it is, and its reading, with the number in a year; behind a question mark, why a person has to look.</summary>
    private const string Plan2017 = """
        Case File Audit => each, 1 in every quarter (4)
        Observation of Practice => each, 1 on each of 3 occasions in the year (3)
        Supervision Assessments Plans => ? contradiction
        Case File => ? schedule
        Re-Audit Case File => each, 1 on each of 2 occasions in the year (2)
        Supervision Assessments Plans => each, 1 on each of 2 occasions in the year (2)
        Supervision Observation => each, 1 on each of 3 occasions from June on (3)
        Reflective => ? from only
        Re-Audit => each, 1 in October (1)
        Case File => ? schedule
        Re-Audit Case File => ? schedule
        Practice Case Audit => ? schedule
        Practice Observation => each, 1 on each of 2 occasions in the year (2)
        Reflective Practice Case Audit => ? schedule
        Social Care Case File => ? schedule
        Early Help Reflective (CAF) => ? schedule
        Safeguarding visits of LAC => ? contradiction
        Safeguarding visits of LAC => ? contradiction
        Safeguarding visits of LAC => ? contradiction
        Safeguarding visits of LAC => ? contradiction
        Safeguarding visits of LAC => ? contradiction
        Quality Assure Dudit Process => ? to be agreed
        4 x Case File => ? lost table
        Monitor quality of 2 => ? lost table
        Monitor quality of 2 => ? lost table
        Review of LADO case => ? elsewhere
        Quarterly visit to all => 1 in every quarter (4)
        6 weekly contract meetings => 1 on each of 9 occasions in the year (9)
        Quarterly visit to the => 1 in every quarter (4)
        Quarterly visit to the => ? repeats
        Ad-hoc visits to Out => ? as required
        Annual self -assessment => 1 in the year (1)
        Obtain and monitor action => ? nowhere
        Improvement providers => ? nowhere
        Monthly reporting on Ofsted => 1 in every month (12)
        monum, reperangen Greek ramige => ? nowhere
        Monthly review of Dog => 1 in every month (12)
        Monthly review of Reg => ? repeats
        As required responses to => ? as required
        Quarterly review of placements => 1 in every quarter (4)
        Quarterly feedback from social => 1 in every quarter (4)
        Quarterly contract meetings with => 1 in every quarter (4)
        Obtain and monitor action => ? nowhere
        Annual self assessment => 1 in the year (1)
        As required responses to => ? as required
        SARP panel to review => ? nowhere
        Quarterly monitoring returns from => 1 in every quarter (4)
        Quarterly visits to block => ? depends
        Annual self assessment => 1 in the year (1)
        As required responses to => ? as required
        Bi-Monthly audit of placements => ? two meanings
        Six weekly market management => 1 on each of 9 occasions in the year (9)
        YJB National Standards => ? nowhere
        Case File => ? nowhere
        Case File => ? elsewhere
        National Standard Contact => 1 in every month (12)
        Case File => 1 in every quarter (4)
        Observation of Practice => 1 on each of 3 occasions in the year (3)
        Supervision Assessments Plans => ? schedule
        Case File => ? schedule
        Re-Audit Case File => ? schedule
        Supervision Assessments Plans => each, 1 on each of 2 occasions in the year (2)
        Case File => 1 in every quarter (4)
        Observation of Practice => 1 on each of 3 occasions in the year (3)
        Supervision Assessments Plans => ? schedule
        Case File => ? schedule
        1 x Case File => ? schedule
        Supervision Assessments Plans => each, 1 on each of 2 occasions in the year (2)
        I Supervision of Visits => each, 1 on each of 3 occasions in the year (3)
        I ( )hcarvation of Practica => 1 on each of 3 occasions in the year (3)
        I Case File => ? schedule
        Fostering and Adoption => ? schedule
        Case File => 1 in every quarter (4)
        Observation of Practice => 1 on each of 3 occasions in the year (3)
        Supervision Assessments Plans => ? schedule
        Case File => ? schedule
        Re-Audit Case File => ? schedule
        Supervision Assessments Plans => each, 1 on each of 2 occasions in the year (2)
        Case file audit to => 150 in January to February and 150 in September to October (300)
        Fulk ase File Audit => 1 in February and 1 in August (2)
        CP Plans over 18 Months => ? blank
        Emerging Themes from External Audits => ? blank
        Re-referrals (within 12 months of previous referral) => ? blank
        CIN => ? blank
        Young Carers => ? blank
        Emerging themes from Performance Report => ? blank
        Private Fostering => ? blank
        Children with disabilities => ? blank
        Adoption => ? blank
        Domestic Violence => ? blank
        FDAC => ? blank
        Neglect => ? blank
        Young people age 13-16 coming into Care => ? blank
        Young people in Care => ? blank
        Children seen and impact => ? blank
        """;

    private static readonly Dictionary<string, string> Flags = new()
    {
        ["It goes by a schedule"] = "schedule",
        ["Nothing is written"] = "blank",
        ["It says nowhere"] = "nowhere",
        ["It is done"] = "as required",
        ["It contradicts"] = "contradiction",
        ["The column says"] = "contradiction",
        ["The number or the time"] = "to be agreed",
        ["It goes by a timetable"] = "elsewhere",
        ["It depends"] = "depends",
        ["It says from"] = "from only",
        ["\"Bi-Monthly\" may mean"] = "two meanings",
        ["It says nearly"] = "repeats",
        ["Line 955"] = "lost table",
    };

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task RealPlanOf2017_IsKeptWhole_EachRowUnderstoodOrFlagged(DatabaseProvider provider)
    {
        var read = QaPlanReader.ReadFile(SharedPapers.All().Single(p => p.EndsWith("2017-04-06-agenda-pack.md", StringComparison.Ordinal)));
        await using var test = await TestStore.NewAsync(provider);
        await using (var db = test.Store.Open(Viewer.Work("test"))) await QaPlanKeeper.AddAsync(db, read, null, "pack.md", TestContext.Current.CancellationToken);
        await using var again = test.Store.Open(Viewer.Work("test"));

        var plan = await again.Set<QaPlan>().Include(p => p.Rows).SingleAsync(TestContext.Current.CancellationToken);

        plan.Year.ShouldBe(2017);
        plan.Rows.OrderBy(r => r.Order).Select(Told).ShouldBe(Plan2017.Split('\n', StringSplitOptions.TrimEntries));
        plan.Rows.Count.ShouldBe(95);
        plan.Rows.Count(r => r.Reading.Rule is not null).ShouldBe(34);
        plan.Rows.Count(r => r.IsTheme).ShouldBe(16);
        plan.Rows.ShouldAllBe(r => r.Reading.Rule != null ^ r.Reading.Flag != null);
        // What stands beside the tables and is no row is kept too.
        plan.Unread.Count.ShouldBe(6);
        var external = plan.Rows.Single(r => r.Role == "EXTERNAL AUDITORS");
        external.Reading.Rule!.Spans.ShouldBe([new(1, 2, 150), new(9, 10, 150)]);
        external.Reading.Notes.ShouldBe(["The cell of December is marked, and the wording does not name it."]);
    }

    [Fact]
    public async Task Plan_OutAsATableAndBack_IsTheSame()
    {
        var read = new ReadPlan(2031, "A plan", [new("Harbour", "Managers", "Case file", "Look at =cases", "Each manager to audit 1 case a quarter"), new("Harbour", "", "", "Quarterly visit to all homes", "") { PerMonth = "1", Marks = ["x", "", "", "", "", "", "", "", "", "", "", "2"] }, new("Themes", "", "Neglect", "", "") { IsTheme = true }], []);
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("test"));
        var plan = await QaPlanKeeper.AddAsync(db, read, null, null, TestContext.Current.CancellationToken);
        var file = Path.Combine(test.Folder, "plan.csv");
        await File.WriteAllBytesAsync(file, QaPlanSheet.Of(plan), TestContext.Current.CancellationToken);

        var back = QaPlanSheet.ReadFile(file);

        back.Year.ShouldBe(2031);
        back.Lines.Select(l => (l.Service, l.Role, l.Task, l.Purpose, l.Comment, l.PerMonth, l.IsTheme, string.Join('|', l.Marks))).ShouldBe(read.Lines.Select(l => (l.Service, l.Role, l.Task, l.Purpose, l.Comment, l.PerMonth, l.IsTheme, string.Join('|', l.Marks))));
        (await Should.ThrowAsync<RuleBrokenException>(() => QaPlanKeeper.AddAsync(db, read, null, null))).Message.ShouldBe("The plan \"A plan\" of 2031 is here already. Change its rows there.");
    }

    [Fact]
    public void Paper_WithoutAPlan_GivesNoRows()
    {
        QaPlanReader.Read("# Minutes\n\nNothing was planned.\n\nA\tB\tC\n1\t2\t3\n").Lines.ShouldBeEmpty();
        QaPlanReader.Read("").Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Table_WithAMonthForEveryColumn_IsRead()
    {
        var plan = QaPlanReader.Read("""
            ## Harbour Council quality assurance plan 2031

            ### TEAM MANAGERS

            | Task | Purpose | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Comments |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | Case file | Audit with the practitioner | | | | | | | | | | | | | 2 cases monthly |
            """);

        (plan.Year, plan.Lines.Count).ShouldBe((2031, 1));
        (plan.Lines[0].Role, plan.Lines[0].Task, plan.Lines[0].Comment).ShouldBe(("TEAM MANAGERS", "Case file", "2 cases monthly"));
    }

    private static string Told(PlanRow row)
    {
        var what = row.Task.Length > 0 ? row.Task[(row.Task.IndexOf(" - ", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..] : string.Join(' ', row.Purpose.Split(' ')[..4]);
        return $"{what} => {(row.Reading.Rule is { } rule ? $"{rule.InWords} ({rule.InYear})" : $"? {Flags.Single(f => row.Reading.Flag!.StartsWith(f.Key, StringComparison.Ordinal)).Value}")}";
    }
}
