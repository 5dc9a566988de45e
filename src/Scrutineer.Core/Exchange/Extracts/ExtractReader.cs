using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Scrutineer.Foundation;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Reads an extract: the lists of Annex A, and local ones, from one workbook or from a folder of CSV files (rules E1 to E6, E10). Nothing is kept.</summary>
public static partial class ExtractReader
{
    private const int Examples = 10;

    /// <param name="key">Opens the key that makes hashes of identifiers, where the extract can be kept; null where it is not to be, and nobody needs to be known again.</param>
    /// <exception cref="RuleBrokenException">There is nothing there that could be an extract; the reason is a sentence.</exception>
    public static ExtractReading Read(string path, Func<PseudonymKey>? key = null, IProgress<string>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (Directory.Exists(path)) return ReadFolder(path, key, progress);
            if (File.Exists(path)) return Told([.. Workbook.Read(path)], isWorkbook: true, key);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"{path} cannot be read: {unreadable.Message}");
        }

        throw new RuleBrokenException($"{path} cannot be opened: there is no such file or folder.");
    }

    private static ExtractReading ReadFolder(string folder, Func<PseudonymKey>? key, IProgress<string>? progress)
    {
        var files = (from file in Directory.EnumerateFiles(folder)
                     let list = ListOf(Path.GetFileName(file))
                     where list is not null
                     orderby list.Number
                     group file by list).ToList();
        if (files.Count == 0) throw new RuleBrokenException($"{folder} holds no list: files are named list-1.csv to list-11.csv.");
        if (files.Find(g => g.Count() > 1) is { } twice) throw new RuleBrokenException($"{folder} holds {twice.Key.InWords} more than once: {string.Join(" and ", twice.Select(Path.GetFileName))}.");
        var lists = new List<CsvList>();
        try
        {
            foreach (var file in files) lists.Add(new CsvList(file.Key, file.Single()));
            // The largest lists come first, so that no core waits for another at the end; a list is joined as soon as its last piece is read.
            var pieces = lists.OrderByDescending(l => l.Pieces).SelectMany(l => Enumerable.Range(0, l.Pieces).Select(piece => (List: l, Number: piece)));
            Parallel.ForEach(Partitioner.Create(pieces, EnumerablePartitionerOptions.NoBuffering), piece =>
            {
                progress?.Report($"{piece.List.List.SheetName}, part {piece.Number + 1} of {piece.List.Pieces}");
                if (piece.List.ReadPiece(piece.Number)) piece.List.Join();
            });
            foreach (var empty in lists.Where(l => l.Pieces == 0)) empty.Join();
            return Told([.. lists.Select(l => l.Result)], isWorkbook: false, key);
        }
        finally
        {
            foreach (var list in lists) list.Dispose();
        }
    }

    private static ExtractReading Told(IReadOnlyList<ListResult> results, bool isWorkbook, Func<PseudonymKey>? key)
    {
        var absent = AnnexA.Lists.Where(l => results.All(r => r.List != l)).Select(l => new ExtractProblem(l.Number, null, null, isWorkbook ? ExtractSeverity.Error : ExtractSeverity.Warning, Absent(l, isWorkbook))).ToList();
        // What cannot be kept needs no hashes, and leaves nothing behind, not even a key.
        var hashes = results.Any(r => r.Failed) ? null : key?.Invoke();
        var extract = new Extract(
            results.Where(r => !r.Failed && r.Data is not null).Select(r => hashes?.Apply(r.Data!, r.Keys) ?? r.Data!),
            results.Where(r => r.WhyNot is not null).Select(r => KeyValuePair.Create(r.List.Number, r.WhyNot!)));
        return new ExtractReading(
            extract,
            [.. results.Select(r => r.Reading).OfType<ListReading>()],
            [.. absent.Select(a => a.List!.Value)],
            [.. absent.Select(a => new ExtractProblemGroup(a.List, null, a.Severity, a.Message, 1, [])), .. results.SelectMany(r => r.Groups(Examples))],
            [.. absent, .. results.SelectMany(r => r.Problems())]);
    }

    private static string Absent(ExtractList list, bool isWorkbook) => isWorkbook
        ? $"{list.InWords} is missing: the workbook has no sheet \"List {list.Number}\". Add one with the list's headings even where it has no rows."
        : $"{list.InWords} is missing: the folder has no file list-{list.Number}.csv.";

    private static ExtractList? ListOf(string name) => ListFile().Match(name) is { Success: true } numbered
        ? ExtractLists.Of(int.Parse(numbered.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
        : LocalLists.Lists.FirstOrDefault(l => l.FileName.Equals(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^list[-_ ]?0?(?<number>[1-9]|1[01])\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListFile();
}
