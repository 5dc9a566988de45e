using System.Diagnostics;
using System.Text;
using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

public sealed class MutatedPaperTests
{
    private const int Mutations = 1_000;
    private static readonly string[] Seeds = ["fenbridge-pack.md", "fenbridge-minutes-paragraphs.txt", "fenbridge-supplement.md"];
    private static readonly string[] Bits = ["\t", "\n", "\n\n\n\n", "(", ")", "**", "# ", "|", "RESOLVED", "RESOLVED that:", "<sup>", "&#x41;", "minute 1/1", "Minutes of the Meeting of", "Present:", "1. ", "a) ", "99999999999", "31/2/19", "29 February 2019", "Agenda Item 3", "To: ", "Subject: ", "Recommendations", "Work Programme 2019/20", "\u0410", "\u0663", "\ud800", "\0", "–", "[x](y", "Membership: ", ",", " and ", ":"];

    /// <summary>Read without the reader's own guard, so that a pattern running out of time fails the test.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_OfDamagedPapers_NeverFails(int seed)
    {
        var random = new Random(seed);
        var texts = Seeds.Select(Papers.InventedText).ToArray();
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Mutations; i++)
        {
            var text = Damage(texts[i % texts.Length], random);
            var watch = Stopwatch.StartNew();
            var paper = Should.NotThrow(() => new PaperAssembly(new PaperReadingOptions()).Read(text), $"mutation {i} of seed {seed}");
            PaperJson.Write(paper).ShouldNotBeEmpty();
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
        }
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var wounds = random.Next(1, 12); wounds > 0; wounds--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 200), damaged.Length - at);
            switch (random.Next(5))
            {
                case 0: damaged.Remove(at, length); break;
                case 1: damaged.Insert(at, Bits[random.Next(Bits.Length)]); break;
                case 2: damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length)); break;
                case 3: damaged[at] = (char)random.Next(1, 0x600); break;
                default: damaged.Insert(at, string.Concat(Enumerable.Repeat(Bits[random.Next(Bits.Length)], random.Next(1, 300)))); break;
            }
            if (damaged.Length == 0) damaged.Append(' ');
        }
        return damaged.ToString();
    }
}
