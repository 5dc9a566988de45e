using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Facts;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Which asks a reader wants to see, as the address says. What is not understood is left out and named, so that a mistyped link still opens.</summary>
public sealed class TrackerFilter
{
    public TrackedItemKind? Kind { get; init; }
    public TrackerStatus? Status { get; init; }
    public TrackerEffect? Effect { get; init; }
    public Board? Board { get; init; }
    public MunicipalYear? Year { get; init; }
    public TrackerOwner? Owner { get; init; }
    public string? Theme { get; init; }

    /// <summary>The words looked for, as typed; empty for none.</summary>
    public string Words { get; init; } = "";

    /// <summary>The order asked for; null where the address names none.</summary>
    public TrackerOrder? AskedOrder { get; init; }

    public TrackerOrder Order => AskedOrder ?? TrackerOrder.Default;

    /// <summary>A sentence for each thing in the address that was left out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>True where something narrows the list besides the view by state and the words.</summary>
    public bool IsNarrowed => Kind is not null || Effect is not null || Board is not null || Year is not null || Owner is not null || Theme is not null;

    /// <summary>Whether an ask passes all filters but the one by state, which the views count by, and the words, which search finds.</summary>
    public bool Keeps(AskFact ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return (Kind is not { } kind || ask.Kind == kind)
            && (Effect is null || Effect.Holds(ask))
            && (Board is null || ask.Scope == Board.Id)
            && (Year is not { } year || (ask.RaisedOn >= year.First && ask.RaisedOn <= year.Last))
            && (Owner is null || Owner.Owns(ask))
            && (Theme is null || string.Equals(ask.Theme, Theme, StringComparison.OrdinalIgnoreCase));
    }
}
