using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>One run of the import: what it knows from one paper to the next, and how each is kept.</summary>
internal sealed class ImportRun
{
    private readonly DataStore store;
    private readonly ScrutineerDb db;
    private readonly ImportOptions options;
    private readonly BoardDirectory boards;
    private readonly PersonDirectory people;
    private readonly PaperReadingOptions reading;
    private readonly ConcurrentDictionary<string, HeldDocument> held;
    private bool councilKnown;

    private ImportRun(DataStore store, ScrutineerDb db, ImportOptions options, BoardDirectory boards, PersonDirectory people, PaperReadingOptions reading, ConcurrentDictionary<string, HeldDocument> held) =>
        (this.store, this.db, this.options, this.boards, this.people, this.reading, this.held) = (store, db, options, boards, people, reading, held);

    /// <summary>Boards that the papers of this run belong to or speak of.</summary>
    public HashSet<Guid> Boards { get; } = [];

    public static async Task<ImportRun> OpenAsync(DataStore store, ScrutineerDb db, ImportOptions options, CancellationToken cancel)
    {
        var closed = await ClosedDays.OfAsync(db, cancel);
        var documents = await db.Set<PublishedDocument>().AsNoTracking().OrderBy(d => d.IsReplaced)
            .Select(d => new { d.FileHash, Held = new HeldDocument(d.BoardId, d.IsReplaced, d.Problems) }).ToListAsync(cancel);
        return new ImportRun(store, db, options, await BoardDirectory.OpenAsync(db, cancel), await PersonDirectory.OpenAsync(db, cancel),
            new PaperReadingOptions { Board = options.Board, ClosedDays = closed },
            new ConcurrentDictionary<string, HeldDocument>(documents.DistinctBy(d => d.FileHash).Select(d => KeyValuePair.Create(d.FileHash, d.Held))));
    }

    public IAsyncEnumerable<PaperReading> ReadAsync(IReadOnlyList<string> files) =>
        ReadAhead.InOrderAsync(files, file => PaperReading.Of(file, IsKnown, reading), Environment.ProcessorCount + 2);

    public async Task<ImportedFile> KeepAsync(PaperReading read, CancellationToken cancel)
    {
        if (read.Hash is { } hash && IsKnown(hash)) return Unchanged(read, held[hash]);
        // Read while a file with the same content was on its way, and that one was refused.
        var paper = read.Paper ?? PaperReader.ReadFile(read.File, options: reading);
        if (paper.Refused) return new ImportedFile(read.File, ImportStatus.Refused, paper.Problems);
        if (Homeless(paper) is { Count: > 0 } lacks) return new ImportedFile(read.File, ImportStatus.Refused, [.. lacks, .. paper.Problems]);
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancel);
        if (!options.DryRun) await store.Files.KeepAsync(read.Content, read.Hash!, cancel);
        var kept = await KeepAsync(read, paper, cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return kept;
    }

    /// <summary>True for content that is held. A version that was replaced is known too: it must not come back by itself (rule I3).</summary>
    private bool IsKnown(string hash) => held.TryGetValue(hash, out var document) && !(document.IsReplaced && options.Newest);

    private ImportedFile Unchanged(PaperReading read, HeldDocument document)
    {
        Boards.Add(document.Board);
        return new ImportedFile(read.File, ImportStatus.Unchanged, document.IsReplaced
            ? [PaperProblem.Warning(null, "A newer version of this paper is held, so this one changes nothing. If this is the newest after all, import it with --newest.")]
            : [.. document.Problems.Select(PaperProblem.Parse)]);
    }

    private async Task<ImportedFile> KeepAsync(PaperReading read, PublishedPaper paper, CancellationToken cancel)
    {
        var board = boards.FindOrEnter(options.Board ?? paper.Body!);
        var date = boards.Meant(board, DateOf(paper)!.Value);
        var meeting = await boards.MeetingAsync(board, date, cancel);
        var versions = await PaperVersions.OfAsync(db, meeting, Word(paper.Kind), read, paper, options.Newest, cancel);
        if (!versions.IsOlder) await KeepRecordsAsync(new PaperImport(db, paper, boards, board, meeting, people, date, versions.Held is not null, cancel));
        var document = Document(read, paper, board.Id, meeting.Id, versions);
        await KeepFileAsync(document, read, cancel);
        var touched = boards.TakeUsed();
        Boards.UnionWith(touched);
        if (!versions.IsOlder) await StaleThreads.NoteAsync(db, touched, cancel);
        await db.SaveChangesAsync(cancel);
        held[read.Hash!] = new HeldDocument(board.Id, document.IsReplaced, document.Problems);
        if (versions.Held is not null && !versions.IsOlder && held.TryGetValue(versions.Held.FileHash, out var before) && versions.Held.FileHash != read.Hash)
            held[versions.Held.FileHash] = before with { IsReplaced = true };
        return new ImportedFile(read.File, versions.Status, versions.Notice is { } notice ? [PaperProblem.Warning(null, notice), .. paper.Problems] : paper.Problems);
    }

    private async Task KeepRecordsAsync(PaperImport import)
    {
        await KeepCouncilAsync(import);
        await AgendaImport.KeepAsync(import);
        await ReportImport.KeepAsync(import);
        await MinutesImport.KeepAsync(import);
        await TrackerImport.KeepAsync(import);
        await ProgrammeImport.KeepAsync(import);
    }

    /// <summary>What a paper that can be read lacks for a place among a board's records (rule I10).</summary>
    private List<PaperProblem> Homeless(PublishedPaper paper)
    {
        var lacks = new List<PaperProblem>();
        if ((options.Board ?? paper.Body) is null) lacks.Add(PaperProblem.Error("The paper does not name the committee it is of. Say which: --board \"Name of the board\"."));
        if (DateOf(paper) is null) lacks.Add(PaperProblem.Error("The paper does not say for which meeting it is, so it has no place among the board's meetings. Import it as part of its agenda pack, or write the date under its title."));
        return lacks;
    }

    /// <summary>The day of the meeting the paper was for. A tracker by itself goes to the newest meeting it reports on, a work programme to its first.</summary>
    private static DateOnly? DateOf(PublishedPaper paper) =>
        paper.Meeting?.Date ?? paper.Minutes.FirstOrDefault(m => m.MeetingDate is not null)?.MeetingDate
        ?? paper.Reports.FirstOrDefault(r => r.Date is not null)?.Date ?? paper.Tracker.Max(r => r.MeetingDate) ?? paper.WorkProgramme.Min(i => i.Date);

    private async Task KeepCouncilAsync(PaperImport import)
    {
        if (councilKnown || import.Paper.Council is null) return;
        if (!await db.Set<Council>().AnyAsync(import.Cancel)) db.Add(new Council { Name = import.Paper.Council });
        councilKnown = true;
    }

    private PublishedDocument Document(PaperReading read, PublishedPaper paper, Guid board, Guid meeting, PaperVersions versions) => new()
    {
        FileHash = read.Hash!,
        FileName = read.Name,
        ImportedAt = store.Time.GetUtcNow().UtcDateTime,
        BoardId = board,
        MeetingId = meeting,
        Kind = Word(paper.Kind),
        Published = paper.Published,
        WrittenAt = read.WrittenAt,
        VersionDoubt = versions.Doubt,
        Problems = [.. paper.Problems.Select(p => p.ToString())],
        ReplacesId = versions.IsOlder ? null : versions.Held?.Id,
        IsReplaced = versions.IsOlder,
    };

    private async Task KeepFileAsync(PublishedDocument document, PaperReading read, CancellationToken cancel)
    {
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Hash == document.FileHash, cancel))
            db.Add(new StoredFile { Hash = document.FileHash, Name = read.Name, Length = read.Content.Length, StoredAt = document.ImportedAt });
        db.Add(document);
    }

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The contract's words are in lower case.")]
    private static string Word(PaperKind kind) => kind switch
    {
        PaperKind.AgendaPack => "agenda-pack",
        PaperKind.SupplementaryAgenda => "supplementary-agenda",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>What the import needs to know of a document that is held.</summary>
internal sealed record HeldDocument(Guid Board, bool IsReplaced, IReadOnlyList<string> Problems);
