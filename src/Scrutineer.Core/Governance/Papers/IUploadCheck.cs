namespace Scrutineer.Governance.Papers;

/// <summary>What an uploaded file turned out to be.</summary>
/// <param name="Reasons">Why it is refused, in sentences; empty where it is taken (rule G4).</param>
public sealed record UploadVerdict(params IReadOnlyList<string> Reasons)
{
    /// <summary>What is kept of it: a PDF of what its pages show, without names of authors, comments or anything else that came with them (rule G15).</summary>
    public ReadOnlyMemory<byte> Pdf { get; private init; }

    /// <summary>Its pages; 0 where it is refused.</summary>
    public int Pages { get; private init; }

    /// <summary>What whoever uploads it should know, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public static UploadVerdict Refused(params IReadOnlyList<string> reasons) => new(reasons);

    public static UploadVerdict Taken(ReadOnlyMemory<byte> pdf, int pages, params IReadOnlyList<string> warnings) => new() { Pdf = pdf, Pages = pages, Warnings = warnings };
}

/// <summary>Looks into uploaded files with tools outside this program.</summary>
public interface IUploadCheck
{
    /// <summary>Whether a file can stand before a board, and what is kept of it (rules G4 and G15).</summary>
    Task<UploadVerdict> CheckAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancel = default);
}
