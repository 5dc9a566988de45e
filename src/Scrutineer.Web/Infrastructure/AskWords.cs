using Scrutineer.Tracking;
using Scrutineer.Tracking.Effects;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Kinds and states of asks in the words and colours that every page uses.</summary>
public static class AskWords
{
    /// <summary>R, A, I or work-programme, for <c>app-kind</c> and for the tracker's address.</summary>
    public static string Code(this TrackedItemKind kind) => kind switch
    {
        TrackedItemKind.Recommendation => "R",
        TrackedItemKind.Action => "A",
        TrackedItemKind.Information => "I",
        TrackedItemKind.ActionPoint => "AP",
        _ => "work-programme",
    };

    /// <summary>The state as a tag has it.</summary>
    public static string Word(this TrackedItemState state) => state switch
    {
        TrackedItemState.Open => "Asked",
        TrackedItemState.AnswerReported => "Answer reported",
        TrackedItemState.Responded => "Answered",
        TrackedItemState.InProgress => "Holding answer",
        TrackedItemState.Implementing => "In progress",
        TrackedItemState.Done => "Done",
        _ => "Closed",
    };

    /// <summary>A response as a tag has it.</summary>
    public static string Word(this ResponseOutcome outcome) => outcome switch
    {
        ResponseOutcome.Accepted => "Accepted",
        ResponseOutcome.Partly => "Accepted in part",
        _ => "Not accepted",
    };

    /// <summary>What asked, where it was no board, in words.</summary>
    public static string Word(this AskSourceKind kind) => AskSourceRecords.Word(kind);

    /// <summary>What kind of thing should move, in words.</summary>
    public static string Word(this EffectMeasure measure) => measure switch
    {
        EffectMeasure.Indicator => "Indicator",
        EffectMeasure.AuditTheme => "Audit theme",
        _ => "Survey question",
    };

    /// <summary>A judgement of effect as a tag has it.</summary>
    public static string Word(this EffectOutcome outcome) => outcome switch
    {
        EffectOutcome.Worked => "Worked",
        EffectOutcome.Partly => "Worked in part",
        EffectOutcome.Not => "Did not work",
        _ => "Too early to say",
    };

    /// <summary>The tag's colour.</summary>
    public static string? Colour(this EffectOutcome outcome) => outcome switch
    {
        EffectOutcome.Worked => "green",
        EffectOutcome.Partly => "teal",
        EffectOutcome.Not => "red",
        _ => "grey",
    };

    /// <summary>An entry of an ask's line: the response where its words are known, else the state.</summary>
    public static string Word(this StatusEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Outcome is { } outcome ? outcome.Word() : entry.State.Word();
    }

    /// <summary>The tag's colour; null for the usual one.</summary>
    public static string? Colour(this TrackedItemState state) => state switch
    {
        TrackedItemState.AnswerReported => "yellow",
        TrackedItemState.Responded => "teal",
        TrackedItemState.InProgress => "orange",
        TrackedItemState.Implementing => "blue",
        TrackedItemState.Done => "green",
        TrackedItemState.Closed => "grey",
        _ => null,
    };
}
