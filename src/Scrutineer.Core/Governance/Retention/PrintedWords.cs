using System.Text;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Governance.Retention;

/// <summary>Recognises a record's words in an original file, whatever its spaces, marks and line ends, and though a part was corrected since.</summary>
internal sealed class PrintedWords(IEnumerable<string> texts)
{
    // One stock phrase ("that the report be noted") stands in many papers: a text counts by its longer runs, and by half of them.
    private const int Run = 40, ShortestRun = 20, LongText = 80;

    private readonly IReadOnlyList<IReadOnlyList<string>> runs = [.. texts.Select(t => Runs(Squashed(t))).Where(r => r.Count > 0)];

    public async Task<bool> StandInAsync(FileStore files, string hash, CancellationToken cancel)
    {
        if (runs.Sum(r => r.Sum(run => run.Length)) < LongText) return false;
        await using var file = files.Open(hash);
        if (file is null) return false;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var printed = Squashed(await reader.ReadToEndAsync(cancel));
        bool HalfStands(IReadOnlyList<string> some) => 2 * some.Count(run => printed.Contains(run, StringComparison.Ordinal)) >= some.Count;
        return HalfStands([.. runs.SelectMany(r => r)]) || runs.Any(r => r.Sum(run => run.Length) >= LongText && HalfStands(r));
    }

    private static List<string> Runs(string letters) =>
        [.. Enumerable.Range(0, (letters.Length + Run - 1) / Run).Select(n => letters[(n * Run)..Math.Min(letters.Length, (n + 1) * Run)]).Where(run => run.Length >= ShortestRun)];

    private static string Squashed(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}
