using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Where a paper's own links lead. Names of places would clash between papers, so each is replaced by the place itself.</summary>
internal sealed class NamedPlaces(PdfDocument source)
{
    private const int Most = 100_000;
    private Dictionary<string, PdfValue>? named;

    /// <summary>The place on a page that a destination means; null where it leads to none.</summary>
    public PdfValue? Find(PdfValue destination)
    {
        if (destination.Bytes is { } text) return Explicit(Named.TryGetValue(text, out var place) ? place : null);
        if (destination.Name is { } name) return Explicit(source.Root.Get("/Dests"u8).Get(name));
        return Explicit(destination);
    }

    private Dictionary<string, PdfValue> Named => named ??= Collect();

    private static PdfValue? Explicit(PdfValue? found)
    {
        if (found is not { } place) return null;
        if (place.IsDictionary) place = place.Get("/D"u8);
        return place.IsArray && place.Count > 0 && place[0].Get("/Type"u8).Is("/Page"u8) ? place : null;
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
