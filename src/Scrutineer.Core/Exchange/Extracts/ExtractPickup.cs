using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>What came of something that lay in the folder.</summary>
/// <param name="Refusals">Why it was not kept; empty where it was.</param>
public sealed record PickedUp(string Name, DateOnly AsAt, IReadOnlyList<string> Refusals);

/// <summary>
/// Loads extracts that another system lays into a folder: workbooks, or folders of CSV files, with the day that they show in their name (rule E11). What was
/// kept goes into the folder "loaded", what was not into "refused" with the reasons; both get their report of problems.
/// </summary>
public sealed partial class ExtractPickup(DataStore store, Func<PseudonymKey> key)
{
    /// <summary>Files that changed within this time may still be written.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    private const string Loaded = "loaded", Refused = "refused";

    /// <summary>Takes in what lies in the folder and has settled.</summary>
    public async Task<IReadOnlyList<PickedUp>> LookAsync(string folder, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) return [];
        var picked = new List<PickedUp>();
        foreach (var place in Directory.EnumerateFileSystemEntries(folder).Where(IsExtract).Order(StringComparer.Ordinal).ToList())
            if (LastChange(place) is var changed && store.Time.GetUtcNow().UtcDateTime - changed >= Settled) picked.Add(await TakeAsync(folder, place, DayOf(Path.GetFileName(place)) ?? DateOnly.FromDateTime(changed), cancel));
        return picked;
    }

    private async Task<PickedUp> TakeAsync(string folder, string place, DateOnly asAt, CancellationToken cancel)
    {
        var (name, reading, refusals) = (Path.GetFileName(place), (ExtractReading?)null, new List<string>());
        try
        {
            reading = ExtractReader.Read(place, key);
            refusals.AddRange(reading.WhyNotKept(partial: false));
            if (refusals.Count == 0) await new ExtractSnapshots(store).KeepAsync(reading.Extract, asAt, reading.Lists.Sum(l => l.Usable), reading.ProblemCount, Viewer.Work("nightly pick-up"), cancel);
        }
        catch (RuleBrokenException broken)
        {
            refusals.AddRange(broken.Reasons);
        }

        var target = Directory.CreateDirectory(Path.Combine(folder, refusals.Count == 0 ? Loaded : Refused)).FullName;
        var free = Free(target, name);
        if (reading is not null) await File.WriteAllBytesAsync(Path.Combine(target, free + ".problems.csv"), ProblemReport.Csv(reading), cancel);
        if (refusals.Count > 0) await File.WriteAllLinesAsync(Path.Combine(target, free + ".why.txt"), refusals, cancel);
        Directory.Move(place, Path.Combine(target, free));
        return new PickedUp(name, asAt, refusals);
    }

    private static bool IsExtract(string place) => Directory.Exists(place)
        ? Path.GetFileName(place) is not (Loaded or Refused) && Directory.EnumerateFiles(place, "*.csv").Any()
        : place.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static DateTime LastChange(string place) => Directory.Exists(place) ? Directory.EnumerateFiles(place).Select(File.GetLastWriteTimeUtc).Append(Directory.GetLastWriteTimeUtc(place)).Max() : File.GetLastWriteTimeUtc(place);

    private static DateOnly? DayOf(string name) => Day().Match(name) is { Success: true } day && DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    private static string Free(string target, string name)
    {
        var free = name;
        for (var number = 2; Path.Exists(Path.Combine(target, free)); number++) free = $"{number}-{name}";
        return free;
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
