using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Reads when and where a meeting is held, from labels or from the first line that has a date.</summary>
internal static partial class MeetingDetails
{
    public static PaperMeeting? Read(IReadOnlyList<PaperLine> head)
    {
        DateOnly? date = null;
        TimeOnly? time = null;
        string? place = null;
        for (var i = 0; i < head.Count; i++)
        {
            if (head[i].IsRow && head[i].Cells.Count > 3) continue;
            var label = Label.Match(head[i].Text);
            var text = label.Success ? Value(head, i, label) : head[i].Text;
            if (label.Success && label.Groups["place"].Success) place ??= Wording.OrNull(text);
            else if (!IsPublication(text))
            {
                var found = PaperDates.First(text);
                if (found is { } f && date is null) place ??= PlaceBeside(head, i, text, f);
                date ??= found?.Date;
                if (found is not null || label.Success) time ??= PaperDates.TimeIn(found is { } at ? Without(text, at) : text);
            }
        }
        return date is null && time is null && place is null ? null : new PaperMeeting(date, time, place);
    }

    /// <summary>The line "held at 2.00 pm on Thursday, 25 February 2016" in minutes.</summary>
    public static PaperMeeting Held(string text)
    {
        var found = PaperDates.First(text);
        var place = HeldIn.Match(found is { } f ? Without(text, f) : text);
        return new PaperMeeting(found?.Date, PaperDates.TimeIn(found is { } at ? Without(text, at) : text), place.Success ? place.Groups["place"].Value.Trim(' ', ',', '.') : null);
    }

    /// <summary>True for "Date: Friday 4 March" and the like.</summary>
    public static bool IsLabel(string text) => Label.IsMatch(text);

    private static bool IsPublication(string text) => NotOfMeeting().IsMatch(text) && !ForMeeting().IsMatch(text);

    private static string Without(string text, FoundDate date) => text[..date.Start] + " " + text[date.End..];

    /// <summary>The label's own line, or the lines below it up to the next label.</summary>
    private static string Value(IReadOnlyList<PaperLine> head, int at, Match label)
    {
        var value = head[at].Text[label.Length..].Trim(' ', ':', '-', '–');
        if (value.Length > 0) return value;
        for (var i = at + 1; i < head.Count && i <= at + 3; i++)
        {
            if (Label.IsMatch(head[i].Text) || (value.Length > 0 && head[i].Gap > 0)) break;
            value = value.Length == 0 ? head[i].Text : $"{value.TrimEnd(',')}, {head[i].Text}";
        }
        return value;
    }

    private static string? PlaceBeside(IReadOnlyList<PaperLine> head, int at, string text, FoundDate date)
    {
        if (HeldIn.Match(Without(text, date)) is { Success: true } held) return held.Groups["place"].Value.Trim(' ', ',', '.');
        if (AfterTime().Match(text[date.End..]) is { Success: true } beside && Room().IsMatch(beside.Groups["place"].Value)) return beside.Groups["place"].Value.TrimEnd('.', ',', ' ');
        for (var i = at + 1; i < head.Count && i <= at + 2; i++)
            if (PaperDates.First(head[i].Text) is null && !Label.IsMatch(head[i].Text) && !BodyNames.IsBody(head[i].Text) && Room().IsMatch(head[i].Text)) return InThe().Replace(head[i].Text, "").TrimEnd('.', ',');
        return null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Label = new(@"^(?:(?<place>(?:proposed )?(?:place|venue|location)|where)(?: of meeting)?|(?:time and date|date and time|day and date|(?:meeting )?date(?: of meeting)?|time|when))\s*(?::|[-–]\s|$)", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex HeldIn = new(@"\b(?:held |meet(?:ing)? )?(?:in|at|IN|AT) (?:the |THE )?(?<place>(?![0-9]{1,2}(?:[.:][0-9]{2})?\s?[aApP]\.?[mM]|[0-9]{4}\b|[0-9]{1,2}[.:][0-9]{2}\b)(?:\p{Lu}|[0-9])(?:[^.]|\.(?=[0-9])){3,100}?)(?:\s(?:on|at|ON|AT)\s*$|\s+(?:on|ON|at [0-9]|AT [0-9]|commenc|start|beginn|COMMENC)\b?|[.;](?![0-9])|$)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Days that are not the meeting's: when a paper was published, or an earlier meeting.</summary>
    [GeneratedRegex(@"publi|issue|\bupdated\b|\bas at\b|\barising from\b|\bactions from\b|\b(?:previous|last|next) meeting\b|\bdespatch|\bminutes of the meeting (?:held )?(?:on|of) ", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotOfMeeting();

    /// <summary>An action log that says for which meeting it was brought up to date.</summary>
    [GeneratedRegex(@"^(?:last )?updated for (?:the |its |our )?(?:next )?meeting\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForMeeting();

    /// <summary>"Monday, 20 May 2019 at 5.30 p.m., Room C3, Town Hall": what stands after the time.</summary>
    [GeneratedRegex(@"^[\s,]*(?:at |commencing at )?[0-9]{1,2}(?:[.:][0-9]{2})?\s?(?:[ap]\.?\s?m\.?|hrs|noon)[\s,;–-]+(?:in |at )?(?:the )?(?<place>\p{Lu}.{3,140})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterTime();

    [GeneratedRegex(@"^(?:(?:to be )?held )?(?:in|at) (?:the )?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InThe();

    [GeneratedRegex(@"\b(?:room|hall|house|centre|library|chamber|building|school|college|offices?|teams|virtual|online|suite|theatre)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Room();
}
