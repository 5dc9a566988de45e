using Scrutineer.Exchange.PublishedPapers.Forms;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>Takes the papers in: each is copied, recognised by its content, made into PDF where it is none, read under limits and looked through.</summary>
internal sealed class PartIntake(string folder, PackWorkshop work, IProgress<string>? progress) : IDisposable
{
    /// <summary>The most pages a paper may have, as where papers are read.</summary>
    public const int MostPages = 2_000;

    private const int AtOnce = 2;
    private const long LargestOffice = 50L * 1024 * 1024;
    private readonly OfficeConversion office = new(work);

    /// <summary>Every paper of the agenda: item, then file.</summary>
    /// <exception cref="RuleBrokenException">Some cannot be bound; each is named with the reason.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<PartPdf>>> TakeAsync(PackAgenda agenda, CancellationToken cancel)
    {
        var places = agenda.Items.SelectMany((item, i) => item.Files.Select((name, f) => (Item: i, File: f, Name: name))).ToList();
        var (taken, refused, done) = (new PartPdf?[places.Count], new string?[places.Count], 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, places.Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, stop) =>
        {
            try
            {
                taken[i] = await TakeAsync(places[i].Name, stop);
            }
            catch (PartRefusedException why)
            {
                refused[i] = $"{places[i].Name} (item {agenda.Items[places[i].Item].Number}) {why.Message}";
            }

            progress?.Report($"Reading the papers: {Interlocked.Increment(ref done)} of {places.Count}");
        });
        RuleBrokenException.ThrowIfAny(refused.OfType<string>());
        return [.. agenda.Items.Select((_, item) => (IReadOnlyList<PartPdf>)[.. places.Select((p, i) => (p.Item, Part: taken[i]!)).Where(p => p.Item == item).Select(p => p.Part)])];
    }

    public void Dispose() => office.Dispose();

    /// <summary>One paper of the folder.</summary>
    /// <exception cref="PartRefusedException">It cannot be bound.</exception>
    /// <exception cref="RuleBrokenException">A program that is needed for it is not installed.</exception>
    public async Task<PartPdf> TakeAsync(string name, CancellationToken cancel)
    {
        var copy = work.NewFile(".part");
        await PartFile.CopyAsync(folder, name, copy, cancel);
        var (pdf, changed, warnings) = (copy, false, new List<string>());
        if (Kind(copy, name) is FormKind.Word or FormKind.OpenDocument)
        {
            changed = OfficePackage.Look(copy);
            if (changed) warnings.Add("shows changes that were neither accepted nor rejected; they are printed as such.");
            pdf = await office.ToPdfAsync(copy, cancel);
        }

        var plain = work.NewFile(".pdf");
        await PdfRewrite.RunAsync(pdf, plain, work.Folder, cancel);
        if (PdfInspection.WhyNot(plain) is { } why) throw new PartRefusedException(why);
        var clean = work.NewFile(".pdf");
        var facts = PartCleaning.Of(plain, clean);
        if (!facts.Tagged) warnings.Add("has no tags: people who use a screen reader cannot follow it. Save it from the original as tagged PDF.");
        File.Delete(copy);
        File.Delete(plain);
        return new PartPdf(name, clean, facts.Pages) { ShowsChanges = changed, Warnings = warnings };
    }

    private static FormKind Kind(string copy, string name)
    {
        var length = new FileInfo(copy).Length;
        var head = new byte[Math.Min(length, 4096)];
        using (var file = File.OpenRead(copy)) file.ReadExactly(head);
        var isArchive = head.AsSpan().StartsWith("PK"u8);
        if (isArchive && length > LargestOffice) throw new PartRefusedException($"has {length / (1024 * 1024):N0} MiB; Word and OpenDocument files of up to {LargestOffice / (1024 * 1024)} MiB are bound. Save it as PDF.");
        var kind = FormKinds.Of(isArchive ? File.ReadAllBytes(copy) : head, name);
        if (kind is FormKind.Pdf or FormKind.Word or FormKind.OpenDocument) return kind;
        throw new PartRefusedException(kind switch
        {
            FormKind.Text or FormKind.Html => "is neither PDF nor a Word or OpenDocument file. Save it as one of these.",
            FormKind.Picture => "is a picture. Put it on a page and save that as PDF.",
            FormKind.Archive => "is an archive of other files. Unpack it and name the papers inside.",
            FormKind.OldWord => "is of the kind that Word saved before 2007 (.doc), or an Office file locked with a password. Save it as DOCX or PDF without a password.",
            _ => "is of a kind that is not bound. Save it as PDF.",
        });
    }
}
