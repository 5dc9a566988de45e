using System.Text;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Governance.Papers;

/// <summary>The last part of a paper that is made from records: what stands in it comes from them and is not written here, while what stands before it may be (rule W6).</summary>
/// <param name="Heading">The line it begins with.</param>
/// <param name="From">Where it comes from: "the tracker".</param>
/// <param name="Instead">What somebody does who wants it to say something else.</param>
public sealed record FactsAppendix(string Heading, string From, string Instead)
{
    /// <summary>Why a text with another appendix is not kept.</summary>
    public string Refusal => $"The appendix of this report comes from {From}, and cannot be changed here. {Instead}, then make the appendix anew; what stands before the appendix is yours to write.";

    /// <summary>Fingerprint of the appendix; null where the text has none.</summary>
    public string? HashOf(string text) => At(text) is { } at ? FileStore.HashOf(Encoding.UTF8.GetBytes(text[at..].TrimEnd())) : null;

    /// <summary>What stands before the appendix, ready for another to follow.</summary>
    public string Before(string text) => At(text) is { } at ? text[..at] : text.TrimEnd() + "\n\n";

    private int? At(string text) => text.LastIndexOf(Heading, StringComparison.Ordinal) is >= 0 and var at ? at : null;
}
