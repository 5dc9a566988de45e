using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Web.Infrastructure;

/// <summary>The invented council that a first start shows: its published papers, put through the same import as anyone's, and what people recorded of them since.</summary>
internal sealed class Demonstration(DataStore store, PaperImporter importer, RecordedAnswers recorded, MasterKey master, ILogger<Demonstration> log)
{
    private const string By = "demonstration";

    /// <summary>Folder beside the program that holds the demonstration's papers.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, By);

    public async Task LoadOnceAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work(By));
        if (await db.Set<Board>().AnyAsync(cancel) || !Directory.Exists(Folder)) return;
        string[] papers = [.. Directory.EnumerateFiles(Folder, "20*.md").Order(StringComparer.Ordinal)];
        var result = await importer.ImportAsync(papers, new ImportOptions(By: By), cancel: cancel);
        foreach (var refused in result.Files.Where(f => f.Status == ImportStatus.Refused))
            log.LogWarning("The demonstration paper {File} was refused: {Why}", refused.File, refused.Problems[0].Message);
        await recorded.RecordAsync(Path.Combine(Folder, "recorded.json"), By, cancel);
        await DemonstrationQuality.LoadAsync(store, Folder, cancel);
        await DemonstrationPerformance.LoadAsync(store, Folder, new PseudonymKey(master.Derive("extracts: pseudonyms")), cancel);
        await DemonstrationLearning.LoadAsync(store, cancel);
        await DemonstrationOutside.LoadAsync(store, cancel);
        await DemonstrationUnderWay.LoadAsync(store, cancel);
        if (await db.Set<Council>().FirstOrDefaultAsync(cancel) is { } council) council.IsDemonstration = true;
        await db.SaveChangesAsync(cancel);
    }
}
