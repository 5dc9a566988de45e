using System.Globalization;
using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>The papers in folders, down to their last subfolder, in the order in which they are best imported: by the day in their names, then by name (rule I1).</summary>
public static partial class PaperFolder
{
    private static readonly HashSet<string> Read = new(StringComparer.OrdinalIgnoreCase) { ".md", ".markdown", ".txt", ".text", ".html", ".htm", ".docx", ".pdf" };

    /// <summary>Files as given, and of each folder given those that can be papers; the rest with why they are left out.</summary>
    public static PaperList Papers(IReadOnlyList<string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var (files, skipped) = (new List<string>(), new List<SkippedFile>());
        foreach (var path in given)
        {
            if (!Directory.Exists(path))
            {
                files.Add(path);
                continue;
            }

            var found = Walk(path, skipped).ToList();
            files.AddRange(found.Where(f => IsPaper(f, skipped)).OrderBy(DayOf).ThenBy(f => f, StringComparer.Ordinal));
        }

        return new PaperList([.. files.Distinct(StringComparer.Ordinal)], skipped);
    }

    /// <summary>Every file below a folder. A folder that may not be opened is named, and one that leads elsewhere is not followed, as it may lead in a circle.</summary>
    private static IEnumerable<string> Walk(string folder, List<SkippedFile> skipped)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var at))
        {
            string[] files, folders;
            try
            {
                (files, folders) = (Directory.GetFiles(at), Directory.GetDirectories(at));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                skipped.Add(new SkippedFile(at, $"The folder could not be opened: {problem.Message}"));
                continue;
            }

            foreach (var file in files) yield return file;
            foreach (var below in folders.Where(f => !Path.GetFileName(f).StartsWith('.')))
            {
                if (new DirectoryInfo(below).LinkTarget is null) waiting.Push(below);
                else skipped.Add(new SkippedFile(below, "It is a link to another folder, and links are not followed."));
            }
        }
    }

    private static bool IsPaper(string file, List<SkippedFile> skipped)
    {
        var name = Path.GetFileName(file);
        if (name.StartsWith('.') || name.StartsWith('~')) return false;
        var kind = Path.GetExtension(file);
        if (Read.Contains(kind)) return true;
        skipped.Add(new SkippedFile(file, kind.Length == 0
            ? "Its name has no ending that tells what it is."
            : $"Papers are not read from {kind} files. Save it as text, or give the file by its name to have it tried."));
        return false;
    }

    /// <summary>The day in a file's name, or in the folder it lies in; what has none comes last.</summary>
    private static DateOnly DayOf(string file)
    {
        foreach (var name in new[] { Path.GetFileName(file), Path.GetFileName(Path.GetDirectoryName(file) ?? "") })
            if (YearFirst().Match(name) is { Success: true } m && Day(m) is { } iso) return iso;
            else if (DayFirst().Match(name) is { Success: true } n && Day(n) is { } day) return day;
        return DateOnly.MaxValue;
    }

    private static DateOnly? Day(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})[-_. ]?(?<m>[0-9]{2})[-_. ]?(?<d>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})[-_. ](?<m>[0-9]{1,2})[-_. ](?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayFirst();
}

/// <summary>What is to be imported, and what is left out with why.</summary>
public sealed record PaperList(IReadOnlyList<string> Files, IReadOnlyList<SkippedFile> Skipped);
