using System.Globalization;
using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>The tags of the whole pack: one Document, in it a Part for the front sheet and for each item, in these what the papers have themselves.</summary>
internal sealed class PackTags
{
    private readonly PdfDocument pack;
    private readonly int root, document;
    private readonly SortedDictionary<int, int> parents = [];
    private readonly SortedDictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> roles = new(StringComparer.Ordinal);
    private int next;

    public PackTags(PdfDocument pack)
    {
        this.pack = pack;
        root = pack.Object(pack.Parse("<< /Type /StructTreeRoot >>")).ObjectId;
        document = NewElement("/Document", root);
        pack.ById(root).Set("/K"u8, pack.ById(document));
    }

    /// <summary>The first key that no page or link of the pack has yet.</summary>
    public int NextKey => next;

    /// <summary>A new Part at the end of the document.</summary>
    public int NewPart(string title)
    {
        var part = NewElement("/Part", document);
        pack.ById(part).Set("/T"u8, pack.Text(title));
        return part;
    }

    /// <summary>A new element at the end of another.</summary>
    public int NewElement(string role, int parent)
    {
        var element = pack.Object(pack.Parse(string.Create(CultureInfo.InvariantCulture, $"<< /Type /StructElem /S {role} /K [ ] >>")));
        element.Set("/P"u8, pack.ById(parent));
        if (parent != root) pack.ById(parent).Get("/K"u8).Append(element);
        return element.ObjectId;
    }

    /// <summary>Gives an element what a page is about to show, and answers the tag's place among those of the page.</summary>
    public int Attach(PdfValue page, int element)
    {
        pack.ById(element).Set("/Pg"u8, page);
        if (page.Get("/StructParents"u8).Integer is not { } known || !parents.TryGetValue((int)known, out var list) || !pack.ById(list).IsArray)
        {
            list = pack.Object(pack.Parse("[ ]")).ObjectId;
            page.Set("/StructParents"u8, pack.Integer(next));
            Take(next, list);
        }

        var tags = pack.ById(list);
        var tag = tags.Count;
        tags.Append(pack.ById(element));
        pack.ById(element).Get("/K"u8).Append(pack.Integer(tag));
        return tag;
    }

    /// <summary>Hangs what stands at the top of a paper's tags into a part.</summary>
    public void Adopt(PdfValue element, int part, string? language)
    {
        if (!element.IsDictionary) return;
        if (!element.IsObject) element = pack.Object(element);
        if (element.Get("/S"u8).Is("/Document"u8)) element.Set("/S"u8, pack.Name("/Sect"));
        if (language is not null && element.Get("/Lang"u8).IsNull) element.Set("/Lang"u8, pack.Bytes(language));
        element.Set("/P"u8, pack.ById(part));
        pack.ById(part).Get("/K"u8).Append(element);
    }

    /// <summary>Notes which tags belong to the page, link or drawing of a key.</summary>
    public void Take(int key, int tags)
    {
        parents[key] = tags;
        next = Math.Max(next, key + 1);
    }

    public void TakeName(string name, int element) => names[name] = element;

    /// <summary>Takes a paper's own role, and answers the name under which the pack knows it.</summary>
    public string TakeRole(string role, string meaning)
    {
        for (var name = role; ; name += "_")
            if (roles.TryAdd(name, meaning) || roles[name] == meaning) return name;
    }

    public void TakeClass(string name, PdfValue attributes)
    {
        var tree = pack.ById(root);
        if (!tree.Get("/ClassMap"u8).IsDictionary) tree.Set("/ClassMap"u8, pack.Parse("<< >>"));
        var classes = tree.Get("/ClassMap"u8);
        if (classes.Get(name).IsNull) classes.Set(name, attributes);
    }

    public void Finish()
    {
        var tree = pack.ById(root);
        var numbers = pack.Parse("[ ]");
        foreach (var (key, tags) in parents)
        {
            numbers.Append(pack.Integer(key));
            numbers.Append(pack.ById(tags));
        }
        var parentTree = pack.Parse("<< >>");
        parentTree.Set("/Nums"u8, numbers);
        tree.Set("/ParentTree"u8, pack.Object(parentTree));
        tree.Set("/ParentTreeNextKey"u8, pack.Integer(next));
        if (roles.Count > 0) tree.Set("/RoleMap"u8, Map());
        if (names.Count > 0) tree.Set("/IDTree"u8, pack.Object(Names()));
        pack.Root.Set("/StructTreeRoot"u8, tree);
    }

    private PdfValue Map()
    {
        var map = pack.Parse("<< >>");
        foreach (var (role, meaning) in roles) map.Set(role, pack.Name(meaning));
        return map;
    }

    private PdfValue Names()
    {
        var list = pack.Parse("[ ]");
        foreach (var (name, element) in names)
        {
            list.Append(pack.Bytes(name));
            list.Append(pack.ById(element));
        }
        var tree = pack.Parse("<< >>");
        tree.Set("/Names"u8, list);
        return tree;
    }
}
