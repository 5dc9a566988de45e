using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Who sent apologies and who came instead, where a sentence or a minute tells it and not the list of those present.</summary>
internal static partial class Apologies
{
    private const int EntriesThatTell = 4;

    /// <summary>Those who "sent their apologies", or from whom apologies "were received", with the words in brackets after them; null where the text tells neither.</summary>
    public static IReadOnlyList<PersonName>? Sent(string text)
    {
        List<PersonName>? names = null;
        foreach (var (sentence, _) in text.Split('\n').SelectMany(Wording.Sentences))
        {
            var who = From.Match(sentence) is { Success: true } from ? from : SentBy.Match(sentence);
            if (who.Success) (names ??= []).AddRange(PersonNames.Of(who.Groups["who"].Value.TrimEnd('.')));
        }
        return names is { Count: > 0 } ? names : null;
    }

    /// <summary>Who came instead, from the words in brackets: "Councillor B substituting".</summary>
    public static string? CameInstead(string? note)
    {
        if (note is null || Instead().Match(note) is not { Success: true } instead) return null;
        var name = PersonNames.Bare(instead.Groups["who"].Value.Trim());
        return PersonNames.IsName(name) ? name : null;
    }

    /// <summary>The attendance with what the first minutes tell of apologies and substitutes.</summary>
    public static PaperAttendance Complete(PaperAttendance attendance, List<PaperMinute> entries)
    {
        var narratives = entries.Take(EntriesThatTell).Where(e => Title().IsMatch(e.Title)).Select(e => e.Narrative).ToList();
        var sent = narratives.Select(Sent).FirstOrDefault(n => n is not null) ?? entries.Take(EntriesThatTell).Select(Listed).FirstOrDefault(n => n is not null) ?? [];
        if (attendance.Apologies.Count == 0) attendance = attendance with { Apologies = [.. sent.Select(p => p.Name).Concat(Replaced(entries)).Distinct()] };
        var told = narratives.SelectMany(n => Substitutes.Matches(n)).Select(m => new PaperSubstitute(PersonNames.Bare(m.Groups["who"].Value), PersonNames.Bare(m.Groups["for"].Value)))
            .Concat(sent.Where(p => CameInstead(p.Note) is not null).Select(p => new PaperSubstitute(CameInstead(p.Note)!, p.Name)))
            .Concat(narratives.SelectMany(n => Named(n, sent))).DistinctBy(s => s.Name)
            .Where(s => !attendance.Substitutes.Any(known => known.Name == s.Name)).ToList();
        return told.Count == 0 ? attendance : attendance with
        {
            Substitutes = [.. attendance.Substitutes, .. told],
            Members = [.. attendance.Members.Where(m => !told.Exists(s => s.Name == m))],
        };
    }

    /// <summary>Those whom a minute on apologies names only with who came instead.</summary>
    private static IEnumerable<string> Replaced(List<PaperMinute> entries) =>
        entries.Take(EntriesThatTell).Where(e => e.Title.StartsWith("apolog", StringComparison.OrdinalIgnoreCase)).SelectMany(e => SubstitutedBy.Matches(e.Narrative)).Select(m => PersonNames.Bare(m.Groups["for"].Value));

    /// <summary>"Councillor A, who was substituted by Councillor B"; "Councillors C and D attended as their respective substitutes", in the order of those who sent apologies.</summary>
    private static IEnumerable<PaperSubstitute> Named(string narrative, IReadOnlyList<PersonName> sent)
    {
        foreach (Match match in SubstitutedBy.Matches(narrative)) yield return new PaperSubstitute(PersonNames.Bare(match.Groups["who"].Value), PersonNames.Bare(match.Groups["for"].Value));
        foreach (var (sentence, _) in narrative.Split('\n').SelectMany(Wording.Sentences))
        {
            if (AsSubstitutes.Match(sentence) is not { Success: true } together) continue;
            var people = PersonNames.Of(together.Groups["who"].Value);
            var paired = together.Groups["respective"].Success && people.Count == sent.Count;
            for (var i = 0; i < people.Count; i++) yield return new PaperSubstitute(people[i].Name, paired ? sent[i].Name : null);
        }
    }

    /// <summary>A minute on apologies that only lists who sent them.</summary>
    private static List<PersonName>? Listed(PaperMinute entry) =>
        entry.Title.StartsWith("apolog", StringComparison.OrdinalIgnoreCase) && entry.Narrative.Length < 300 && PersonNames.StartsWithTitle(entry.Narrative) && !Deed().IsMatch(entry.Narrative)
            ? PersonNames.Of(entry.Narrative.TrimEnd('.')) : null;

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Member = @"(?:Councillor|Cllr\.?|Mrs|Mr|Ms|Dr) (?:\p{Lu}\.? ?){0,3}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?";

    private static readonly Regex From = new(@"\bapolog(?:y|ies)\b.{0,80}?\b(?:from|on behalf of):?\s+(?<who>[^;]{3,600})", Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static readonly Regex SentBy = new(@"^(?<who>\p{Lu}.{3,300}?)\s+(?:had |have |has )?(?:sent|submitted|given|gave|tendered|offered|conveyed)\s+(?:(?:his|her|their|an?) )?(?:apolog)", Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static readonly Regex Substitutes = new(@"(?<who>" + Member + @")(?:,? (?:\p{Ll}+ ){0,6}?)(?:was |were |attended |is |attending )?(?:present )?(?:as (?:a |the )?)?(?:substitut(?:e|ed|ing)|deputi[sz](?:ed|ing)|in (?:the )?place) (?:for|of) (?<for>" + Member + ")", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex SubstitutedBy = new(@"(?<for>" + Member + @"),? (?:who|and) (?:was|is|were) (?:being )?(?:substituted|replaced|represented)(?: for)? by (?<who>" + Member + ")", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex AsSubstitutes = new(@"^(?<who>(?:Councillors?|Cllrs?\.?|Mrs?|Ms|Dr) .{3,200}?) (?:attended|were (?:present|in attendance)|acted|was present) as (?:(?:the|their|his|her) )?(?<respective>respective )?substitutes?(?=\.|,? respectively|$)", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:substituted by|substitutes?:?|replaced by|sub:?)\s+(?<who>.{3,60})$|^(?<who>.{3,60}?)\s+(?:substitut(?:ing|ed|e)|deputi[sz](?:ing|ed)|attended|attending)\b.{0,30}$|^(?:for|on behalf of) whom (?<who>.{3,60}?) (?:was |is )?(?:substitut|deputi|attend)", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instead();

    [GeneratedRegex(@"\b(?:was|were|had|has|have|welcomed|declared|reported|thanked)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deed();

    [GeneratedRegex(@"\b(?:apolog|substitut|attendance|membership|procedural|welcome)", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();
}
