using Scrutineer.Exchange.Packs.Binding;
using Scrutineer.Exchange.Packs.FrontSheets;
using Scrutineer.Exchange.Packs.Parts;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Exchange.Packs;

/// <summary>Builds the pack of a meeting from a folder with <c>agenda.json</c> and the papers it names. A pack gets its name when it is whole, not before (rule N4).</summary>
public sealed class PackBuilder
{
    /// <summary>The most pages a pack may have.</summary>
    public const int MostPages = 5_000;

    private const int MostPrintings = 4;

    /// <param name="folder">Where the agenda and the papers lie.</param>
    /// <param name="target">The public pack; one of that name is replaced.</param>
    /// <param name="twin">The pack with what is closed to the public, with the same page numbers; null for none.</param>
    /// <exception cref="RuleBrokenException">The agenda or some paper is not right; every reason is given and nothing is written.</exception>
    public static async Task<PackBuilt> BuildAsync(string folder, string target, string? twin = null, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(target);
        var (from, to, second) = (Path.GetFullPath(folder), Path.GetFullPath(target), twin is null ? null : Path.GetFullPath(twin));
        return await BuildAsync(AgendaFile.Read(from), from, to, second, progress, cancel);
    }

    /// <summary>The same for an agenda at hand, whose files lie in a folder. All paths are whole.</summary>
    internal static async Task<PackBuilt> BuildAsync(PackAgenda agenda, string from, string to, string? second, IProgress<string>? progress, CancellationToken cancel)
    {
        RuleBrokenException.ThrowIfAny(ReasonsNotToWrite(agenda, from, to, second));
        using var work = PackWorkshop.Beside(to);
        using var intake = new PartIntake(from, work, progress);
        var papers = await intake.TakeAsync(agenda, cancel);
        var pages = papers.Select(item => (IReadOnlyList<int>)[.. item.Select(p => p.Pages)]).ToList();
        RefuseTooLong(pages);
        var closed = agenda.Items.Any(i => i.Private);
        IReadOnlyList<string> warnings = [.. Warnings(agenda, papers), .. second is not null && !closed ? ["No item is private, so no private twin was written."] : Array.Empty<string>()];
        // Each beside its place, so that a rename is all that is left to do.
        using var workOfTwin = second is not null && closed ? PackWorkshop.Beside(second) : null;
        var (layout, whole) = await BindAsync(agenda, papers, pages, isTwin: false, work, progress, cancel);
        var wholeTwin = workOfTwin is null ? null : (await BindAsync(agenda, papers, pages, isTwin: true, workOfTwin, progress, cancel, layout)).File;
        if (wholeTwin is not null) Durably.Rename(wholeTwin, second!, overwrite: true);
        Durably.Rename(whole, to, overwrite: true);
        return new PackBuilt(layout.Pages, layout.Items) { Warnings = warnings };
    }

    private static IEnumerable<string> ReasonsNotToWrite(PackAgenda agenda, string from, string to, string? second)
    {
        var inputs = agenda.Items.SelectMany(i => i.Files).Append(AgendaFile.Name).Select(f => Path.GetFullPath(Path.Combine(from, f))).ToHashSet(StringComparer.Ordinal);
        foreach (var output in new[] { to, second }.OfType<string>())
        {
            if (inputs.Contains(output)) yield return $"{output} is one of the papers; the pack would replace it. Choose another name.";
            if (Directory.Exists(output)) yield return $"{output} is a folder, not a file.";
            if (!Directory.Exists(Path.GetDirectoryName(output))) yield return $"There is no folder {Path.GetDirectoryName(output)}.";
        }

        if (to == second) yield return "The public pack and its private twin need two names.";
    }

    private static void RefuseTooLong(IEnumerable<IReadOnlyList<int>> pages)
    {
        var total = pages.Sum(item => item.Sum());
        if (total > MostPages) throw new RuleBrokenException($"The papers have {total:N0} pages together; packs of up to {MostPages:N0} are built. Leave out appendices, or publish them apart.");
    }

    /// <summary>The front sheet names pages that depend on how many it has itself: it is printed until both agree. A twin has as many as its public pack.</summary>
    private static async Task<(PackLayout Layout, string File)> BindAsync(
        PackAgenda agenda, IReadOnlyList<IReadOnlyList<PartPdf>> papers, IReadOnlyList<IReadOnlyList<int>> pages, bool isTwin, PackWorkshop work, IProgress<string>? progress, CancellationToken cancel, PackLayout? like = null)
    {
        progress?.Report("Printing the front sheet");
        var printer = new FrontSheetPrinter(work);
        var layout = like ?? PackLayout.Of(agenda, 1, pages);
        for (var printing = 1; ; printing++)
        {
            var front = await printer.PrintAsync(FrontSheetPage.Of(agenda, layout.Items, isTwin), cancel);
            if (front.Pages == layout.Stretches[0].Count)
            {
                progress?.Report("Binding the pack");
                var file = work.NewFile(".pack");
                new PackBinder(agenda, layout, front.Path, papers, isTwin) { Progress = progress }.Bind(file);
                cancel.ThrowIfCancellationRequested();
                await using (var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
                return (layout, file);
            }

            if (like is not null || printing == MostPrintings) throw new RuleBrokenException("The front sheet does not settle on a number of pages. Shorten a note or a title.");
            layout = PackLayout.Of(agenda, front.Pages, pages);
        }
    }

    private static IEnumerable<string> Warnings(PackAgenda agenda, IReadOnlyList<IReadOnlyList<PartPdf>> papers)
    {
        if (ShortNotice(agenda) is { } notice) yield return notice;
        foreach (var (paper, item) in papers.SelectMany((item, i) => item.Select(p => (p, agenda.Items[i]))))
            foreach (var warning in paper.Warnings) yield return $"{paper.Name} (item {item.Number}) {warning}";
    }

    private static string? ShortNotice(PackAgenda agenda)
    {
        if (agenda.Published is not { } published) return null;
        try
        {
            var notice = ClearDays.Notice(published, agenda.Date);
            return notice.Lawful ? null : $"Published on {published.InWords()} for {agenda.Date.InWords()}, the agenda has {notice.ClearDays} clear days of the {notice.Days} needed.";
        }
        catch (BankHolidaysUnknownException unknown)
        {
            return unknown.Message;
        }
    }
}
