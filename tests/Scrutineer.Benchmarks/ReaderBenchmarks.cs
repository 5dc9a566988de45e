using BenchmarkDotNet.Attributes;
using Scrutineer.Exchange.PublishedPapers;

namespace Scrutineer.Benchmarks;

/// <summary>Reads a pack of 137 KB, and 10 and 100 copies of it: under 50 ms for one, time in proportion for more.</summary>
[MemoryDiagnoser]
[InProcess]
[WarmupCount(3)]
[IterationCount(5)]
public class ReaderBenchmarks
{
    private string text = "";

    [Params(1, 10, 100)]
    public int Copies { get; set; }

    [GlobalSetup]
    public void Load() => text = string.Concat(Enumerable.Repeat(Pack() + "\n\n\n\n", Copies));

    [Benchmark]
    public int Read() => PaperReader.Read(text).Tables.Count;

    /// <summary>The real pack where it lies beside the repository; else an invented one of about its size.</summary>
    internal static string Pack()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var real = Path.Combine(folder.FullName, "shared", "data", "packs", "2017-04-06-agenda-pack.md");
            if (File.Exists(real)) return File.ReadAllText(real);
            var invented = Path.Combine(folder.FullName, "tests", "Scrutineer.Tests", "TestData", "Papers", "fenbridge-pack.md");
            if (File.Exists(invented) && !Directory.Exists(Path.Combine(folder.FullName, "..", "shared"))) return Enlarged(File.ReadAllText(invented));
        }
        throw new InvalidOperationException("No paper to read was found above the benchmark.");
    }

    private static string Enlarged(string pack) => pack + string.Concat(Enumerable.Repeat(pack[pack.IndexOf("# Agenda Item 2", StringComparison.Ordinal)..], 20));
}
