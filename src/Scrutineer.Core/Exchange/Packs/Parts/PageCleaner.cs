using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>
/// Leaves a page what is seen and read on it: its content, links to public addresses and within the paper, and what was drawn or filled in on it.
/// Comments, authors' names and whatever acts by itself are emptied, so that nothing that still names them brings them along (rule N5).
/// </summary>
internal sealed class PageCleaner(PdfDocument source)
{
    private const int Hidden = 2, NotSeen = 32, PrintedAndFixed = 4 | 64 | 128;

    private static readonly HashSet<string> PageKeys = new(StringComparer.Ordinal)
    {
        "/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Contents", "/Rotate", "/Group", "/Annots", "/StructParents", "/Tabs", "/UserUnit",
    };
    private static readonly HashSet<string> LinkKeys = new(StringComparer.Ordinal) { "/Type", "/Subtype", "/Rect", "/Border", "/BS", "/C", "/H", "/F", "/QuadPoints", "/StructParent", "/Contents", "/A", "/Dest" };
    private static readonly HashSet<string> AddressKeys = new(StringComparer.Ordinal) { "/S", "/URI" };
    private static readonly HashSet<string> DrawnKeys = new(StringComparer.Ordinal) { "/Type", "/Subtype", "/Rect", "/Border", "/BS", "/C", "/CA", "/F", "/AP", "/AS", "/QuadPoints", "/StructParent" };
    private static readonly HashSet<string> Drawn = new(StringComparer.Ordinal)
    {
        "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Ink",
    };
    private static readonly HashSet<string> Nothing = [];

    private readonly NamedPlaces places = new(source);
    private readonly Dictionary<int, bool> decided = [];

    public void Clean(PdfValue page)
    {
        page.KeepOnly(PageKeys);
        if (page.Get("/Annots"u8) is not { IsArray: true } notes)
        {
            page.Remove("/Annots"u8);
            return;
        }

        var kept = source.Parse("[ ]");
        for (var i = 0; i < notes.Count; i++)
        {
            var note = notes[i];
            if (!note.IsDictionary) continue;
            // One note may lie on several pages.
            var id = note.ObjectId;
            if (id == 0 || !decided.TryGetValue(id, out var keeps)) decided[id] = keeps = Keeps(note);
            if (keeps) kept.Append(note);
            else note.KeepOnly(Nothing);
        }
        page.Set("/Annots"u8, kept);
    }

    private bool Keeps(PdfValue note)
    {
        var kind = note.Get("/Subtype"u8).Name ?? "";
        if (kind == "/Link") return KeepsLink(note);
        if ((kind != "/Widget" && !Drawn.Contains(kind)) || !note.Get("/AP"u8).IsDictionary || ((note.Get("/F"u8).Integer ?? 0) & (Hidden | NotSeen)) != 0) return false;
        // What was filled into a form becomes part of the page: without its form a field would not be drawn.
        if (kind == "/Widget")
        {
            note.Set("/Subtype"u8, source.Name("/Stamp"));
            note.Set("/F"u8, source.Integer(PrintedAndFixed));
        }
        note.KeepOnly(DrawnKeys);
        return true;
    }

    private bool KeepsLink(PdfValue link)
    {
        link.KeepOnly(LinkKeys);
        var action = link.Get("/A"u8);
        if (action.Get("/S"u8).Is("/URI"u8) && IsPublic(action.Get("/URI"u8).Bytes))
        {
            action.KeepOnly(AddressKeys);
            link.Remove("/Dest"u8);
            return true;
        }

        var place = places.Find(action.Get("/S"u8).Is("/GoTo"u8) ? action.Get("/D"u8) : link.Get("/Dest"u8));
        link.Remove("/A"u8);
        if (place is not { } found) return false;
        link.Set("/Dest"u8, found);
        return true;
    }

    private static bool IsPublic(string? address) =>
        address is not null && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
}
