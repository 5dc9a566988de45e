namespace Scrutineer.Exchange.Packs;

/// <summary>What a pack is made from: the front sheet's facts and the items with their papers, as <c>agenda.json</c> says them.</summary>
/// <param name="Body">The board that meets.</param>
/// <param name="Date">The day of the meeting.</param>
/// <param name="Published">The day the agenda is published; null where it is not yet known.</param>
public sealed record PackAgenda(
    string Body, DateOnly Date, TimeOnly? Time, string? Place, DateOnly? Published,
    IReadOnlyList<string> Notes, IReadOnlyList<string> Membership, IReadOnlyList<string> Contacts, IReadOnlyList<PackItem> Items)
{
    /// <summary>"Homes Scrutiny Board, Thursday 19 November 2026": what the PDF is called.</summary>
    public string Title => $"{Body}, {Foundation.Calendar.DateWords.InWords(Date)}{(Kind == UsualKind ? "" : $": {Kind}")}";

    /// <summary>What it is, as the front sheet says under the board's name.</summary>
    public string Kind { get; init; } = UsualKind;

    private const string UsualKind = "Agenda";
}

/// <summary>An item of the agenda.</summary>
/// <param name="Number">As printed: 1, 4, 3a.</param>
/// <param name="Files">Its papers, by their names in the agenda's folder; none for an item without papers.</param>
/// <param name="Private">Closed to the public: its number, title and reason are public, its papers are not (rules M4 and N6).</param>
/// <param name="Reason">Why it is closed, in words; null where none is given.</param>
public sealed record PackItem(string Number, string Title, IReadOnlyList<string> Files, bool Private, string? Reason)
{
    /// <summary>Its lettered parts, "a) …" each.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}
