using System.Net;
using System.Text;
using Scrutineer.Foundation.Journal.History;

namespace Scrutineer.Foundation.People;

/// <summary>All that is held about a person, as one page that any browser shows.</summary>
internal static class PersonPage
{
    private const string Look = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}dl{border-left:3px solid #b1b4b6;padding-left:1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}";

    public static string Of(PersonFile file)
    {
        var page = new StringBuilder();
        page.Append($"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Held about {Safe(file.Name)}</title><style>{Look}</style></head><body><main>");
        page.Append($"<h1>What is held about {Safe(file.Name)}</h1><p>As of {FieldValue.Moment(file.MadeAt)}: {file.Rows.Count} records and {file.Journal.Count} entries of the journal.</p>");
        foreach (var kind in file.Rows.GroupBy(r => r.Kind))
        {
            page.Append($"<h2>{Safe(Heading(kind.Key))} ({kind.Count()})</h2>");
            foreach (var row in kind) Append(page, row);
        }

        page.Append("<h2>The journal</h2>");
        foreach (var step in file.Journal)
            page.Append($"<dl><dt>{FieldValue.Moment(step.At)}, entry {step.Sequence}</dt><dd>{Safe(step.By)} {Safe(step.Verb)} ({Safe(step.Kind)})</dd><dd>{Safe(step.Difference ?? "What it was has been erased.")}</dd></dl>");
        return page.Append("</main></body></html>").ToString();
    }

    private static void Append(StringBuilder page, PersonRow row)
    {
        page.Append("<dl>");
        foreach (var (name, value) in row.Fields)
            if (!string.IsNullOrEmpty(value)) page.Append($"<dt>{Safe(Heading(name))}</dt><dd>{Safe(value)}</dd>");
        page.Append("</dl>");
    }

    private static string Heading(string name)
    {
        var words = HistoryWords.Apart(name);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
