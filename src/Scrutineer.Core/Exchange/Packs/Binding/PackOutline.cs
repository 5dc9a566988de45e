using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>The bookmarks of a pack: the agenda and each item with papers.</summary>
internal static class PackOutline
{
    public static void Add(PdfDocument pack, IReadOnlyList<(string Title, int Page)> entries)
    {
        var top = pack.Object(pack.Parse("<< /Type /Outlines >>"));
        var marks = entries.Select(e => pack.Object(Mark(pack, top, e.Title, e.Page))).ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            if (i > 0) marks[i].Set("/Prev"u8, marks[i - 1]);
            if (i + 1 < marks.Count) marks[i].Set("/Next"u8, marks[i + 1]);
        }
        top.Set("/First"u8, marks[0]);
        top.Set("/Last"u8, marks[^1]);
        top.Set("/Count"u8, pack.Integer(marks.Count));
        pack.Root.Set("/Outlines"u8, top);
        pack.Root.Set("/PageMode"u8, pack.Name("/UseOutlines"));
    }

    /// <summary>The top of a page, by its number.</summary>
    public static PdfValue TopOf(PdfDocument pack, int page)
    {
        var place = pack.Parse("[ ]");
        place.Append(pack.Page(page - 1));
        place.Append(pack.Name("/Fit"));
        return place;
    }

    private static PdfValue Mark(PdfDocument pack, PdfValue top, string title, int page)
    {
        var mark = pack.Parse("<< >>");
        mark.Set("/Title"u8, pack.Text(title));
        mark.Set("/Parent"u8, top);
        mark.Set("/Dest"u8, TopOf(pack, page));
        return mark;
    }
}
