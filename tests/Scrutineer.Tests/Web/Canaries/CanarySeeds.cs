using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Outstanding;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.Reminders;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.Threads;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Circulating;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Effects;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Tests.Web.Canaries;

/// <summary>Puts a canary in every text of every record that the public may not read. A kind that is not reviewed as public is private.</summary>
internal sealed class CanarySeeds
{
    /// <summary>Kinds whose every text anyone may read, reviewed one by one. What hangs on a closed record is put there by hand below.</summary>
    public static readonly HashSet<string> PublicKinds =
    [
        nameof(Board), nameof(BoardMembership), nameof(Attendance), nameof(Meeting), "ClosedDay", nameof(Council), nameof(Organisation), nameof(Person), nameof(Post), nameof(PostHolding),
        nameof(ProgrammeItem), nameof(ProgrammeMove), nameof(ProgrammeCirculation), nameof(Matter), nameof(MatterMember), nameof(Link), nameof(TrackerRow), nameof(BoardPractice), nameof(Publication), nameof(PublicationEntry), nameof(PackRange), nameof(BenchmarkSet), nameof(BenchmarkYear),
    ];

    /// <summary>Private kinds that get their canaries by hand: those with a state, their parts, and what a saving writes by itself.</summary>
    public static readonly HashSet<string> ByHand =
    [
        .. EveryState.Kinds.Keys.Select(kind => kind.Name), nameof(PaperRecommendation), nameof(Decision), nameof(Addressee), nameof(StatusEntry), nameof(AskPause), nameof(AnswerFile), nameof(DraftFile), nameof(Citation),
        nameof(PublishedDocument), nameof(StoredFile), nameof(JournalEntry), nameof(JournalPayload),
        nameof(EffectJudgement), nameof(Evidence), nameof(DraftDecision), nameof(DraftAsk), nameof(DraftClosure), nameof(EvaluationAnswer), nameof(PackWanted), nameof(GroupMeeting), nameof(GroupEvidence), nameof(GroupFinding), nameof(GroupOption), nameof(GroupRecommendation), nameof(PlanRow), nameof(AllocationSwap), nameof(AuditToolVersion), nameof(ToolArea), nameof(HeadlineWording), nameof(DipRow), nameof(ExternalFinding), nameof(IndicatorRebase), nameof(IndicatorBenchmark), nameof(CommentaryVersion), .. WithoutOwnText,
    ];

    /// <summary>Kinds with no text of their own to give away: one row, keys that are encrypted (a false one would stop the site), what search makes of records that have their canaries, and a mark.</summary>
    public static IReadOnlyList<string> WithoutOwnText => [nameof(JournalHead), nameof(Commentary), nameof(ProtectionKey), nameof(SearchEntry), nameof(SearchMatch), nameof(SearchWord), nameof(SearchState), nameof(StaleThreads), nameof(MinuteNumber), nameof(MinuteSet), nameof(PapersLook), nameof(EvaluationGiven), nameof(ReminderSent), nameof(ReportedAsk), nameof(ReportedFigure), nameof(AskCirculation), nameof(EffectReading), nameof(StaffLeave), nameof(QualityAttendance), nameof(CalibrationGrade), nameof(IndicatorTarget), nameof(IndicatorValue)];

    private readonly List<Canary> canaries = [];
    private readonly Dictionary<Type, object> made = [];

    public IReadOnlyList<Canary> Canaries => canaries;

    /// <summary>Records to ask for by their identity.</summary>
    public List<RecordRef> Records { get; } = [];

    /// <summary>Closed records of a board: one of each kind in each state but public, and a closed item under its open title.</summary>
    public void AddTo(InventedBoard board, ScrutineerDb db)
    {
        var open = board.Records.OfType<Minute>().First(minute => minute.Citation == "11/30");
        foreach (var stated in EveryState.AddTo(board).Where(stated => stated.State != Visibility.Public).ToList())
        {
            var state = stated.State.ToString();
            FillFor(LeaveFor(stated.Record), db, stated.Record, state, [nameof(Minute.Number), nameof(Minute.Citation), nameof(TrackedItem.OriginKind), nameof(TrackedItem.OriginPart), nameof(Paper.FileHash), .. Unread(stated.Record)]);
            foreach (var part in Parts(stated.Record)) FillFor(LeaveFor(stated.Record), db, part, state, nameof(AuditToolVersion.Mapping), nameof(ToolArea.Code), nameof(ExternalFinding.Area), nameof(PlanRow.Settled), nameof(Decision.Ordinal), nameof(StatusEntry.EvidenceKind), nameof(Evidence.RecordKind), nameof(AnswerFile.Hash), nameof(GroupRecommendation.Part));
            if (stated.Record is Minute minute) Cite(board, db, minute, open, state);
            Records.Add(((IRecord)stated.Record).Ref);
        }

        foreach (var document in board.Records.OfType<PublishedDocument>().Where(d => d.FileName is "Members.md" or "Exempt.md" or "Internal.md" or "Personal.md").ToList()) Close(board, db, document);
        var meeting = board.Records.OfType<Meeting>().First(m => m.Date == HarbourBoard.September);
        var item = board.Item(meeting, "9", "A closed item of which the title is open", isPrivate: true);
        Fill(db, item, "closed item", nameof(AgendaItem.Number), nameof(AgendaItem.Title), nameof(AgendaItem.ExemptReason));
        Fill(db, board.Paper(meeting, item, "", "", Visibility.Exempt), "paper of a closed item", nameof(Paper.FileHash));
        var publication = board.Keep(new Publication { MeetingId = meeting.Id, BoardId = board.Id, Kind = PublicationKind.Agenda, Number = 1, PublishedOn = meeting.Date, At = DateTime.UnixEpoch, ClearDays = 5 });
        Fill(db, board.Keep(new PackWanted { PublicationId = publication.Id, At = DateTime.UnixEpoch, Problem = "" }), "", nameof(PackWanted.Step));
    }

    /// <summary>One of every other private kind, with a canary in every text it has.</summary>
    public async Task AddTheRestAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work(Word("JournalEntry.Actor")));
        db.Reason = Word("JournalPayload.Difference");
        foreach (var kind in PrivateKinds(db.Model)) Make(db, kind);
        await db.SaveChangesAsync();
    }

    public static IEnumerable<IEntityType> PrivateKinds(IModel model) => model.GetEntityTypes().Where(kind => !PublicKinds.Contains(kind.ClrType.Name) && !ByHand.Contains(kind.ClrType.Name));

    private object Make(ScrutineerDb db, IEntityType kind)
    {
        if (made.TryGetValue(kind.ClrType, out var there)) return there;
        var record = made[kind.ClrType] = Activator.CreateInstance(kind.ClrType, nonPublic: true)!;
        var entry = db.Entry(record);
        foreach (var tie in kind.GetForeignKeys().Where(tie => tie.IsRequired && tie.Properties.Count == 1))
        {
            var principal = db.Entry(Make(db, tie.PrincipalEntityType));
            entry.Property(tie.Properties[0].Name).CurrentValue = principal.Property(tie.PrincipalKey.Properties[0].Name).CurrentValue;
        }

        if (PublicKinds.Contains(kind.ClrType.Name))
            foreach (var text in entry.Properties.Where(p => p.Metadata.ClrType == typeof(string) && !p.Metadata.IsNullable)) text.CurrentValue = $"open to anyone {made.Count}";
        else FillFor(record is Account or RoleGrant or Session ? AccountKeeper.Manage.Name : LeaveFor(record), db, record, "");
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsForeignKey()))
        {
            if (property.Metadata.ClrType == typeof(Guid) && (Guid)property.CurrentValue! == Guid.Empty) property.CurrentValue = Guid.NewGuid();
            if (property.Metadata.ClrType == typeof(DateTime)) property.CurrentValue = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            if (property.Metadata.ClrType == typeof(byte[])) property.CurrentValue = System.Text.Encoding.UTF8.GetBytes(Word($"{kind.ClrType.Name}.{property.Metadata.Name}"));
        }

        db.Add(record);
        if (record is IRecord { Ref: var reference } && !PublicKinds.Contains(kind.ClrType.Name)) Records.Add(reference);
        return record;
    }

    /// <summary>A canary in every text of a record but those named, which tell what it is or may be shown.</summary>
    private void Fill(ScrutineerDb db, object record, string state, params string[] open) => FillFor(null, db, record, state, open);

    private void FillFor(string? opens, ScrutineerDb db, object record, string state, params string[] open)
    {
        var entry = db.Entry(record);
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsForeignKey() && !open.Contains(p.Metadata.Name)))
        {
            var where = $"{record.GetType().Name}.{property.Metadata.Name}{(state.Length > 0 ? $", {state}" : "")}";
            if (property.Metadata.ClrType == typeof(string)) property.CurrentValue = Word(where, opens);
            if (property.Metadata.ClrType == typeof(List<string>)) property.CurrentValue = new List<string> { Word(where, opens) };
        }

        entry.State = EntityState.Detached;
    }

    /// <summary>Texts that pages reckon with and do not show.</summary>
    private static string[] Unread(object record) => record switch
    {
        AllocationDraw => [nameof(AllocationDraw.InputHash)],
        ExternalResult => [nameof(ExternalResult.Marks)],
        AuditResult => [nameof(AuditResult.Marks), nameof(AuditResult.ModeratedMarks)],
        CalibrationExercise => [nameof(CalibrationExercise.AgreedMarks)],
        Indicator => [nameof(Indicator.Code), nameof(Indicator.Measure), nameof(Indicator.BaseMeasure), nameof(Indicator.Operands)],
        IndicatorSignal => [nameof(IndicatorSignal.DecidedBy), nameof(IndicatorSignal.Reason)],
        Commentary => [nameof(Commentary.ApprovedBy), nameof(Commentary.WhyAgainstTable)],
        _ => [],
    };

    /// <summary>The permission by which a subject's own records are read, where it has one.</summary>
    private static string? LeaveFor(object record) => record switch
    {
        CaseAudit or AreaFinding or AgreedAction or AuditModeration or CorrectiveConfirmation or FallBackDecision or AgencyPart or AgencyFinding => CaseAuditKind.ReadAll.Name,
        AuditToolVersion or ToolArea => QaPlan.Read.Name,
        IndicatorRebase or IndicatorBenchmark or CommentaryVersion => Indicator.Read.Name,
        _ => record.GetType().GetCustomAttribute<ReadByAttribute>()?.Permission,
    };

    /// <summary>A closed minute that cites an open one and one that is not held, and is cited by the open one.</summary>
    private void Cite(InventedBoard board, ScrutineerDb db, Minute closed, Minute open, string state)
    {
        foreach (var cited in (string[])[open.Citation!, "55/29"])
            Fill(db, board.Cite(closed, cited, ""), state, nameof(Citation.CitingKind), nameof(Citation.Text), nameof(Citation.Body), nameof(Citation.ResolvedKind));
        board.Cite(open, closed.Citation!, "This was taken up in private.", furtherTo: false);
    }

    /// <summary>The file that a closed meeting's records were read from: its name, its words, and what could not be read of it.</summary>
    private void Close(InventedBoard board, ScrutineerDb db, PublishedDocument document)
    {
        var state = document.FileName[..^3];
        var file = board.Records.OfType<StoredFile>().Single(f => f.Hash == document.FileHash);
        board.Files.Add(System.Text.Encoding.UTF8.GetBytes(Word($"a file's words, {state}")));
        var hash = FileStore.HashOf(board.Files[^1]);
        board.Keep(new StoredFile { Hash = hash, Name = Word($"StoredFile.Name, {state}"), Length = board.Files[^1].Length, StoredAt = file.StoredAt });
        Fill(db, document, state, nameof(PublishedDocument.Kind));
        // The pack of that meeting is that file too.
        foreach (var pack in board.Records.OfType<MeetingPack>().Where(p => p.FileHash == document.FileHash).Select(db.Entry))
        {
            pack.Property(p => p.FileHash).CurrentValue = hash;
            pack.State = EntityState.Detached;
        }

        document.FileHash = hash;
        Records.Add(document.Ref);
    }

    private static IEnumerable<object> Parts(IVisible record) => record switch
    {
        Paper paper => paper.Recommendations,
        Minute minute => minute.Decisions,
        EvaluationReply reply => reply.Answers,
        TaskAndFinishGroup group => [.. group.Meetings, .. group.Evidence, .. group.Findings, .. group.Options, .. group.Recommendations],
        QaPlan plan => plan.Rows,
        Allocation given => given.Swaps,
        HeadlineList list => list.Wordings,
        DipSample sample => sample.Rows,
        ExternalAudit external => external.Findings,
        AuditTool tool => [.. tool.Versions, .. tool.Versions.SelectMany(v => v.Areas)],
        Indicator indicator => [.. indicator.Rebases, .. indicator.Benchmarks],
        Commentary commentary => commentary.Versions,
        DraftMinute draft => [.. draft.Decisions, .. draft.Asks, .. draft.Closures],
        AnswerDraft answer => answer.Files,
        TrackedItem ask => [.. ask.Addressees, .. ask.Statuses, .. ask.Statuses.SelectMany(s => s.Files), .. ask.Pauses, .. ask.Judgements, .. ask.Judgements.SelectMany(j => j.Evidence)],
        _ => [],
    };

    private string Word(string where, string? opens = null)
    {
        var canary = Canary.At(where, opens);
        if (!canaries.Contains(canary)) canaries.Add(canary);
        return canary.Word;
    }
}
