using System.Text.RegularExpressions;
using Scrutineer.Tracking;

namespace Scrutineer.Quality.Headlines;

/// <summary>A line of a list with the headline that it may be a wording of: a suggestion, which a person takes or not.</summary>
/// <param name="HeadlineId">The most alike; null where none is alike.</param>
/// <param name="Likeness">0 to 1.</param>
public sealed record MatchedLine(string Words, Guid? HeadlineId, double Likeness);

/// <summary>Finds in a list that was published elsewhere the headlines that are here already, by the likeness of their words.</summary>
public static partial class HeadlineMatcher
{
    /// <summary>Less alike than this, and a line is taken for a new headline.</summary>
    public const double Alike = 0.5;

    /// <summary>The lines of a list, without their numbers and bullets.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(l => Mark().Replace(l, "").Trim()).Where(l => l.Length > 0)];

    /// <summary>Each line with the headline most alike; a headline is suggested once, for the line that is most like it.</summary>
    /// <param name="known">The last wording of each headline.</param>
    public static IReadOnlyList<MatchedLine> Match(IReadOnlyList<string> lines, IReadOnlyDictionary<Guid, string> known)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(known);
        var texts = known.ToDictionary(k => k.Key, k => TextLikeness.Words(k.Value));
        var pairs = lines.SelectMany((line, at) => TextLikeness.Words(line) is var words ? texts.Select(t => (At: at, t.Key, Likeness: TextLikeness.Of(words, t.Value))) : [])
            .Where(p => p.Likeness >= Alike).OrderByDescending(p => p.Likeness).ThenBy(p => p.At);
        var (ofLine, taken) = (new Dictionary<int, (Guid Id, double Likeness)>(), new HashSet<Guid>());
        foreach (var (at, id, likeness) in pairs)
            if (!ofLine.ContainsKey(at) && taken.Add(id)) ofLine[at] = (id, likeness);
        return [.. lines.Select((line, at) => ofLine.TryGetValue(at, out var found) ? new MatchedLine(line, found.Id, found.Likeness) : new MatchedLine(line, null, 0))];
    }

    [GeneratedRegex(@"^\s*(?:[-*•]\s+)?(?:\d{1,3}[.)]\s+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
