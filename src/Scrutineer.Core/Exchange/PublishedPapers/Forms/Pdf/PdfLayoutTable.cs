namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Tables that Chromium takes for a page's arrangement, since they have neither heading cells nor lines: it tags table, rows and cells alike as of no kind, one within the other, as it tags nothing else.</summary>
internal static class PdfLayoutTable
{
    private const string NoKind = "NonStruct";

    /// <summary>The tags with such tables called tables.</summary>
    public static void Name(PdfTag tag)
    {
        for (var i = 0; i < tag.Kids.Count; i++)
        {
            if (tag.Kids[i] is not PdfTag kid) continue;
            if (IsTable(kid)) tag.Kids[i] = kid = Named(kid, "Table", r => Named((PdfTag)r, "TR", c => Named((PdfTag)c, "TD", words => words)));
            Name(kid);
        }
    }

    private static bool IsTable(PdfTag tag) => IsHolder(tag) && tag.Tags.All(row => IsHolder(row) && row.Tags.All(IsHolder));

    /// <summary>True for a tag of no kind that holds tags alone; one that holds words is a stretch of text.</summary>
    private static bool IsHolder(PdfTag tag) => tag.Kind == NoKind && tag.Kids.Count > 0 && tag.Kids.TrueForAll(k => k is PdfTag);

    private static PdfTag Named(PdfTag tag, string kind, Func<object, object> kid)
    {
        var named = tag with { Kind = kind };
        for (var i = 0; i < named.Kids.Count; i++) named.Kids[i] = kid(named.Kids[i]);
        return named;
    }
}
