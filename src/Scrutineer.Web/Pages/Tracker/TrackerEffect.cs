using Scrutineer.Tracking;
using Scrutineer.Tracking.Facts;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>A view of the tracker by what was judged of the effect: its code in addresses, its words on the page, and which asks it holds.</summary>
public sealed record TrackerEffect(string Code, string Words, Func<AskFact, bool> Holds)
{
    public static TrackerEffect Worked { get; } = Only("worked", EffectOutcome.Worked);

    /// <summary>Every outcome, any outcome, and what is answered or done and waits to be judged.</summary>
    public static IReadOnlyList<TrackerEffect> All { get; } =
    [
        Worked,
        Only("partly", EffectOutcome.Partly),
        Only("not", EffectOutcome.Not),
        Only("too-early", EffectOutcome.TooEarly),
        new("judged", "Judged", i => i.Effect is not null),
        new("not-judged", "Answered, not judged", i => i.Effect is null && i.Kind != TrackedItemKind.WorkProgramme && i.State.IsAnswered()),
    ];

    private static TrackerEffect Only(string code, EffectOutcome outcome) => new(code, outcome.Word(), i => i.Effect == outcome);
}
