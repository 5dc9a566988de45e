namespace Scrutineer.Governance.Papers;

/// <summary>What an uploaded file turned out to be.</summary>
/// <param name="Pages">Pages of a PDF; null for a Word document, whose pages are known once it is converted.</param>
/// <param name="Reasons">Why it is refused, in sentences; empty where it is taken (rule G4).</param>
public sealed record UploadVerdict(int? Pages, IReadOnlyList<string> Reasons);

/// <summary>Looks into uploaded files with tools outside this program.</summary>
public interface IUploadCheck
{
    /// <summary>Whether a file can stand before a board (rule G4).</summary>
    Task<UploadVerdict> CheckAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancel = default);
}
