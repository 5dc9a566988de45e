namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>A paper that can be bound: a PDF that qpdf wrote and that was cleaned.</summary>
/// <param name="Name">What the agenda calls it.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Pages">How many pages it has, at least one.</param>
internal sealed record PartPdf(string Name, string Path, int Pages)
{
    /// <summary>True where it was a document that shows changes which nobody accepted or rejected.</summary>
    public bool ShowsChanges { get; init; }

    /// <summary>What a person should know of it, as the end of a sentence that begins with its name.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
