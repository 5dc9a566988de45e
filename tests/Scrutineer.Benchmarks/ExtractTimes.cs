using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Tests.TestData;

namespace Scrutineer.Benchmarks;

/// <summary>How long an extract of a million referrals takes to load and every indicator of 36 months to compute, beside pandas and DuckDB over the same files, each in a process of its own:
/// <c>extracts [--referrals 1000000] [--python python3]</c>. DuckDB is installed by npm into a temporary folder. The figures of all three must be equal.</summary>
internal static class ExtractTimes
{
    private const int Rounds = 7;

    // A collector that sees a large machine lets garbage lie; 1 GB is promised, so the heap gets no more than 800 MiB.
    private const int HeapLimit = 800 << 20;

    private static readonly DateOnly AsAt = new(2026, 3, 31);

    public static void Run(string[] args)
    {
        var referrals = int.Parse(After(args, "--referrals") ?? "1000000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("scrutineer-extracts-").FullName;
        try
        {
            var (whole, half, modules) = (Made(folder, "whole", referrals), Made(folder, "half", referrals / 2), Path.Combine(folder, "duckdb"));
            Directory.CreateDirectory(modules);
            File.WriteAllText(Path.Combine(modules, "package.json"), "{}");
            Output("npm", ["install", "--silent", "--prefix", modules, "@duckdb/node-api@1.5.6-r.1"]);
            var scripts = Path.Combine(AppContext.BaseDirectory, "Extracts");
            string day = AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), rounds = Rounds.ToString(CultureInfo.InvariantCulture);
            var own = Read("Scrutineer", Output(Environment.ProcessPath!, ["extracts-own", whole]));
            var ownHalf = Read("Scrutineer, half the rows", Output(Environment.ProcessPath!, ["extracts-own", half], HeapLimit / 2));
            var duck = Read("DuckDB", Output("node", [Path.Combine(scripts, "indicators.mjs"), modules, whole, day, rounds]));
            var pandas = Read("pandas", Output(After(args, "--python") ?? "python3", [Path.Combine(scripts, "indicators.py"), whole, day, rounds]));
            Tell(referrals, own, ownHalf, duck, pandas);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Loads and computes in this process, and prints what it took.</summary>
    public static void Own(string folder)
    {
        List<double> loads = [], computes = [];
        Extract? extract = null;
        for (var round = 0; round < 3; round++)
        {
            extract = null;
            // The memory that is told is that of one load and its figures.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var clock = Stopwatch.StartNew();
            extract = ExtractReader.Read(folder).Extract;
            loads.Add(clock.Elapsed.TotalMilliseconds);
        }

        IReadOnlyList<IndicatorSeries> series = [];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            series = IndicatorSet.Compute(extract!, new Months(AsAt, 36));
            computes.Add(clock.Elapsed.TotalMilliseconds);
        }

        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine(JsonSerializer.Serialize(new Times(loads.Min(), computes.Order().ElementAt(computes.Count / 2), int.Parse(peak, CultureInfo.InvariantCulture) / 1024,
            series.ToDictionary(s => s.Indicator.Code, s => s.Figures.Select(f => new long?[] { f.Numerator, f.Denominator }).ToArray())), JsonSerializerOptions.Web));
    }

    private static void Tell(int referrals, Times own, Times half, Times duck, Times pandas)
    {
        Console.WriteLine($"{referrals:N0} referrals with the other lists in proportion, 36 months, {Environment.ProcessorCount} cores");
        Console.WriteLine("                            load       compute");
        foreach (var (name, times) in new[] { ("Scrutineer", own), ("DuckDB", duck), ("pandas", pandas) })
            Console.WriteLine($"  {name,-20} {times.Load,9:N0} ms {times.Compute,9:N0} ms");
        Console.WriteLine($"  most memory of Scrutineer's process: {own.Peak:N0} MiB (under 1,024 promised)");
        Console.WriteLine($"  computing: {pandas.Compute / own.Compute:N1} times as fast as pandas (10 promised), {duck.Compute / own.Compute:N1} times as fast as DuckDB (2 promised)");
        Console.WriteLine($"  loading: {pandas.Load / own.Load:N1} times as fast as pandas, {duck.Load / own.Load:N1} times as fast as DuckDB (1 promised)");
        Console.WriteLine($"  twice the rows take {own.Compute / half.Compute:N2} times as long to compute, {own.Load / half.Load:N2} to load, {(own.Load + own.Compute) / (half.Load + half.Compute):N2} in all (2 promised)");
        foreach (var (name, theirs) in new[] { ("DuckDB", duck), ("pandas", pandas) })
            Console.WriteLine($"  figures of {name}: {own.Figures.Sum(f => f.Value.Length):N0} compared, {own.Figures.Sum(f => Unequal(f.Value, theirs.Figures[f.Key])):N0} unequal");
    }

    // DuckDB leaves months without rows out, and names each month first.
    private static int Unequal(long?[][] ours, long?[][] theirs)
    {
        var full = ours.Where(f => f[0] != 0 || f[1] is > 0).ToList();
        var others = theirs.Where(f => f[0] != 0 || f[1] is > 0).ToList();
        return full.Count != others.Count ? ours.Length : full.Zip(others).Count(p => !p.First.SequenceEqual(p.Second));
    }

    private static Times Read(string name, string output)
    {
        using var document = JsonDocument.Parse(output);
        var root = document.RootElement;
        Console.Error.WriteLine($"{name} done");
        return new Times(root.GetProperty("load").GetDouble(), root.GetProperty("compute").GetDouble(), root.TryGetProperty("peak", out var peak) ? peak.GetInt32() : 0,
            root.GetProperty("figures").EnumerateObject().ToDictionary(f => f.Name, f => f.Value.EnumerateArray().Select(Figure).ToArray()));
    }

    private static long?[] Figure(JsonElement cells)
    {
        var pair = cells.EnumerateArray().Where(c => c.ValueKind != JsonValueKind.String).ToArray();
        return [.. pair.Select(c => c.ValueKind == JsonValueKind.Null ? null : (long?)c.GetInt64())];
    }

    private static string Made(string folder, string name, int referrals)
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        new ExtractGenerator(1, referrals, AsAt, untidy: false).WriteTo(path);
        File.WriteAllText(Path.Combine(path, "columns.json"), JsonSerializer.Serialize(new
        {
            lists = AnnexA.Lists.ToDictionary(l => l.Number, l => l.Columns.Select(c => new { heading = c.Heading, kind = c.Kind.ToString() })),
            holidays = BankHolidays.All.Select(h => h.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        }));
        return path;
    }

    // Half the rows get half the heap: near its limit the collector takes back what is lent, far from it never.
    private static string Output(string program, string[] arguments, int heap = HeapLimit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["DOTNET_GCHeapHardLimit"] = $"0x{heap:x}" } })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed with {process.ExitCode}.");
    }

    private static string? After(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private sealed record Times(double Load, double Compute, int Peak, Dictionary<string, long?[][]> Figures);
}
