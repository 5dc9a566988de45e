using System.Globalization;
using System.Net;
using System.Text;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.Packs.FrontSheets;

/// <summary>The front sheet as a page of HTML, to be printed: the meeting, the items with their pages, notes, members, contacts (rule N7).</summary>
internal static class FrontSheetPage
{
    /// <summary>Links to an item are printed with this address, which nobody can have, and made jumps when the pack is bound.</summary>
    private const string Placeholder = "https://pack.invalid/item/";

    private const string Style = """
        @page { size: A4; margin: 18mm 20mm 20mm }
        body { font-family: 'Liberation Sans', Arial, Helvetica, sans-serif; font-size: 11pt; line-height: 1.35; color: #000; margin: 0; overflow-wrap: anywhere }
        h1 { font-size: 19pt; margin: 0 0 6pt } h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid }
        p { margin: 0 0 4pt } ul { margin: 0; padding: 0; list-style: none } li { margin: 0 0 5pt; break-inside: avoid }
        a { color: #00357a } .kind { font-size: 13pt } .closed { font-weight: bold }
        """;

    /// <param name="items">Where the items stand; null pages for those without papers.</param>
    /// <param name="isTwin">For those entitled to what is closed.</param>
    public static string Of(PackAgenda agenda, IReadOnlyList<PackedItem> items, bool isTwin)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>{Safe(agenda.Title)}</title><style>{Style}</style></head><body>\n");
        html.Append($"<h1>{Safe(agenda.Body)}</h1>\n<p class=\"kind\">{Safe(agenda.Kind)}</p>\n");
        // A line in either, so that both take as many pages.
        if (agenda.Items.Any(i => i.Private)) html.Append($"<p class=\"closed\">{(isTwin ? "Private pack: it holds papers that are not for publication." : "Public pack: private papers are left out of it.")}</p>\n");
        html.Append("<h2>Time and date</h2>\n<p>").Append(agenda.Time is { } time ? $"{Clock(time)} on " : "").Append($"{agenda.Date.InWords()}</p>\n");
        if (agenda.Place is { } place) html.Append($"<h2>Place</h2>\n<p>{Safe(place)}</p>\n");
        html.Append(agenda.Items.Any(i => i.Private) ? "<h2>Business</h2>\n<ul>\n" : "<h2>Public business</h2>\n<ul>\n");
        for (var i = 0; i < agenda.Items.Count; i++) Item(html, agenda.Items[i], i, items[i].Pages);
        html.Append("</ul>\n");
        List(html, "Notes", agenda.Notes);
        List(html, "Membership", agenda.Membership);
        List(html, "Contacts", agenda.Contacts);
        if (agenda.Published is { } published) html.Append($"<p>Published on {published.InWords()}</p>\n");
        return html.Append("</body></html>\n").ToString();
    }

    /// <summary>The place of the item that a printed link leads to; null for other addresses.</summary>
    public static int? ItemOf(string? address) =>
        address is not null && address.StartsWith(Placeholder, StringComparison.Ordinal) && int.TryParse(address[Placeholder.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item : null;

    private static void Item(StringBuilder html, PackItem item, int at, IReadOnlyList<int>? pages)
    {
        var title = $"{Safe(item.Number)}. {Safe(item.Title)}";
        html.Append("<li>").Append(pages is null ? title : $"<a href=\"{Placeholder}{at}\">{title}</a> (Pages {pages[0]} - {pages[1]})");
        foreach (var part in item.Parts) html.Append($"<br>{Safe(part)}");
        if (item.Private) html.Append($"<br><span class=\"closed\">Private business, not open to the public{(item.Reason is { } reason ? $": {Safe(reason)}" : "")}</span>");
        html.Append("</li>\n");
    }

    private static void List(StringBuilder html, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        html.Append($"<h2>{heading}</h2>\n<ul>\n").AppendJoin('\n', lines.Select(l => $"<li>{Safe(l)}</li>")).Append("\n</ul>\n");
    }

    private static string Clock(TimeOnly time) => time.ToString("h.mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
