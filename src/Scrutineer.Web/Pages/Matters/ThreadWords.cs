using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Matters;

/// <summary>How threads are said and marked on the page.</summary>
public static partial class ThreadWords
{
    /// <summary>The point's place in the page.</summary>
    public static string Anchor(RecordRef record) => $"{record.Kind}-{record.Id:N}";

    public static string Lane(Lane lane) => lane switch
    {
        Tracking.Lane.Review => "Review",
        Tracking.Lane.Programme => "Work programme",
        Tracking.Lane.Cabinet => "Cabinet",
        Tracking.Lane.Service => "Service",
        _ => "Board",
    };

    public static string LaneClass(Lane lane) => lane switch
    {
        Tracking.Lane.Review => "review",
        Tracking.Lane.Programme => "programme",
        Tracking.Lane.Cabinet => "cabinet",
        Tracking.Lane.Service => "service",
        _ => "board",
    };

    /// <summary>A clause as a sentence begins.</summary>
    public static string Begin(string text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The words of a tie with what points at the other record marked: its number, or the day.</summary>
    public static IHtmlContent Marked(ThreadTie tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        var (at, length) = Pointer(tie);
        var html = HtmlEncoder.Default;
        return length == 0
            ? new HtmlString(html.Encode(tie.Words))
            : new HtmlString($"{html.Encode(tie.Words[..at])}<mark>{html.Encode(tie.Words.Substring(at, length))}</mark>{html.Encode(tie.Words[(at + length)..])}");
    }

    private static (int At, int Length) Pointer(ThreadTie tie)
    {
        if (Number().Match(tie.ToCard.KindWord + " " + tie.ToCard.Title) is { Success: true } cited)
        {
            var number = cited.Value.Split('/');
            foreach (Match m in Citation().Matches(tie.Words))
                if (m.Groups["number"].Value == number[0] && m.Groups["year"].Value == number[1]) return (m.Index, m.Length);
        }

        return tie.Basis == LinkBasis.WorkProgramme && DateMentions.In(tie.Words).FirstOrDefault() is { } day ? (day.At, day.Length) : (0, 0);
    }

    [GeneratedRegex(@"\d+/\d{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:minutes? (?:no\.? ?)?)?(?<number>\d{1,4}) ?/ ?(?<year>\d{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();
}
