using System.Text.Json;
using Scrutineer.Exchange.Packs;
using Scrutineer.Foundation;
using Scrutineer.Tests.TestData;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>A folder with papers and their agenda, and a place for packs beside it.</summary>
internal sealed class PackFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("scrutineer-packs-").FullName;

    public PackFolder()
    {
        Assert.SkipUnless(PackPapers.CanBind, "Packs need qpdf, Chromium and Poppler.");
        Directory.CreateDirectory(Path.Combine(root, "papers"));
        Papers = new PackPapers(Path.Combine(root, "papers"));
    }

    public PackPapers Papers { get; }

    public string Root => root;

    public string Pack => Path.Combine(root, "pack.pdf");

    public string Twin => Path.Combine(root, "twin.pdf");

    /// <summary>What lies beside the folder of papers, hidden files too.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(root).Select(e => Path.GetFileName(e)!).Where(n => n != "papers");

    /// <summary>An agenda with one item for each file.</summary>
    public void Agenda(params IReadOnlyList<string> files) => Agenda([.. files.Select((f, i) => (object)new { number = $"{i + 1}", title = $"Paper {i + 1}", files = new[] { f } })], null);

    public void Agenda(IReadOnlyList<object> items, string? published = null) => File.WriteAllText(Path.Combine(Papers.Folder, "agenda.json"), JsonSerializer.Serialize(new
    {
        body = "Homes Scrutiny Board",
        date = "2026-11-19",
        time = "14:00",
        place = "Central Library",
        published,
        notes = new[] { "Tea is served." },
        membership = new[] { "Councillor Vale (Chair)", "Councillor Ottery" },
        contacts = new[] { "J Penrose, 020 7946 0000" },
        items,
    }));

    public Task<PackBuilt> BuildAsync(string? twin = null) => PackBuilder.BuildAsync(Papers.Folder, Pack, twin);

    /// <summary>Why the papers are not bound; that nothing is written is seen to.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => BuildAsync(Twin));
        Assert.Empty(Left);
        return refused.Reasons;
    }

    public async Task<BoundPdf> BoundAsync()
    {
        await BuildAsync();
        return new BoundPdf(Pack);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
