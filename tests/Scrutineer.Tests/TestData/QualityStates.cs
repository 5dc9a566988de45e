using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Tests.TestData;

/// <summary>One of each kind of quality assurance that carries a visibility, in a state; its service goes by the board's identity, as every scope of the matrix does.</summary>
internal static class QualityStates
{
    private static readonly DateOnly Month = new(2031, 3, 1);

    public static QaPlan Plan(InventedBoard board, Visibility state)
    {
        var plan = board.Keep(new QaPlan { Year = 2031, Title = $"{state} plan", ServiceId = board.Id, Visibility = state, Unread = ["Words"] });
        plan.Rows.Add(new PlanRow { QaPlanId = plan.Id, Order = 0, Service = "Words", Role = "Words", Task = "Words", Purpose = "Words", Comment = "each manager 1 a quarter", SettledBy = "Words" });
        return plan;
    }

    public static StaffMember Staff(InventedBoard board, Visibility state)
    {
        var unit = Unit(board);
        return board.Keep(new StaffMember { Name = $"{state} Member", Post = "Manager", TeamId = unit, ServiceId = unit, Visibility = state });
    }

    public static AllocationDraw Draw(InventedBoard board, Visibility state) =>
        board.Keep(new AllocationDraw { PlanRowId = Row(board), ServiceId = board.Id, Seed = 1, InputHash = new string('a', 64), FromMonth = Month, ToMonth = Month, Wanted = 1, Given = 1, Binding = ["Words"], By = "Words", At = DateTime.UnixEpoch, Visibility = state });

    public static Allocation Allocation(InventedBoard board, Visibility state)
    {
        var staff = board.Records.OfType<StaffMember>().Last().Id;
        var given = board.Keep(new Allocation { PlanRowId = Row(board), AuditorId = staff, HolderId = staff, CaseReference = "C1", TeamId = board.Id, ServiceId = board.Id, Month = Month, Visibility = state });
        given.Swaps.Add(new AllocationSwap { AllocationId = given.Id, From = "Words", To = "Words", Reason = "Words", By = "Words", At = DateTime.UnixEpoch });
        return given;
    }

    public static AuditTool Tool(InventedBoard board, Visibility state)
    {
        var tool = board.Keep(new AuditTool { Name = $"{state} tool", Slug = $"{board.Slug}-{state}", ServiceId = board.Id, Visibility = state });
        var version = new AuditToolVersion { AuditToolId = tool.Id, Number = 1, Mapping = "most-areas", Guidance = "Words", PublishedOn = Month };
        version.Areas.Add(new ToolArea { AuditToolVersionId = version.Id, Order = 0, Code = "risk", Title = "Words", Prompt = "Words", Hint = "Words", Themes = ["Words"], Options = ["Words"] });
        tool.Versions.Add(version);
        return tool;
    }

    public static AuditResult Result(InventedBoard board, Visibility state)
    {
        var (tool, staff) = (board.Records.OfType<AuditTool>().Last(), board.Records.OfType<StaffMember>().Last().Id);
        var audit = board.Keep(new CaseAudit { ToolVersionId = tool.Versions[0].Id, AuditorId = staff, PractitionerId = staff, TeamId = board.Id, UnitId = board.Id, CaseReference = "C1", Month = Month, BegunAt = DateTime.UnixEpoch, State = AuditState.Sent, SentOn = Month });
        return board.Keep(new AuditResult { Id = audit.Id, ServiceId = board.Id, TeamId = board.Id, AuditorId = staff, ToolId = tool.Id, ToolVersionId = tool.Versions[0].Id, Month = Month, SentOn = Month, Marks = "D", Overall = OverallJudgement.Inadequate, Themes = ["-Words"], Visibility = state });
    }

    public static Headline Headline(InventedBoard board, Visibility state) => board.Keep(new Headline { Kind = HeadlineKind.Strength, Themes = ["Words"], ServiceId = board.Id, Visibility = state });

    public static HeadlineList Headlines(InventedBoard board, Visibility state)
    {
        var list = board.Keep(new HeadlineList { On = Month, Title = $"{state} list", By = "Words", ServiceId = board.Id, Visibility = state });
        list.Wordings.Add(new HeadlineWording { HeadlineListId = list.Id, HeadlineId = board.Records.OfType<Headline>().Last().Id, Number = 1, Words = "Words" });
        return list;
    }

    public static CalibrationExercise Exercise(InventedBoard board, Visibility state)
    {
        var exercise = board.Keep(new CalibrationExercise { Title = $"{state} exercise", ToolVersionId = board.Records.OfType<AuditTool>().Last().Versions[0].Id, Strand = "Words", Material = "Words", OpenedOn = Month, ClosesOn = Month, By = "Words", ServiceId = board.Id, Visibility = state });
        exercise.Grades.Add(new CalibrationGrade { CalibrationExerciseId = exercise.Id, StaffMemberId = board.Records.OfType<StaffMember>().Last().Id, Marks = "D", On = Month });
        return exercise;
    }

    public static QualityMeeting Meeting(InventedBoard board, Visibility state) =>
        board.Keep(new QualityMeeting { Kind = QualityMeetingKind.Clinic, On = Month, Title = $"{state} clinic", Agenda = ["Words"], Papers = ["Words"], Notes = "Words", Themes = ["Words"], ServiceId = board.Id, Visibility = state });

    public static Newsletter Newsletter(InventedBoard board, Visibility state) =>
        board.Keep(new Newsletter { Month = Month, Title = $"{state} letter", Text = "Words", Themes = ["Words"], By = "Words", PublishedOn = Month, ServiceId = board.Id, Visibility = state });

    public static DipSample Sample(InventedBoard board, Visibility state)
    {
        var sample = board.Keep(new DipSample { ServiceId = board.Id, Question = $"{state} question", Theme = "Words", On = Month, By = "Words", Visibility = state });
        sample.Rows.Add(new DipRow { DipSampleId = sample.Id, CaseReference = "C1", Answer = DipAnswer.Yes, Note = "Words" });
        return sample;
    }

    public static ExternalAudit External(InventedBoard board, Visibility state)
    {
        var audit = board.Keep(new ExternalAudit { ImportId = Guid.NewGuid(), Body = $"{board.Slug} {state} body", ServiceId = board.Id, CaseReference = "C1", Month = Month, ToolVersionId = board.Records.OfType<AuditTool>().Last().Versions[0].Id, By = "Words", KeptOn = Month, Visibility = state });
        audit.Findings.Add(new ExternalFinding { ExternalAuditId = audit.Id, Area = "risk", Judgement = Judgement.MeetsGood, Comment = "Words" });
        return audit;
    }

    public static ExternalResult ExternalFigures(InventedBoard board, Visibility state)
    {
        var audit = board.Records.OfType<ExternalAudit>().Last();
        var tool = board.Records.OfType<AuditTool>().Last();
        return board.Keep(new ExternalResult { Id = audit.Id, Body = audit.Body, ServiceId = board.Id, ToolId = tool.Id, ToolVersionId = audit.ToolVersionId, Month = Month, Marks = "M", Overall = OverallJudgement.Good, Themes = ["+Words"], Visibility = state });
    }

    public static MultiAgencyAudit MultiAgency(InventedBoard board, Visibility state) =>
        board.Keep(new MultiAgencyAudit { Title = $"{state} audit", CaseReference = "C1", Briefing = "Words", ServiceId = board.Id, ToolVersionId = board.Records.OfType<AuditTool>().Last().Versions[0].Id, SetOn = Month, DueOn = Month, By = "Words", Visibility = state });

    public static PlanRating Rating(InventedBoard board, Visibility state) =>
        board.Keep(new PlanRating { ServiceId = board.Id, CaseReference = $"C {board.Slug} {state}", Plan = RatedPlan.Care, Rating = Rag.Red, PlanFrom = Month, On = Month, By = "Words", Visibility = state });

    private static Guid Row(InventedBoard board) => board.Records.OfType<QaPlan>().Last().Rows[0].Id;

    private static Guid Unit(InventedBoard board)
    {
        if (!board.Records.OfType<Organisation>().Any(o => o.Id == board.Id)) board.Keep(new Organisation { Id = board.Id, Name = "A service", Kind = OrganisationKind.Service, Slug = $"{board.Slug}-service" });
        return board.Id;
    }
}
