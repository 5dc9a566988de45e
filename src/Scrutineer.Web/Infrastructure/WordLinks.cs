using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Makes words of a text lead somewhere, such as "minute 63/15". Words that are a link already are left alone.</summary>
internal static class WordLinks
{
    /// <param name="links">Words as they stand in the text, with an address of this site each.</param>
    public static void Put(MarkdownDocument document, IReadOnlyDictionary<string, string> links)
    {
        // Longer words first: minute 12/15 is no part of minute 112/15, and "minutes 12/15 and 13/15" is one reference.
        var words = links.Keys.Where(w => w.Length > 0).OrderByDescending(w => w.Length).ToList();
        foreach (var literal in document.Descendants<LiteralInline>().Where(l => l.Parent is not LinkInline).ToList())
        {
            var text = literal.Content.ToString();
            var from = 0;
            while (Next(text, from, words) is var (at, word))
            {
                if (at > from) literal.InsertBefore(new LiteralInline(text[from..at]));
                var link = new LinkInline(links[word], "") { IsClosed = true };
                link.AppendChild(new LiteralInline(text.Substring(at, word.Length)));
                literal.InsertBefore(link);
                from = at + word.Length;
            }

            if (from > 0) literal.ReplaceBy(new LiteralInline(text[from..]));
        }
    }

    /// <summary>The first of the words that stands by itself from a place on.</summary>
    private static (int At, string Word)? Next(string text, int from, IReadOnlyList<string> words) =>
        words.Select(word => (At: Find(text, from, word), Word: word)).Where(f => f.At >= 0).OrderBy(f => f.At).ThenByDescending(f => f.Word.Length).Select(f => ((int, string)?)f).FirstOrDefault();

    private static int Find(string text, int from, string word)
    {
        for (var at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]))) return at;
        return -1;
    }
}
