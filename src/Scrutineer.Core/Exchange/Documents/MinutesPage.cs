using System.Net;
using System.Text;
using Scrutineer.Exchange.Packs.Meetings;

namespace Scrutineer.Exchange.Documents;

/// <summary>Minutes as a page of HTML, to be printed: the headings, lists and words of the meeting's page.</summary>
internal static class MinutesPage
{
    public static string Of(PrintedMinutes minutes)
    {
        var html = new StringBuilder($"<h1>{Safe(minutes.Board)}</h1>\n<p><strong>Minutes of the meeting of {Safe(minutes.Meeting)}</strong></p>\n<p>{Safe(minutes.Standing)}</p>\n");
        if (minutes.Attendance.Count > 0) html.Append("<h2>Who was there</h2>\n");
        foreach (var group in minutes.Attendance) List(html.Append($"<h3>{Safe(group.Title)}</h3>\n"), "ul", group.Names);
        html.Append("<h2>Minutes</h2>\n");
        foreach (var entry in minutes.Entries) Entry(html, entry);
        if (minutes.Recollections.Count > 0) List(html.Append("<h2>Members’ recollections</h2>\n"), "ul", minutes.Recollections);
        // Chromium tags strong words with a name that readers of older PDF do not know.
        return PaperPage.Page(MinutesDocument.TitleOf(minutes), html.Replace("<strong>", "<b>").Replace("</strong>", "</b>").ToString());
    }

    private static void Entry(StringBuilder html, PrintedMinute entry)
    {
        html.Append($"<h3>{Safe(entry.Number is null ? entry.Title : $"{entry.Number}. {entry.Title}")}</h3>\n").Append(PaperPage.Words(entry.Narrative, highest: 4));
        if (entry.Questions.Count > 0) List(html.Append("<p>Questions and concerns raised:</p>\n"), "ul", entry.Questions);
        if (entry.Decisions.Count == 1) html.Append($"<p><strong>RESOLVED</strong> {Safe(MinutesDocument.Plain(entry.Decisions[0]))}</p>\n");
        else if (entry.Decisions.Count > 1) List(html.Append("<p><strong>RESOLVED:</strong></p>\n"), "ol", entry.Decisions.Select(MinutesDocument.Plain));
    }

    private static void List(StringBuilder html, string kind, IEnumerable<string> lines) =>
        html.Append($"<{kind}>\n").AppendJoin('\n', lines.Select(l => $"<li>{Safe(l)}</li>")).Append($"\n</{kind}>\n");

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
