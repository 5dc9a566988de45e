using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Brings the tags of one paper into the pack: its keys, names and roles are made different from those of the papers before it.</summary>
internal sealed class PaperTags(PdfDocument pack, PackTags tags, string prefix)
{
    private const int MostNodes = 2_000_000;
    private const long MostKeys = 1_000_000;
    private readonly Dictionary<long, PdfValue> own = [];
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);
    private readonly HashSet<int> shifted = [];
    private int matched;

    /// <param name="source">The paper, whose pages stand in the pack already.</param>
    /// <param name="pages">These pages.</param>
    /// <param name="part">Where its tags belong.</param>
    public void Join(PdfDocument source, IReadOnlyList<PdfValue> pages, int part)
    {
        var tree = source.Root.Get("/StructTreeRoot"u8);
        var language = source.Root.Get("/Lang"u8).Bytes;
        if (tree.IsDictionary)
        {
            tree = pack.Copy(source, tree.IsObject ? tree : source.Object(tree));
            ReadParents(tree.Get("/ParentTree"u8));
        }

        var shift = tags.NextKey;
        foreach (var page in pages) Shift(page, shift);
        // Few programs tag drawings; where every key is found already there are none.
        if (matched < own.Count)
            foreach (var page in pages) ShiftDrawings(page.Get("/Resources"u8), shift);
        foreach (var (key, value) in own.OrderBy(o => o.Key)) tags.Take((int)key + shift, (value.IsObject ? value : pack.Object(value)).ObjectId);
        if (!tree.IsDictionary) return;
        JoinRoles(tree.Get("/RoleMap"u8));
        var classes = tree.Get("/ClassMap"u8);
        foreach (var name in classes.Keys()) tags.TakeClass(name, classes.Get(name));
        var top = Kids(tree.Get("/K"u8));
        foreach (var element in top) tags.Adopt(element, part, language);
        if (renamed.Count > 0 || tree.Get("/IDTree"u8).IsDictionary) Rename(top);
    }

    private static List<PdfValue> Kids(PdfValue kids)
    {
        if (!kids.IsArray) return kids.IsDictionary ? [kids] : [];
        var list = new List<PdfValue>(kids.Count);
        for (var i = 0; i < kids.Count; i++) list.Add(kids[i]);
        return list;
    }

    private void ReadParents(PdfValue top)
    {
        var (waiting, seen) = (new Stack<PdfValue>([top]), new HashSet<int>());
        while (waiting.TryPop(out var node))
        {
            if (node.ObjectId is var id and not 0 && !seen.Add(id)) continue;
            foreach (var kid in Kids(node.Get("/Kids"u8))) waiting.Push(kid);
            if (node.Get("/Nums"u8) is not { IsArray: true } numbers) continue;
            for (var i = 0; i + 1 < numbers.Count; i += 2)
                if (numbers[i].Integer is >= 0 and < MostKeys and var key && numbers[i + 1] is { IsNull: false } value) own.TryAdd(key, value);
        }
    }

    /// <summary>Moves a page's keys, and those of its links and drawings, behind the keys that the pack has. A key without tags is taken away.</summary>
    private void Shift(PdfValue page, int by)
    {
        ShiftKey(page, "/StructParents"u8, by);
        foreach (var note in Kids(page.Get("/Annots"u8)))
            if (note.ObjectId is var id && (id == 0 || shifted.Add(id))) ShiftKey(note, "/StructParent"u8, by);
    }

    private void ShiftDrawings(PdfValue resources, int by)
    {
        if (resources.ObjectId is var id and not 0 && !shifted.Add(-id)) return;
        var drawings = resources.Get("/XObject"u8);
        foreach (var name in drawings.Keys())
        {
            var drawing = drawings.Get(name);
            if (!drawing.IsStream || !shifted.Add(drawing.ObjectId)) continue;
            var facts = drawing.StreamDictionary;
            ShiftKey(facts, "/StructParents"u8, by);
            ShiftKey(facts, "/StructParent"u8, by);
            ShiftDrawings(facts.Get("/Resources"u8), by);
        }
    }

    private void ShiftKey(PdfValue holder, ReadOnlySpan<byte> name, int by)
    {
        if (holder.Get(name) is not { IsNull: false } key) return;
        if (key.Integer is { } number && own.ContainsKey(number))
        {
            holder.Set(name, pack.Integer(number + by));
            matched++;
        }
        else
        {
            holder.Remove(name);
        }
    }

    private void JoinRoles(PdfValue map)
    {
        foreach (var role in map.Keys())
            if (map.Get(role).Name is { } meaning && meaning != role && tags.TakeRole(role, meaning) is var name && name != role) renamed[role] = name;
    }

    /// <summary>Goes through the paper's tags and gives names and roles that are known in the pack already other names. Values are let go at once: there may be hundreds of thousands.</summary>
    private void Rename(List<PdfValue> top)
    {
        var (waiting, seen) = (new Stack<PdfValue>(top), new HashSet<int>());
        while (waiting.TryPop(out var element))
        {
            var id = element.ObjectId;
            if ((id == 0 || seen.Add(id)) && seen.Count <= MostNodes) Rename(element, id, waiting);
            element.Release();
        }
    }

    private void Rename(PdfValue element, int id, Stack<PdfValue> waiting)
    {
        var role = element.Get("/S"u8);
        if (renamed.Count > 0 && role.Name is { } named && renamed.TryGetValue(named, out var other)) element.Set("/S"u8, pack.Name(other));
        if (role.Is("/TD"u8) || role.Is("/TH"u8))
            foreach (var attributes in Kids(element.Get("/A"u8))) RenameHeaders(attributes);
        role.Release();
        var name = element.Get("/ID"u8);
        if (id != 0 && name.Bytes is { } text)
        {
            element.Set("/ID"u8, pack.Bytes(prefix + text));
            tags.TakeName(prefix + text, id);
        }

        name.Release();
        var kids = element.Get("/K"u8);
        if (kids.IsDictionary)
        {
            waiting.Push(kids);
            return;
        }

        for (int i = 0, count = kids.IsArray ? kids.Count : 0; i < count; i++)
        {
            var kid = kids[i];
            if (kid.IsDictionary) waiting.Push(kid);
            else kid.Release();
        }

        kids.Release();
    }

    private void RenameHeaders(PdfValue attributes)
    {
        if (attributes.Get("/Headers"u8) is not { IsArray: true } headers) return;
        for (var i = 0; i < headers.Count; i++)
            if (headers[i].Bytes is { } name && !name.StartsWith(prefix, StringComparison.Ordinal)) headers.SetItem(i, pack.Bytes(prefix + name));
    }
}
