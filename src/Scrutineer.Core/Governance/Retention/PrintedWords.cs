using System.Text;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Governance.Retention;

/// <summary>Recognises a record's words in an original file, whatever its spaces, marks and line ends, and though parts were corrected since.</summary>
internal sealed class PrintedWords
{
    // One stock phrase ("that the report be noted") stands in many papers: a text counts where it is long, and where half of what it is made of stands there.
    private const int Window = 24, LongText = 80;

    private readonly List<HashSet<string>> texts;
    private readonly HashSet<string> all;

    public PrintedWords(IEnumerable<string> said)
    {
        texts = [.. said.Select(Windows).Where(w => w.Count > 0)];
        all = [.. texts.SelectMany(w => w)];
    }

    public async Task<bool> StandInAsync(FileStore files, string hash, CancellationToken cancel)
    {
        if (all.Count + Window < LongText) return false;
        await using var file = files.Open(hash);
        if (file is null) return false;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var printed = Met(Squashed(await reader.ReadToEndAsync(cancel)));
        bool HalfStands(HashSet<string> windows) => 2 * windows.Count(printed.Contains) >= windows.Count;
        return HalfStands(all) || texts.Any(w => w.Count + Window >= LongText && HalfStands(w));
    }

    /// <summary>The windows of the record that a printed text holds.</summary>
    private HashSet<string> Met(string printed)
    {
        var met = new HashSet<string>();
        var known = all.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + Window <= printed.Length; at++)
            if (known.TryGetValue(printed.AsSpan(at, Window), out var window)) met.Add(window);
        return met;
    }

    private static HashSet<string> Windows(string text)
    {
        var letters = Squashed(text);
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - Window + 1)).Select(at => letters.Substring(at, Window))];
    }

    private static string Squashed(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}
