using Scrutineer.Exchange.Packs.FrontSheets;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Exchange.Packs.Meetings;

/// <summary>Binds the pack of a meeting from the papers that are kept: those written here are printed, uploaded ones are taken from the file store.</summary>
internal sealed class MeetingPackFiles(DataStore store)
{
    /// <param name="to">The public pack.</param>
    /// <param name="twin">The private twin; null for none.</param>
    /// <exception cref="RuleBrokenException">Some paper cannot be bound; every reason is given and nothing is written.</exception>
    public async Task<PackBuilt> BuildAsync(MeetingPackContent content, string to, string? twin, IProgress<string>? progress, CancellationToken cancel)
    {
        // In a folder that only this account may read, which goes with this run or is swept away by the next.
        using var work = PackWorkshop.Beside(Path.Combine(Path.GetTempPath(), "papers"));
        var folder = Path.Combine(work.Folder, "papers");
        Directory.CreateDirectory(folder);
        var printer = new FrontSheetPrinter(work);
        var (done, written) = (0, content.Parts.Count(p => !p.Value.IsUploaded));
        foreach (var (name, paper) in content.Parts)
        {
            cancel.ThrowIfCancellationRequested();
            var place = Path.Combine(folder, name);
            if (paper.IsUploaded) await CopyAsync(paper, place, cancel);
            else
            {
                progress?.Report($"Printing the papers: {++done} of {written}");
                File.Move((await printer.PrintAsync(PaperPage.Of(paper), cancel, $"The paper \u201c{paper.Subject}\u201d")).Path, place);
            }
        }

        return await PackBuilder.BuildAsync(content.Agenda, folder, to, twin, progress, cancel);
    }

    private async Task CopyAsync(Paper paper, string place, CancellationToken cancel)
    {
        await using var from = store.Files.Open(paper.FileHash!) ?? throw new RuleBrokenException($"The file of \u201c{paper.Subject}\u201d is missing from the disk. Restore it from a backup.");
        await using var to = new FileStream(place, FileMode.CreateNew, FileAccess.Write);
        await from.CopyToAsync(to, cancel);
    }
}
