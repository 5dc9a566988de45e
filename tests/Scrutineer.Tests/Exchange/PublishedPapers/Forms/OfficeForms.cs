using Scrutineer.Tests.TestData;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>The real papers in the forms that LibreOffice makes of them, in every style: each kind in one run of it, when first asked for.</summary>
public sealed class OfficeForms : IDisposable
{
    private static readonly string[] Styles = [PaperConversions.Plain, PaperConversions.Fitted, PaperConversions.Bare, PaperConversions.Bordered];
    private readonly PaperConversions conversions = new();
    private readonly Lazy<Dictionary<string, List<string>>> pages;
    private readonly Lazy<Dictionary<string, List<string>>> documents;
    private readonly Lazy<Dictionary<string, List<string>>> untaggedOfPages;
    private readonly Lazy<Dictionary<string, List<string>>> untaggedOfDocuments;
    private readonly Lazy<Dictionary<string, List<string>>> taggedOfPages;
    private readonly Lazy<Dictionary<string, List<string>>> taggedOfDocuments;

    public OfficeForms()
    {
        pages = new(() => Styles.ToDictionary(s => s, s => SharedPapers.All().Select(p => conversions.Html(Path.GetFileName(p), File.ReadAllText(p), s)).ToList()));
        documents = new(() => Made(pages, Styles, conversions.Docx));
        untaggedOfPages = new(() => Made(pages, Styles, p => conversions.OfficePdf(p, tagged: false)));
        untaggedOfDocuments = new(() => Made(documents, Styles, d => conversions.OfficePdf(d, tagged: false)));
        taggedOfPages = new(() => Made(pages, [PaperConversions.Fitted], p => conversions.OfficePdf(p, tagged: true)));
        taggedOfDocuments = new(() => Made(documents, [PaperConversions.Fitted, PaperConversions.Plain], d => conversions.OfficePdf(d, tagged: true)));
    }

    public IReadOnlyList<string> Documents(string style) => documents.Value[style];

    /// <summary>PDFs of pages or of Word documents.</summary>
    public IReadOnlyList<string> Pdf(string style, bool ofDocuments, bool tagged) =>
        (tagged ? (ofDocuments ? taggedOfDocuments : taggedOfPages) : ofDocuments ? untaggedOfDocuments : untaggedOfPages).Value[style];

    public void Dispose() => conversions.Dispose();

    /// <summary>All forms of one kind, by their style.</summary>
    private static Dictionary<string, List<string>> Made(Lazy<Dictionary<string, List<string>>> from, string[] styles, Func<IReadOnlyList<string>, List<string>> make)
    {
        Assert.SkipUnless(PaperConversions.HasOffice, "LibreOffice is not installed.");
        var made = make([.. styles.SelectMany(s => from.Value[s])]);
        return styles.Zip(made.Chunk(made.Count / styles.Length)).ToDictionary(s => s.First, s => s.Second.ToList());
    }
}
