namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Reads the tree of tags by which a PDF says what its words are.</summary>
internal sealed class PdfTagReader
{
    private const int MostTags = 400_000;
    private const int Deepest = 120;
    private const int MostSpan = 1_000;
    private const int MostAttributes = 16;

    private readonly PdfObjects objects;
    private readonly Dictionary<int, int> pages;
    private readonly HashSet<int> visited = [];
    private readonly IReadOnlyDictionary<string, object> roles;
    private int tags;
    private bool failed;

    private PdfTagReader(PdfObjects objects, IReadOnlyDictionary<string, object> roles)
    {
        (this.objects, this.roles) = (objects, roles);
        pages = objects.PageNumbers;
    }

    /// <summary>The root of the tree, or null for a file without tags or with a tree that no program would write.</summary>
    public static PdfTag? Read(PdfObjects objects)
    {
        if (objects.Resolve(new PdfReference(objects.Catalog)) is not Dictionary<string, object> catalog || objects.Resolve(catalog.GetValueOrDefault("StructTreeRoot")) is not Dictionary<string, object> tree) return null;
        var reader = new PdfTagReader(objects, objects.Resolve(tree.GetValueOrDefault("RoleMap")) as Dictionary<string, object> ?? []);
        var root = new PdfTag("Document");
        reader.Take(tree.GetValueOrDefault("K"), root, 0, 0);
        if (reader.failed || root.Kids.Count == 0) return null;
        PdfLayoutTable.Name(root);
        return root;
    }

    private void Take(object? kid, PdfTag parent, int page, int depth)
    {
        if (failed |= ++tags > MostTags || depth > Deepest) return;
        switch (kid)
        {
            case double number when page > 0: parent.Kids.Add(new PdfMarked(page, (int)Math.Clamp(number, 0, int.MaxValue))); break;
            case List<object> kids: foreach (var one in kids) Take(one, parent, page, depth + 1); break;
            case PdfReference reference when visited.Add(reference.Number): Take(objects.Resolve(reference), parent, page, depth + 1); break;
            case Dictionary<string, object> element: Take(element, parent, page, depth); break;
        }
    }

    private void Take(Dictionary<string, object> element, PdfTag parent, int page, int depth)
    {
        if (element.GetValueOrDefault("Pg") is PdfReference own) page = pages.GetValueOrDefault(own.Number, page);
        if (element.GetValueOrDefault("MCID") is double number)
        {
            Take(number, parent, page, depth);
            return;
        }
        if (element.GetValueOrDefault("S") is not PdfName kind) return;
        var tag = new PdfTag(Role(kind.Text), Span(element, "ColSpan"), Span(element, "RowSpan"));
        Take(element.GetValueOrDefault("K"), tag, page, depth + 1);
        parent.Kids.Add(tag);
    }

    /// <summary>The standard type that a program's own type stands for.</summary>
    private string Role(string kind)
    {
        for (var i = 0; i < 5 && roles.GetValueOrDefault(kind) is PdfName role && role.Text != kind; i++) kind = role.Text;
        return kind;
    }

    private int Span(Dictionary<string, object> element, string name)
    {
        foreach (var attributes in objects.Resolve(element.GetValueOrDefault("A")) is List<object> list ? list.Take(MostAttributes) : [element.GetValueOrDefault("A") ?? ""])
            if (objects.Resolve(attributes) is Dictionary<string, object> pairs && pairs.GetValueOrDefault(name) is double span) return (int)Math.Clamp(span, 1, MostSpan);
        return 1;
    }
}
