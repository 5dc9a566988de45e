using System.Text;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Governance.Retention;

/// <summary>Recognises a record's words in an original file, whatever its spaces, marks and line ends.</summary>
internal sealed class PrintedWords(IEnumerable<string> texts)
{
    // Shorter runs ("the report was noted") stand in many papers.
    private const int Shortest = 40, Probe = 120;

    private readonly IReadOnlyList<string> probes = [.. texts.Select(Squashed).Where(t => t.Length >= Shortest).Select(t => t[..Math.Min(t.Length, Probe)])];

    public async Task<bool> StandInAsync(FileStore files, string hash, CancellationToken cancel)
    {
        if (probes.Count == 0) return false;
        await using var file = files.Open(hash);
        if (file is null) return false;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var text = Squashed(await reader.ReadToEndAsync(cancel));
        return probes.Any(p => text.Contains(p, StringComparison.Ordinal));
    }

    private static string Squashed(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}
