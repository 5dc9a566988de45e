using System.Diagnostics;
using System.Globalization;
using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.Packs.Binding;
using Scrutineer.Exchange.Packs.FrontSheets;
using Scrutineer.Exchange.Packs.Parts;
using Scrutineer.Exchange.Packs.Qpdf;
using Scrutineer.Tests.TestData;

namespace Scrutineer.Benchmarks;

/// <summary>How long a pack of 500 pages from 20 papers takes, beside qpdf's merge of the same: <c>pack</c>, and <c>pack tagged</c> where every paper is full of tags. Memory is that of a fresh process, which <c>pack-bind</c> starts.</summary>
internal static class PackTimes
{
    private const int Rounds = 15, Files = 20, PagesOfFile = 25;

    public static async Task RunAsync(bool tagged)
    {
        var folder = Directory.CreateTempSubdirectory("scrutineer-pack-").FullName;
        try
        {
            var made = new PackPapers(folder);
            var names = tagged ? made.FiveHundredTaggedPages() : made.FiveHundredPages(word: false);
            using var work = PackWorkshop.Beside(Path.Combine(folder, "pack.pdf"));
            using var intake = new PartIntake(folder, work, null);
            var clock = Stopwatch.StartNew();
            var agenda = Agenda(names);
            var papers = await intake.TakeAsync(agenda, CancellationToken.None);
            Console.WriteLine($"{Files} papers copied, read under limits and looked through: {clock.Elapsed.TotalMilliseconds:N0} ms");
            clock.Restart();
            var layout = PackLayout.Of(agenda, 2, [.. papers.Select(p => (IReadOnlyList<int>)[.. p.Select(f => f.Pages)])]);
            var front = await new FrontSheetPrinter(work).PrintAsync(FrontSheetPage.Of(agenda, layout.Items, isTwin: false), CancellationToken.None);
            layout = PackLayout.Of(agenda, front.Pages, [.. papers.Select(p => (IReadOnlyList<int>)[.. p.Select(f => f.Pages)])]);
            Console.WriteLine($"Front sheet printed: {clock.Elapsed.TotalMilliseconds:N0} ms");
            Compare(folder, names, new PackBinder(agenda, layout, front.Path, papers, IsTwin: false), layout.Pages);
            Console.WriteLine(PackPapers.Run(Environment.ProcessPath!, ["pack-bind", Path.Combine(folder, "once.pdf"), front.Path, .. papers.Select(p => p[0].Path)]).Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Binds once and says the most memory this process ever had.</summary>
    public static void Bind(string target, string front, IReadOnlyList<string> papers)
    {
        var agenda = Agenda(papers);
        var layout = PackLayout.Of(agenda, PagesOf(front), [.. papers.Select(_ => (IReadOnlyList<int>)[PagesOfFile])]);
        new PackBinder(agenda, layout, front, [.. papers.Select(p => (IReadOnlyList<PartPdf>)[new PartPdf(p, p, PagesOfFile)])], IsTwin: false).Bind(target);
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine($"Most memory of a process that binds once: {int.Parse(peak, CultureInfo.InvariantCulture) / 1024.0:N0} MiB");
    }

    private static void Compare(string folder, IReadOnlyList<string> names, PackBinder binder, int pages)
    {
        var (bound, merged) = (Path.Combine(folder, "bound.pdf"), Path.Combine(folder, "merged.pdf"));
        List<double> own = [], floor = [];
        for (var round = -2; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            binder.Bind(bound);
            var a = clock.Elapsed.TotalMilliseconds;
            clock.Restart();
            PackPapers.Run("qpdf", ["--empty", "--pages", .. names.Select(n => Path.Combine(folder, n)), "--", merged]);
            var b = clock.Elapsed.TotalMilliseconds;
            if (round < 0) continue;
            own.Add(a);
            floor.Add(b);
        }

        Console.WriteLine($"Bound: {pages} pages, {new FileInfo(bound).Length / 1024:N0} KiB; median {Median(own):N0} ms, {own.Min():N0} to {own.Max():N0}");
        Console.WriteLine($"qpdf --empty --pages: {new FileInfo(merged).Length / 1024:N0} KiB; median {Median(floor):N0} ms, {floor.Min():N0} to {floor.Max():N0}");
        Console.WriteLine($"Binding takes {Median(own) / Median(floor):N2} times the merge (promised: under 3, meant: under 2)");
    }

    private static PackAgenda Agenda(IReadOnlyList<string> names) => new("Homes Scrutiny Board", new DateOnly(2026, 11, 19), new TimeOnly(14, 0), "Central Library", null, [], [], [],
        [.. names.Select((name, i) => new PackItem($"{i + 1}", $"Paper {i + 1}", [name], Private: false, null))]);

    private static int PagesOf(string path)
    {
        using var document = PdfDocument.Open(path);
        return document.PageCount;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
