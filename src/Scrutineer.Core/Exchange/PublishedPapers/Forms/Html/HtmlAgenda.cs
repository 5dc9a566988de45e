using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>The table of a committee's web page that lists its business: a column of numbers, and beside each the item with its text, its papers and its minutes.</summary>
internal sealed partial class HtmlAgenda
{
    private readonly List<(string Number, IElement Item)> items = [];

    /// <summary>The agenda that a table is, or null.</summary>
    public static HtmlAgenda? Of(HtmlTable table)
    {
        if (table.Rows[0].Count is not (2 or 3)) return null;
        var headed = IsHeader(table.Rows[0]);
        if (!headed && !table.Rows.Exists(r => r.Exists(c => c?.QuerySelector(".mgAiTitleTxt, .mgItemTitle") is not null))) return null;
        var agenda = new HtmlAgenda();
        foreach (var row in table.Rows.Skip(headed ? 1 : 0))
            if (row.Skip(1).FirstOrDefault(c => c is not null) is { } item) agenda.items.Add((HtmlText.Of(row[0]).TrimEnd('.', ' '), item));
        return agenda.items.Count > 0 ? agenda : null;
    }

    public void Write(FormText text, Action<IElement> write)
    {
        foreach (var (number, item) in items)
        {
            if (item.SourceReference is { } source) text.At = new FormPlace(source.Position.Line, null);
            var parts = item.Children.Where(c => !HtmlFurniture.Is(c)).ToList();
            var title = parts.FirstOrDefault(p => HtmlText.Of(p).Length > 0);
            text.Blank();
            var words = HtmlText.Of(title ?? item);
            text.Heading(3, number.Length > 0 ? $"{number}. {words}" : words);
            foreach (var part in parts.SkipWhile(p => p != title).Skip(1))
                if (!DocumentsLabel().IsMatch(HtmlText.Of(part))) write(part);
        }
    }

    private static bool IsHeader(List<IElement?> row) =>
        Number().IsMatch(HtmlText.Of(row[0])) && Item().IsMatch(HtmlText.Of(row[1]));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:no|number|item no|minute no)\.?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:agenda )?(?:items?|title|business|subject)\.?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:additional|supporting) documents\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentsLabel();
}
