using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>Where a paper's own links lead. Names of places would clash between papers, so each is replaced by the place itself.</summary>
internal sealed class NamedPlaces(PdfDocument source)
{
    private const int Most = 100_000;
    private Dictionary<string, PdfValue>? named;
    private Dictionary<int, int>? counts;

    /// <summary>The place on a page that a destination means, its page told by its count from 0: the pages after it are not in the pack yet. Null where it leads to none.</summary>
    public PdfValue? Find(PdfValue destination)
    {
        if (destination.Bytes is { } text) return Counted(Named.TryGetValue(text, out var place) ? place : null);
        if (destination.Name is { } name) return Counted(source.Root.Get("/Dests"u8).Get(name));
        return Counted(destination);
    }

    /// <summary>Gives the counted places of a page's links their pages back, once all are in the pack.</summary>
    public static void Restore(PdfValue page, IReadOnlyList<PdfValue> pages)
    {
        var links = page.Get("/Annots"u8);
        for (var i = 0; links.IsArray && i < links.Count; i++)
            if (links[i].Get("/Dest"u8) is { IsArray: true } place && place[0].Integer is { } count) place.SetItem(0, pages[(int)count]);
    }

    private Dictionary<string, PdfValue> Named => named ??= Collect();

    private Dictionary<int, int> Counts => counts ??= Count();

    private PdfValue? Counted(PdfValue? found)
    {
        if (found is not { } place) return null;
        if (place.IsDictionary) place = place.Get("/D"u8);
        if (!place.IsArray || place.Count == 0 || !Counts.TryGetValue(place[0].ObjectId, out var count)) return null;
        var counted = source.Parse($"[ {count} ]");
        for (var i = 1; i < place.Count; i++) counted.Append(place[i]);
        return counted;
    }

    private Dictionary<int, int> Count()
    {
        var pages = new Dictionary<int, int>();
        for (var i = 0; i < source.PageCount; i++) pages.TryAdd(source.Page(i).ObjectId, i);
        return pages;
    }

    private Dictionary<string, PdfValue> Collect()
    {
        var places = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        var (waiting, seen) = (new Stack<PdfValue>([source.Root.Get("/Names"u8).Get("/Dests"u8)]), new HashSet<int>());
        while (places.Count < Most && waiting.TryPop(out var node))
        {
            if (node.ObjectId is var id and not 0 && !seen.Add(id)) continue;
            if (node.Get("/Kids"u8) is { IsArray: true } kids)
                for (var i = 0; i < kids.Count && waiting.Count < Most; i++) waiting.Push(kids[i]);
            if (node.Get("/Names"u8) is not { IsArray: true } names) continue;
            for (var i = 0; i + 1 < names.Count; i += 2)
                if (names[i].Bytes is { } name) places.TryAdd(name, names[i + 1]);
        }
        return places;
    }
}
