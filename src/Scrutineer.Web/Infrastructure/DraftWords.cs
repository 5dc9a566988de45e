using Scrutineer.Tracking.Answers;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where a draft answer stands, in words.</summary>
public static class AnswerDraftWords
{
    public static string DraftWords(this AnswerCase asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked switch
        {
            { Draft: null } => "None yet",
            { Draft.Stage: DraftStage.ForSignOff, MayPublish: true } => $"Ready for you to sign off, from {asked.Draft.SavedBy}",
            { Draft.Stage: DraftStage.ForSignOff } => "Sent for sign-off",
            { Draft.Returned: not null } => "Given back to change",
            { Draft.DelegateName: { } name, MayPublish: true } => $"{name} drafts it",
            { MayPublish: false } => "You were asked to draft it",
            _ => "Begun",
        };
    }
}
