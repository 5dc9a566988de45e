using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Brings published papers in. Each file is kept whole or not at all; the same file twice changes nothing; a corrected paper updates what it holds.</summary>
public sealed class PaperImporter(DataStore store)
{
    public async Task<ImportResult> ImportAsync(
        IReadOnlyList<string> files, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        await using var db = store.Open(Viewer.Work(options.By));
        await using var rehearsal = options.DryRun ? await db.Database.BeginTransactionAsync(cancel) : null;
        var done = new List<ImportedFile>();
        var touched = new HashSet<Guid>();
        foreach (var file in files)
        {
            progress?.Report(new ImportProgress(done.Count, files.Count, file));
            db.ChangeTracker.Clear();
            done.Add(await ImportOneAsync(db, file, options, touched, cancel));
        }

        foreach (var board in touched) await ThreadKeeper.RefreshAsync(db, board, cancel);
        progress?.Report(new ImportProgress(files.Count, files.Count, ""));
        var result = await ImportReport.OfAsync(db, done, touched, cancel);
        if (rehearsal is not null) await rehearsal.RollbackAsync(cancel);
        return result;
    }

    private async Task<ImportedFile> ImportOneAsync(ScrutineerDb db, string file, ImportOptions options, HashSet<Guid> touched, CancellationToken cancel)
    {
        if (await HeldAsync(db, file, touched, cancel) is { } held) return held;
        var closed = await db.Set<ClosedDay>().Select(d => d.Date).ToListAsync(cancel);
        var paper = PaperReader.ReadFile(file, options: new PaperReadingOptions { Board = options.Board, ClosedDays = closed.ToHashSet() });
        if (paper.Refused) return new ImportedFile(file, ImportStatus.Refused, paper.Problems);
        var content = await File.ReadAllBytesAsync(file, cancel);
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancel);
        if (!options.DryRun) await store.Files.KeepAsync(content, cancel);
        var status = await KeepAsync(db, paper, file, content, options, touched, cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return new ImportedFile(file, status, paper.Problems);
    }

    /// <summary>A file already held is recognised by its content and need not be read again; what could not be read of it is said again.</summary>
    private static async Task<ImportedFile?> HeldAsync(ScrutineerDb db, string file, HashSet<Guid> touched, CancellationToken cancel)
    {
        if (!File.Exists(file) || new FileInfo(file).Length > PaperReader.LargestFile) return null;
        var hash = FileStore.HashOf(await File.ReadAllBytesAsync(file, cancel));
        var document = await db.Set<PublishedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.FileHash == hash && !d.IsReplaced, cancel);
        if (document is null) return null;
        touched.Add(document.BoardId);
        return new ImportedFile(file, ImportStatus.Unchanged, [.. document.Problems.Select(PaperProblem.Parse)]);
    }

    private async Task<ImportStatus> KeepAsync(
        ScrutineerDb db, PublishedPaper paper, string file, byte[] content, ImportOptions options, HashSet<Guid> touched, CancellationToken cancel)
    {
        var hash = FileStore.HashOf(content);
        var boards = await BoardDirectory.OpenAsync(db, cancel);
        var board = boards.FindOrEnter(options.Board ?? paper.Body!);
        touched.Add(board.Id);
        var date = DateOf(paper);
        var meeting = await boards.MeetingAsync(board, date, cancel);
        var earlier = await EarlierAsync(db, meeting, paper.Kind, Path.GetFileName(file), cancel);
        await KeepCouncilAsync(db, paper, cancel);
        var import = new PaperImport(db, paper, boards, board, meeting, await PersonDirectory.OpenAsync(db, cancel), date, earlier is not null, cancel);
        await AgendaImport.KeepAsync(import);
        await ReportImport.KeepAsync(import);
        await MinutesImport.KeepAsync(import);
        await TrackerImport.KeepAsync(import);
        await ProgrammeImport.KeepAsync(import);
        await KeepDocumentAsync(import, Path.GetFileName(file), hash, content.Length, earlier);
        await db.SaveChangesAsync(cancel);
        touched.UnionWith(db.Set<Board>().Local.Select(b => b.Id));
        return earlier is null ? ImportStatus.Imported : ImportStatus.Updated;
    }

    /// <summary>The day of the meeting the paper was for; the reader refuses a paper without one.</summary>
    private static DateOnly DateOf(PublishedPaper paper) =>
        paper.Meeting?.Date ?? paper.Minutes.FirstOrDefault(m => m.MeetingDate is not null)?.MeetingDate
        ?? throw new InvalidOperationException("A paper without a meeting date reached the import.");

    /// <summary>The document this one corrects: the same kind for the same meeting. Supplements and other papers are many per meeting, so they go by name too.</summary>
    private static async Task<PublishedDocument?> EarlierAsync(ScrutineerDb db, Meeting meeting, PaperKind kind, string name, CancellationToken cancel)
    {
        var word = Word(kind);
        var same = await db.Set<PublishedDocument>().Where(d => d.MeetingId == meeting.Id && d.Kind == word && !d.IsReplaced).ToListAsync(cancel);
        return kind is PaperKind.SupplementaryAgenda or PaperKind.Other ? same.FirstOrDefault(d => d.FileName == name) : same.FirstOrDefault();
    }

    private static async Task KeepCouncilAsync(ScrutineerDb db, PublishedPaper paper, CancellationToken cancel)
    {
        if (paper.Council is null || await db.Set<Council>().AnyAsync(cancel)) return;
        db.Add(new Council { Name = paper.Council });
    }

    private async Task KeepDocumentAsync(PaperImport import, string name, string hash, long length, PublishedDocument? earlier)
    {
        var now = store.Time.GetUtcNow().UtcDateTime;
        if (!await import.Db.Set<StoredFile>().AnyAsync(f => f.Hash == hash, import.Cancel))
            import.Db.Add(new StoredFile { Hash = hash, Name = name, Length = length, StoredAt = now });
        if (earlier is not null) earlier.IsReplaced = true;
        import.Db.Add(new PublishedDocument
        {
            FileHash = hash,
            FileName = name,
            ImportedAt = now,
            BoardId = import.Board.Id,
            MeetingId = import.Meeting.Id,
            Kind = Word(import.Paper.Kind),
            Problems = [.. import.Paper.Problems.Select(p => p.ToString())],
            ReplacesId = earlier?.Id,
        });
    }

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The contract's words are in lower case.")]
    private static string Word(PaperKind kind) => kind switch
    {
        PaperKind.AgendaPack => "agenda-pack",
        PaperKind.SupplementaryAgenda => "supplementary-agenda",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
