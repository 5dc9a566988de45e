using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Where a minute opens, its number and title. <paramref name="Lines"/> is how many lines the heading takes, <paramref name="Opening"/> the minute's words that stand in them.</summary>
internal sealed record EntryHeading(int At, int Lines, string? Number, string Title, string? Opening, int Line)
{
    /// <summary>The two digits of the year where the number is printed with them ("10/15").</summary>
    public string? Year { get; init; }

    /// <summary>The number without its letter.</summary>
    public int? Value => Number is null ? null : int.Parse(Number.AsSpan().TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture);
}

/// <summary>Finds the headings of minutes, numbered or not, and leaves numbered lists inside minutes alone.</summary>
internal static partial class EntryHeadings
{
    private const int WidestGap = 20;

    public static List<EntryHeading> Find(IReadOnlyList<PaperLine> lines, int from, List<PaperProblem> problems)
    {
        var headings = new List<EntryHeading>();
        for (var at = from; at < lines.Count; at++)
        {
            if ((NumberedHeading.At(lines, at) ?? BeforeParagraphNumber(lines, at)) is not { } heading) continue;
            if (headings.Count > 0)
            {
                if (!Follows(lines, heading, headings)) continue;
                var last = headings[^1].Value!.Value;
                if (heading.Value > last + 1)
                    problems.Add(PaperProblem.Warning(heading.Line, $"Minute {heading.Value} follows minute {last}: the minutes between them were not found."));
            }
            headings.Add(heading);
            at += heading.Lines - 1;
        }
        return headings.Count > 0 ? headings : Unnumbered(lines, from);
    }

    /// <summary>A heading without a number whose first paragraph is numbered: "Declarations of interest", then "10.1 There were none."</summary>
    private static EntryHeading? BeforeParagraphNumber(IReadOnlyList<PaperLine> lines, int at)
    {
        var line = lines[at];
        if (at + 1 >= lines.Count || line.IsRow || line.Bullet || line.Text.Length > NumberedHeading.LongestTitle || char.IsAsciiDigit(line.Text[0])) return null;
        if (FirstParagraph().Match(lines[at + 1].Text) is not { Success: true } first || !NumberedHeading.IsTitle(line.Text)) return null;
        return new EntryHeading(at, 1, first.Groups["n"].Value, line.Text, null, line.Number);
    }

    /// <summary>Minutes are numbered on without a gap; a set-apart heading may skip some, a plain line may not, nor stand in a list.</summary>
    private static bool Follows(IReadOnlyList<PaperLine> lines, EntryHeading heading, List<EntryHeading> headings)
    {
        var (number, last, at) = (heading.Value!.Value, headings[^1].Value!.Value, heading.At);
        if (number == last) return heading.Number != headings[^1].Number;
        if (number < last || number > last + WidestGap) return false;
        if (lines[at].Stands || heading.Year is not null) return true;
        return number == last + 1 && !InList(lines, at, number, headings[^1].At);
    }

    private static bool InList(IReadOnlyList<PaperLine> lines, int at, int number, int headingAt)
    {
        var beforeIsList = at - 1 > headingAt && ListMarker.Of(lines[at - 1].Text)?.Number is { } before && before == number - 1;
        var afterIsList = at + 1 < lines.Count && lines[at + 1].Gap == 0 && ListMarker.Of(lines[at + 1].Text)?.Number == number + 1;
        return beforeIsList || afterIsList;
    }

    /// <summary>Headings set apart by level or in bold; where there are none, short lines in capitals or between blank lines.</summary>
    private static List<EntryHeading> Unnumbered(IReadOnlyList<PaperLine> lines, int from)
    {
        foreach (var test in new Func<IReadOnlyList<PaperLine>, int, bool>[] { (l, at) => l[at].Stands, (l, at) => StandsAlone(l, at) && NumberedHeading.IsCapitals(l[at].Text), StandsAlone })
        {
            var headings = new List<EntryHeading>();
            for (var at = from; at < lines.Count; at++)
                if (test(lines, at) && IsHeading(lines[at].Text)) headings.Add(new EntryHeading(at, 1, null, lines[at].Text, null, lines[at].Number));
            if (headings.Count > 0) return headings;
        }
        return [];
    }

    private static bool IsHeading(string text) => text.Length <= NumberedHeading.LongestTitle && NumberedHeading.IsTitle(text) && !PartOfMeeting.IsMatch(text) && !MinutesReader.IsClosing(text);

    private static bool StandsAlone(IReadOnlyList<PaperLine> lines, int at) =>
        NumberedHeading.IsApart(lines, at) && lines[at].Text[0] is not ('"' or '“') && lines[at].Text.Length < 90;

    [GeneratedRegex(@"^(?<n>[0-9]{1,4})\.1(?:\.|\))?\s+\p{L}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstParagraph();

    /// <summary>What is set like a heading and opens no minute.</summary>
    private static readonly Regex PartOfMeeting = new(
        @"^(?:(?:it was )?(?:resolved|agreed|decisions?|recommended)\b|(?:public|private|exempt|open|closed) (?:business|session|items?)$|(?:any )?.{0,8}business$|(?:members |officers |councillors |also |others? )*(?:present|in attendance)\b|apologies:|part (?:one|two|[12ab]|ii?)\b|actions?\b\s*[:–-]|councillors?\b|cllr|in the chair|the chair\b.{0,30}in the chair|reasons?\b.{0,30}:?$|matters arising$|chair(?:man|person)?(?:\s*[:.…_].*)?$|signed\b|date(?:d| of signing)?\b.{0,20}$|\(?(?:agenda|item) no)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
