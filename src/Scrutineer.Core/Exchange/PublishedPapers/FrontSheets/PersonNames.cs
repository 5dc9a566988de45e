using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>A person as a list names them: "Councillor G Duggins (substitute for Councillor C Miks)".</summary>
internal sealed record PersonName(string Name, string? Title, bool TitleIsShared, string? Note);

/// <summary>Cuts lists of people into names, titles and the words in brackets after them.</summary>
internal static partial class PersonNames
{
    private const int Longest = 80;

    /// <summary>The people of a list; a title in the plural carries on to the names after it.</summary>
    public static List<PersonName> Of(string text, ref string? title)
    {
        var names = new List<PersonName>();
        foreach (var piece in Pieces(WithoutHonours(text)))
        {
            if (names.Count > 0 && Post().IsMatch(piece))
            {
                names[^1] = names[^1] with { Note = names[^1].Note is { } known ? $"{piece}; {known}" : piece };
                continue;
            }

            var (words, note) = Note(Connective.Replace(piece, ""));
            var shared = true;
            if (Title.Match(words) is { Success: true } match)
            {
                var found = Full(match.Groups["title"].Value);
                words = Bare(words[match.Length..]);
                shared = match.Groups["title"].Value.EndsWith('s') && found == "Councillor";
                if (found == "Councillor") title = found;
                if (IsName(words)) names.Add(new PersonName(words, found, shared, note));
            }
            else if (IsName(words)) names.Add(new PersonName(words, title, shared, note));
        }
        return names;
    }

    public static List<PersonName> Of(string text)
    {
        string? title = null;
        return Of(text, ref title);
    }

    /// <summary>A name without "Councillor", "Mrs" or the like before it.</summary>
    public static string Bare(string text) => Title.Replace(Title.Replace(text.Trim(), "").Trim(), "").Trim();

    /// <summary>A list without the letters after names, which would be taken for other people.</summary>
    public static string WithoutHonours(string text) => Honours().Replace(text, "");

    /// <summary>True when the text begins with a title, as a line of names does.</summary>
    public static bool StartsWithTitle(string text) => Title.IsMatch(text);

    /// <summary>True for what may be a person's name: it has a capital, no figures, and is short.</summary>
    public static bool IsName(string words) =>
        words.Length is > 1 and <= Longest && char.IsUpper(words[0]) && !words.AsSpan().ContainsAnyInRange('0', '9')
        && !words.Contains(':', StringComparison.Ordinal) && !words.Contains('@', StringComparison.Ordinal) && !NotAName().IsMatch(words);

    private static IEnumerable<string> Pieces(string text)
    {
        var depth = 0;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '(') depth++;
            else if (text[at] == ')') depth = Math.Max(0, depth - 1);
            var length = depth > 0 ? 0 : Separator(text, at);
            if (length == 0 && depth == 0 && IsNextTitle(text, start, at)) length = 1;
            if (length == 0) continue;
            yield return text[start..at].Trim();
            start = at + length;
            at = start - 1;
        }
        yield return text[start..].Trim().TrimEnd('.');
    }

    /// <summary>"Councillor A Councillor B": a list whose line breaks were lost.</summary>
    private static bool IsNextTitle(string text, int start, int at) =>
        text[at] == ' ' && at > start && (At(text, at + 1, "Councillor ") || At(text, at + 1, "Cllr ")) && Title.IsMatch(text[start..at].TrimStart());

    private static bool At(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static int Separator(string text, int at)
    {
        if (text[at] is ',' or ';') return 1;
        if (text[at] != ' ') return 0;
        if (string.CompareOrdinal(text, at, " and ", 0, 5) == 0) return 5;
        return string.CompareOrdinal(text, at, " & ", 0, 3) == 0 ? 3 : 0;
    }

    private static (string Words, string? Note) Note(string piece)
    {
        var open = piece.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            if (Dashed().Match(piece) is { Success: true } dash) return (piece[..dash.Index].Trim(), dash.Groups["note"].Value);
            return While().Match(piece) is { Success: true } part ? (piece[..part.Index].Trim(), part.Value.Trim()) : (piece, null);
        }
        var close = piece.LastIndexOf(')');
        var before = TrailingDash().Replace(piece[..open], "");
        return (Dashed().Match(before) is { Success: true } role ? before[..role.Index].Trim() : before, (close > open ? piece[(open + 1)..close] : piece[(open + 1)..]).Replace(") (", "; ", StringComparison.Ordinal));
    }

    private static string Full(string title) => title.TrimEnd('.').ToUpperInvariant() switch
    {
        "CLLR" or "CLLRS" or "COUNCILLOR" or "COUNCILLORS" or "COUNCILOR" => "Councillor",
        _ => title.TrimEnd('.'),
    };

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Title = new(@"^(?:the )?(?<title>Councillors?|Councilor|Cllrs?\.?|Mrs|Mr|Ms|Miss|Mx|Dr|Rev\.?|Revd|Reverend|Canon|Father|Professor|Prof\.?|Sir|Dame|Lord|Lady|Alderman|COUNCILLORS?)\.?\s+(?=\p{Lu})", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@",?\s+(?:OBE|MBE|CBE|KBE|DBE|BEM|CVO|LVO|MVO|JP|KC|QC|DL|QPM|KPM|QFSM|TD|VR)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Honours();

    /// <summary>What joins a name to the list: "together with co-opted members Mrs A", "and from Councillor B".</summary>
    private static readonly Regex Connective = new(@"^(?:(?:together with|along with|and|plus|with|from|of|on behalf of|the|following|also|by)\s+)*(?:(?:(?:statutory|voting|non-voting) )*co-?opted (?:members?|representatives?)[:,]?\s+)?(?=\p{Lu})", Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\s[-–]\s(?<note>(?:Vice|Deputy|Chair|Co-|By |Sub|[Ss]ubstitut|[Ii]n the [Cc]hair|[Ii]n place|[Ff]rom|[Uu]ntil|[Ll]eft|[Aa]rrived|[Uu]p to|[Ff]or |Church|Parent|Teacher|Governor|Dioces|Primary|Secondary|Special|Roman|Catholic|Representative|Cabinet|Executive|Portfolio|Lead |Headteacher|Young ).{0,80})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dashed();

    /// <summary>For how much of the meeting somebody was there: "from 10.15 am", "for item 4".</summary>
    [GeneratedRegex(@"\s(?:from|until|up to|left|arrived|joined|for|during)\s(?:[^0-9]{0,40})[0-9].{0,40}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex While();

    [GeneratedRegex(@"\s*[-–]?\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingDash();

    /// <summary>"Councillor A, Vice-Chair": what somebody is, not somebody.</summary>
    [GeneratedRegex(@"^(?:in the chair|(?:(?:vice|deputy|acting|interim|co)[ -])?chair(?:man|woman|person)?(?: of the \p{L}+)?)$", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Post();

    [GeneratedRegex(@"^part (?:one|two|[12ab]|ii?)$|^actions?$|^agenda items?$|^officers? attending$|^temporary appointments?$|^apolog(?:y|ies) from$|^young people$|^families$|^education$|\b(?:vacan(?:t|cy|cies)|none|nil|apologies|to be (?:confirmed|advised)|tbc|membership|and others|members?|representatives?|governors?|headteachers?)\b", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAName();
}
