using Scrutineer.Tracking;

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
        _ => "work-programme",
    };

    /// <summary>The state as a tag has it.</summary>
    public static string Word(this TrackedItemState state) => state switch
    {
        TrackedItemState.Open => "Asked",
        TrackedItemState.AnswerReported => "Answer reported",
        TrackedItemState.Responded => "Answered",
        TrackedItemState.InProgress => "In progress",
        TrackedItemState.Done => "Done",
        _ => "Closed",
    };

    /// <summary>The tag's colour; null for the usual one.</summary>
    public static string? Colour(this TrackedItemState state) => state switch
    {
        TrackedItemState.AnswerReported => "yellow",
        TrackedItemState.Responded => "teal",
        TrackedItemState.InProgress => "orange",
        TrackedItemState.Done => "green",
        TrackedItemState.Closed => "grey",
        _ => null,
    };
}
