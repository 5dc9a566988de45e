using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Effects;

namespace Scrutineer.Tests.TestData;

/// <summary>Every kind of record that carries a visibility, in every state there is: one meeting for each state, so that its files are judged apart too.</summary>
internal static class EveryState
{
    /// <summary>The states: what is a draft is internal, what is closed to the public exempt. What is withdrawn stays as public as it was.</summary>
    public static IReadOnlyList<Visibility> States { get; } = Enum.GetValues<Visibility>();

    /// <summary>How one of each kind is made.</summary>
    public static IReadOnlyDictionary<Type, Func<InventedBoard, Meeting, Visibility, IVisible>> Kinds { get; } = new Dictionary<Type, Func<InventedBoard, Meeting, Visibility, IVisible>>
    {
        [typeof(AgendaItem)] = (board, meeting, state) => Item(board, meeting, state),
        [typeof(Paper)] = (board, meeting, state) => board.Paper(meeting, null, $"{state} paper", "Words", state, "That it be noted"),
        [typeof(Minute)] = (board, meeting, state) => Minute(board, meeting, state),
        [typeof(TrackedItem)] = (board, meeting, state) => Ask(board, meeting, state),
        [typeof(AskSource)] = (board, meeting, state) => board.Keep(new AskSource { Kind = AskSourceKind.Inspection, Title = $"{state} report", On = meeting.Date, Scope = board.Id, Visibility = state }),
        [typeof(ExpectedEffect)] = (board, _, state) => board.Keep(new ExpectedEffect { TrackedItemId = board.Records.OfType<TrackedItem>().Last().Id, Scope = board.Id, Measure = EffectMeasure.Indicator, Name = "Words", ShouldRise = true, Visibility = state }),
        [typeof(AnswerDraft)] = (board, _, state) => Answer(board, state),
        [typeof(AgendaPlan)] = (board, meeting, state) => board.Keep(new AgendaPlan { MeetingId = meeting.Id, BoardId = board.Id, Visibility = state }),
        [typeof(PaperEdition)] = (board, meeting, state) => board.Keep(new PaperEdition
        {
            PaperId = PaperOf(board, meeting),
            BoardId = board.Id,
            Visibility = state,
            Number = 1,
            Subject = $"{state} version",
            Text = "Words",
            SavedAt = DateTime.UnixEpoch,
            SavedBy = "G Pascoe",
        }),
        [typeof(MeetingPack)] = (board, meeting, state) => Pack(board, meeting, state),
        [typeof(SignOff)] = (board, meeting, state) => board.Keep(new SignOff { PaperId = PaperOf(board, meeting), BoardId = board.Id, Visibility = state, List = SignOffList.Contributor, Name = "A Verma" }),
        [typeof(RollEntry)] = (board, meeting, state) => board.Keep(new RollEntry { BoardId = board.Id, MeetingId = meeting.Id, PersonId = board.Person("N Quayle").Id, Group = AttendanceRole.Employee, Detail = "Words", Order = 0, Visibility = state }),
        [typeof(NoticeToSpeak)] = (board, meeting, state) => board.Keep(new NoticeToSpeak { BoardId = board.Id, MeetingId = meeting.Id, AgendaItemId = meeting.Items[0].Id, PersonId = board.Person("N Quayle").Id, Reason = "Words", ReceivedAt = DateTime.UnixEpoch, Visibility = state }),
        [typeof(Declaration)] = (board, meeting, state) => board.Keep(new Declaration { BoardId = board.Id, MeetingId = meeting.Id, AgendaItemId = meeting.Items[0].Id, PersonId = board.Person("N Quayle").Id, Kind = InterestKind.Personal, Nature = "Words", Follows = InterestConsequence.Leaves, Visibility = state }),
        [typeof(PublicExclusion)] = (board, meeting, state) => board.Keep(new PublicExclusion { BoardId = board.Id, MeetingId = meeting.Id, AgendaItemId = meeting.Items[0].Id, Paragraph = 3, Reason = "Words", Visibility = state }),
        [typeof(MinuteSet)] = (board, meeting, state) => board.Keep(new MinuteSet { BoardId = board.Id, MeetingId = meeting.Id, Visibility = state }),
        [typeof(ChairReading)] = (board, meeting, state) => board.Keep(new ChairReading { BoardId = board.Id, MinuteSetId = board.Records.OfType<MinuteSet>().Single(s => s.MeetingId == meeting.Id).Id, SentOn = meeting.Date, Comments = "Words", Visibility = state }),
        [typeof(DraftMinute)] = (board, meeting, state) => Draft(board, meeting, state),
        [typeof(ChairComment)] = (board, meeting, state) => Comment(board, meeting, state),
        [typeof(EvaluationReply)] = (board, meeting, state) => Evaluation(board, meeting, state),
        [typeof(QaPlan)] = (board, _, state) => QualityStates.Plan(board, state),
        [typeof(StaffMember)] = (board, _, state) => QualityStates.Staff(board, state),
        [typeof(AllocationDraw)] = (board, _, state) => QualityStates.Draw(board, state),
        [typeof(Allocation)] = (board, _, state) => QualityStates.Allocation(board, state),
        [typeof(AuditTool)] = (board, _, state) => QualityStates.Tool(board, state),
        [typeof(Indicator)] = (board, _, state) => PerformanceStates.Indicator(board, state),
        [typeof(IndicatorSignal)] = (board, _, state) => PerformanceStates.Signal(board, state),
        [typeof(Commentary)] = (board, _, state) => PerformanceStates.Commentary(board, state),
        [typeof(AuditResult)] = (board, _, state) => QualityStates.Result(board, state),
        [typeof(Headline)] = (board, _, state) => QualityStates.Headline(board, state),
        [typeof(HeadlineList)] = (board, _, state) => QualityStates.Headlines(board, state),
        [typeof(CalibrationExercise)] = (board, _, state) => QualityStates.Exercise(board, state),
        [typeof(QualityMeeting)] = (board, _, state) => QualityStates.Meeting(board, state),
        [typeof(Newsletter)] = (board, _, state) => QualityStates.Newsletter(board, state),
        [typeof(DipSample)] = (board, _, state) => QualityStates.Sample(board, state),
        [typeof(ExternalAudit)] = (board, _, state) => QualityStates.External(board, state),
        [typeof(ExternalResult)] = (board, _, state) => QualityStates.ExternalFigures(board, state),
        [typeof(MultiAgencyAudit)] = (board, _, state) => QualityStates.MultiAgency(board, state),
        [typeof(ThemeIndicators)] = (board, _, state) => board.Keep(new ThemeIndicators { Theme = $"{board.Slug} {state} theme", Codes = ["words"], ServiceId = board.Id, Visibility = state }),
        [typeof(PlanRating)] = (board, _, state) => QualityStates.Rating(board, state),
        [typeof(MinuteVersion)] = (board, meeting, state) => board.Keep(new MinuteVersion { BoardId = board.Id, MinuteId = board.Records.OfType<Minute>().Last(m => m.MeetingId == meeting.Id).Id, Number = 1, Title = "Words", Narrative = "Words", IsCorrection = true, Reason = "Words", ReplacedOn = meeting.Date, Visibility = state }),
        [typeof(ExtractSnapshot)] = (board, meeting, state) => board.Keep(new ExtractSnapshot
        {
            AsAt = meeting.Date,
            LoadedAt = DateTime.UnixEpoch,
            LoadedBy = "Words",
            ServiceId = board.Id,
            FileHash = board.Records.OfType<PublishedDocument>().Last(d => d.MeetingId == meeting.Id).FileHash,
            Rows = 1,
            Usable = 1,
            Problems = 0,
            Visibility = state,
        }),
        [typeof(Suggestion)] = (board, meeting, state) => board.Keep(new Suggestion { BoardId = board.Id, Title = $"{state} suggestion", Detail = "Words", From = ProgrammeSource.Public, ReceivedOn = meeting.Date, State = state == Visibility.Public ? SuggestionState.InPool : SuggestionState.Waiting, Visibility = state }),
        [typeof(TaskAndFinishGroup)] = (board, meeting, state) => Group(board, meeting, state),
        [typeof(Recollection)] = (board, meeting, state) => board.Keep(new Recollection { BoardId = board.Id, MinuteSetId = board.Records.OfType<MinuteSet>().Single(s => s.MeetingId == meeting.Id).Id, Member = "Words", Words = "Words", Visibility = state }),
    };

    /// <summary>Adds one of each kind in each state.</summary>
    public static IReadOnlyList<StatedRecord> AddTo(InventedBoard board) =>
    [
        .. from state in States
           let meeting = board.Meeting(DateOf(state), minutes: true)
           let document = board.Document(meeting, "minutes", $"{state}.md", $"{board.Slug} {state}")
           from kind in Kinds
           select new StatedRecord(kind.Value(board, meeting, state), state, meeting, document),
    ];

    public static DateOnly DateOf(Visibility state) => new(2030, 10, 1 + (int)state);

    private static Guid PaperOf(InventedBoard board, Meeting meeting) => board.Records.OfType<Paper>().Last(p => p.MeetingId == meeting.Id).Id;

    private static AnswerDraft Answer(InventedBoard board, Visibility state)
    {
        var ask = board.Records.OfType<TrackedItem>().Last();
        if (ask.Addressees.Count == 0) ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = "Words" });
        var draft = board.Keep(new AnswerDraft { Scope = board.Id, TrackedItemId = ask.Id, AddresseeId = ask.Addressees[0].Id, Words = "Words", SavedAt = DateTime.UnixEpoch, SavedBy = "G Pascoe", Visibility = state });
        ask.Pause(new AskPause { TrackedItemId = ask.Id, From = ask.RaisedOn, Until = ask.RaisedOn, Reason = "Words" });
        if (ask.Statuses.Count > 0) ask.Statuses[0].Files.Add(new AnswerFile { StatusEntryId = ask.Statuses[0].Id, Hash = new string('0', 64), Name = "words.pdf" });
        draft.Files.Add(new DraftFile { AnswerDraftId = draft.Id, Hash = new string('0', 64), Name = "words.pdf" });
        return draft;
    }

    private static MeetingPack Pack(InventedBoard board, Meeting meeting, Visibility state)
    {
        var publication = board.Keep(new Publication { MeetingId = meeting.Id, BoardId = board.Id, Kind = PublicationKind.Agenda, Number = 1, PublishedOn = meeting.Date, At = DateTime.UnixEpoch, ClearDays = 5 });
        return board.Keep(new MeetingPack
        {
            MeetingId = meeting.Id,
            BoardId = board.Id,
            PublicationId = publication.Id,
            Visibility = state,
            FileHash = board.Records.OfType<PublishedDocument>().Last(d => d.MeetingId == meeting.Id).FileHash,
            InputHash = "made from",
            Pages = 3,
            Length = 10,
            Dated = meeting.Date,
            BoundAt = DateTime.UnixEpoch,
        });
    }

    private static AgendaItem Item(InventedBoard board, Meeting meeting, Visibility state)
    {
        var item = board.Item(meeting, "1", $"{state} item");
        item.Visibility = state;
        return item;
    }

    private static Minute Minute(InventedBoard board, Meeting meeting, Visibility state)
    {
        var minute = board.Minute(meeting, $"{80 + (int)state}/30", $"{state} minute", "What was said", "that it be noted");
        minute.Visibility = state;
        return minute;
    }

    private static DraftMinute Draft(InventedBoard board, Meeting meeting, Visibility state)
    {
        var draft = board.Keep(new DraftMinute { BoardId = board.Id, MeetingId = meeting.Id, Order = 0, Title = $"{state} draft", Narrative = "Words", Questions = ["Words"], SavedBy = "a clerk", Visibility = state });
        draft.Decisions.Add(new DraftDecision { DraftMinuteId = draft.Id, Order = 0, Text = "Words" });
        draft.Asks.Add(new DraftAsk { DraftMinuteId = draft.Id, Order = 0, Kind = TrackedItemKind.Action, Text = "Words", To = ["A Verma"] });
        draft.Closures.Add(new DraftClosure { DraftMinuteId = draft.Id, TrackedItemId = board.Records.OfType<TrackedItem>().Last().Id, Sentence = "Words", Closes = true });
        return draft;
    }

    private static ChairComment Comment(InventedBoard board, Meeting meeting, Visibility state)
    {
        var set = board.Records.OfType<MinuteSet>().Single(s => s.MeetingId == meeting.Id).Id;
        return board.Keep(new ChairComment
        {
            BoardId = board.Id,
            MinuteSetId = set,
            ChairReadingId = board.Records.OfType<ChairReading>().Single(r => r.MinuteSetId == set).Id,
            DraftMinuteId = board.Records.OfType<DraftMinute>().Single(d => d.MeetingId == meeting.Id).Id,
            Words = "Words",
            By = "T Hallworth",
            At = DateTime.UnixEpoch,
            Visibility = state,
        });
    }

    private static EvaluationReply Evaluation(InventedBoard board, Meeting meeting, Visibility state)
    {
        var reply = board.Keep(new EvaluationReply { BoardId = board.Id, MeetingId = meeting.Id, Name = "L Okoro", Visibility = state });
        reply.Answers.Add(new EvaluationAnswer { EvaluationReplyId = reply.Id, Order = 0, Question = "Words", Words = "Words" });
        return reply;
    }

    private static TaskAndFinishGroup Group(InventedBoard board, Meeting meeting, Visibility state)
    {
        var group = board.Keep(new TaskAndFinishGroup { BoardId = board.Id, Name = $"{state} group", Scope = "Words", Chair = "L Okoro", Members = ["T Marsh"], CabinetMember = "Words", StartedOn = meeting.Date, PublishedOn = state == Visibility.Public ? meeting.Date : null, Visibility = state });
        group.Meetings.Add(new GroupMeeting { GroupId = group.Id, On = meeting.Date, Words = "Words" });
        group.Evidence.Add(new GroupEvidence { GroupId = group.Id, Number = 1, Kind = GroupEvidenceKind.Visit, On = meeting.Date, Who = "Words", Shows = "Words" });
        group.Findings.Add(new GroupFinding { GroupId = group.Id, Number = 1, Text = "Words", Evidence = [1] });
        group.Options.Add(new GroupOption { GroupId = group.Id, Number = 1, Text = "Words", Why = "Words" });
        group.Recommendations.Add(new GroupRecommendation { GroupId = group.Id, Order = 1, To = "Board", Number = 1, Text = "Words" });
        return group;
    }

    private static TrackedItem Ask(InventedBoard board, Meeting meeting, Visibility state)
    {
        var ask = board.Ask(board.Records.OfType<Minute>().Last(m => m.MeetingId == meeting.Id), TrackedItemKind.Action, $"{state} ask", "1", "A Verma");
        ask.Visibility = state;
        board.Answer(ask, meeting.Date, "Sent to all members");
        var judgement = new EffectJudgement { TrackedItemId = ask.Id, On = meeting.Date, Order = 0, JudgedBy = "the Board", Outcome = EffectOutcome.Partly, Words = "It helped some" };
        judgement.Evidence.Add(new Evidence { EffectJudgementId = judgement.Id, RecordKind = "minute", RecordId = ask.OriginId, Shows = "what was said" });
        ask.Judge(judgement);
        return ask;
    }
}

/// <summary>One record in one state, with the meeting it belongs to and that meeting's file.</summary>
internal sealed record StatedRecord(IVisible Record, Visibility State, Meeting Meeting, PublishedDocument Document);
