using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Where a minute opens, its number and title. <paramref name="Lines"/> is how many lines the heading takes, <paramref name="Opening"/> the minute's words that stand in them.</summary>
internal sealed record EntryHeading(int At, int Lines, string? Number, string Title, string? Opening, int Line)
{
    /// <summary>The two digits of the year where the number is printed with them ("10/15").</summary>
    public string? Year { get; init; }

    /// <summary>Number and year in the order of print where either may be the year: "12/22", "CYP/15/24", "23/5".</summary>
    public (string First, string Second)? Pair { get; init; }

    /// <summary>The committee's letters before a number that stands without a year: "CSP." of "CSP.34".</summary>
    public string? Code { get; init; }

    /// <summary>The number without its letter.</summary>
    public int? Value => Number is null ? null : int.Parse(Number.AsSpan().TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), CultureInfo.InvariantCulture);
}

/// <summary>Finds the headings of minutes, numbered or not, and leaves numbered lists inside minutes alone.</summary>
internal static partial class EntryHeadings
{
    private const int WidestGap = 20;
    private const int WidestPlainGap = 5;

    public static List<EntryHeading> Find(IReadOnlyList<PaperLine> lines, int from, List<PaperProblem> problems)
    {
        var headings = new List<EntryHeading>();
        var candidates = Candidates(lines, from);
        for (var i = 0; i < candidates.Count; i++)
        {
            var heading = candidates[i];
            if (headings.Count > 0)
            {
                if (heading.At < headings[^1].At + headings[^1].Lines) continue;
                var last = headings[^1].Value!.Value;
                if (!Follows(lines, heading, headings) && !GoesOnLater(lines, candidates, i, last)) continue;
                if (heading.Value > last + 1)
                    problems.Add(PaperProblem.Warning(heading.Line, $"Minute {heading.Value} follows minute {last}: the minutes between them were not found."));
            }
            headings.Add(heading);
        }
        return headings.Count > 0 ? headings : Unnumbered(lines, from);
    }

    /// <summary>Every line that may be a heading. Where some print their year all do: a number without one is something else's.</summary>
    private static List<EntryHeading> Candidates(IReadOnlyList<PaperLine> lines, int from)
    {
        var candidates = new List<EntryHeading>();
        for (var at = from; at < lines.Count; at++)
            if ((NumberedHeading.At(lines, at) ?? BeforeParagraphNumber(lines, at)) is { } heading && !Seats().IsMatch(heading.Title)) candidates.Add(heading);
        // "COVID-19" opens no minute; "CSP.34" does where "CSP.35" follows, and then nothing else does.
        var coded = candidates.Where(c => c.Code is not null).GroupBy(c => c.Code!).FirstOrDefault(g => g.DistinctBy(c => c.Value).Skip(1).Any())?.Key;
        candidates.RemoveAll(c => c.Code != coded);
        var dated = candidates.FindAll(c => c.Year is not null);
        if (dated.Count > 1) candidates = dated;
        return InOrder(candidates);
    }

    /// <summary>The headings of a list whose items are shown as such, with or without numbers.</summary>
    public static List<EntryHeading> Shown(IEnumerable<(PaperLine Line, string? Number, string Title, int At)> items)
    {
        var headings = new List<EntryHeading>();
        foreach (var (line, number, title, at) in items)
        {
            var read = number is null ? null : NumberedHeading.At([line], 0);
            headings.Add(read is null ? new EntryHeading(at, 1, null, title, null, line.Number) : read with { At = at, Lines = 1, Title = title, Opening = null });
        }

        return InOrder(headings);
    }

    /// <summary>Of "15/24, 16/24, 17/24" and "23/5, 23/6, 23/7" the figure that counts on is the number.</summary>
    private static List<EntryHeading> InOrder(List<EntryHeading> headings)
    {
        var pairs = headings.Where(h => h.Pair is not null).Select(h => h.Pair!.Value).ToList();
        if (pairs.Count < 2 || pairs.Count < headings.Count) return headings;
        var (first, second) = (pairs.DistinctBy(p => p.First).Count(), pairs.DistinctBy(p => p.Second).Count());
        if (first == 1 && second > 1 && pairs[0].First.Length > 1) return headings.ConvertAll(h => Numbered(h, h.Pair!.Value.Second, h.Pair.Value.First));
        return second == 1 && first > 1 && pairs[0].Second.Length > 1 ? headings.ConvertAll(h => Numbered(h, h.Pair!.Value.First, h.Pair.Value.Second)) : headings;
    }

    private static EntryHeading Numbered(EntryHeading heading, string number, string year) => heading with { Number = number.TrimStart('0') is { Length: > 0 } bare ? bare : number, Year = year[^2..] };

    /// <summary>Numbers missing in print do not end the minutes: a set-apart line that counts on goes on, unless the next number is still to come.</summary>
    private static bool GoesOnLater(IReadOnlyList<PaperLine> lines, List<EntryHeading> candidates, int i, int last)
    {
        var (heading, number) = (candidates[i], candidates[i].Value!.Value);
        if (number <= last + 1 || number > last + WidestPlainGap || !NumberedHeading.IsApart(lines, heading.At) || InList(lines, heading.At, number, heading.At)) return false;
        return !candidates.Skip(i + 1).Any(c => c.Value > last && c.Value < number) && !candidates.Take(i).Any(c => c.Value == number - 1);
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

    private static bool IsHeading(string text) => text.Length <= NumberedHeading.LongestTitle && NumberedHeading.IsTitle(text) && !PartOfMeeting.IsMatch(text) && !MinutesReader.IsClosing(text)
        && ListMarker.Of(text) is null && !MeetingDetails.IsLabel(text) && !BesideMeeting().IsMatch(text) && !(PaperDates.First(text) is not null && BodyNames.IsBody(BodyNames.Bare(text)))
        && AttendanceLabel.At(text) is not { Group: not AttendanceGroup.Apologies };

    private static bool StandsAlone(IReadOnlyList<PaperLine> lines, int at) =>
        NumberedHeading.IsApart(lines, at) && lines[at].Text[0] is not ('"' or '“') && lines[at].Text.Length < 90;

    [GeneratedRegex(@"^(?:contacts?\b.*:|no\.? item$|items?$|agenda and .{0,20}minutes$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BesideMeeting();

    /// <summary>"4 Vacancies" in a list of members.</summary>
    [GeneratedRegex(@"^vacanc(?:y|ies)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seats();

    [GeneratedRegex(@"^(?<n>[0-9]{1,4})\.1(?:\.|\))?\s+\p{L}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstParagraph();

    /// <summary>What is set like a heading and opens no minute.</summary>
    private static readonly Regex PartOfMeeting = new(
        @"^(?:(?:it was )?(?:resolved|agreed|decisions?|recommended)\b|(?:public|private|exempt|open|closed) (?:business|session|items?)$|(?:any )?.{0,8}business$|(?:members |officers |councillors |also |others? )*(?:present|in attendance)\b|apologies:|part (?:one|two|[12ab]|ii?)\b|actions?\b\s*[:–-]|councillors?\b|cllr|in the chair|the chair\b.{0,30}in the chair|reasons?\b.{0,30}:?$|matters arising$|chair(?:man|person)?(?:\s*[:.…_].*)?$|signed\b|date(?:d| of signing)?\b.{0,20}$|\(?(?:agenda|item) no)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
