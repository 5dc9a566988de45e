using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Tests.TestData;

/// <summary>Invented passages in any number, with words as unevenly common as in real papers: a few in every second one, most in hardly any. The same number gives the same passages.</summary>
public sealed class ManyPassages(int number) : ISearchSource
{
    private const int PassagesOfARecord = 8, WordsOfAPassage = 45, RareWords = 20_000;

    private static readonly string[] Common =
        ("children service board care social work report council young people member family support school review health plan quality audit education need team safeguarding "
        + "partner case officer process recommendation assessment improvement protection performance progress practice director action response agency worker visit supervision "
        + "risk placement foster carer information strategy early help attendance budget inspection training referral visitor complaint caseload recruitment adoption threshold "
        + "neglect drift permanence housing transport respite advocacy mentor nursery exclusion poverty chronology pathway kinship").Split(' ');

    private static readonly string[] Kinds = ["minute", "paper", "tracked-item"];
    private static readonly string[] Joints = ["the", "of", "and", "to", "in", "that", "for", "was", "with", "on"];
    private static readonly string[] Starts = ["ash", "bram", "cald", "dun", "eg", "fen", "gar", "hol", "ing", "kel", "lang", "mar", "nor", "ot", "pen", "ran", "sel", "thorn", "up", "whit"];
    private static readonly string[] Ends = ["acre", "beck", "combe", "dale", "ey", "field", "gate", "ham", "ington", "kirk", "ley", "mere", "ness", "over", "port", "ridge", "stead", "thorpe", "wick", "worth"];

    /// <summary>What readers type: single words, several, phrases, names, common words, words spelt wrongly, words that nothing holds.</summary>
    public static IReadOnlyList<string> Queries { get; } =
    [
        "drift", "supervision", "supervison", "children", "children service", "foster carer", "\"early help\"", "neglect chronology", "audit quality", "safegaurding", "permanence drift delay",
        "report", "the report of the board", "attendence", "holmere", "fendale penridge", "kinship", "social work caseload", "\"social work\"", "recruitment training", "recomendation",
        "inspection improvement plan", "exclusion school", "advocacy", "hous", "threshold referral risk", "zzyzx", "members", "quality of practice in supervision", "respite nursery",
        "transport budget", "langthorpe", "young people mentor", "poverty", "assesments", "board action response", "complaint", "adoption placement", "\"care plan\"", "selwick housing",
    ];

    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var random = new Random(number);
        SearchText? record = null;
        for (var i = 0; i < number; i++)
        {
            if (i % PassagesOfARecord == 0)
            {
                var day = new DateOnly(2010, 5, 1).AddDays(random.Next(20 * 365));
                record = new SearchText(new RecordRef(Kinds[random.Next(Kinds.Length)], Id(random)), $"Minute {i % 90 + 1}/{day.Year % 100}", string.Join(' ', Words(random, 5)), day, Visibility.Public,
                    new Dictionary<string, string> { ["board"] = "invented", ["citation"] = $"{i}-20", ["date"] = "2020-01-01", ["order"] = "1", ["id"] = "1" });
                yield return record;
            }
            else
            {
                yield return record! with { Part = $"text-{i}", Where = "what was said", Text = string.Join(' ', Words(random, WordsOfAPassage)) };
            }
        }
    }

    /// <summary>So many of these words in a row.</summary>
    public static string Sentence(Random random, int words) => string.Join(' ', Words(random, words));

    private static IEnumerable<string> Words(Random random, int count)
    {
        for (var i = 0; i < count; i++) yield return Word(random);
    }

    private static string Word(Random random)
    {
        var kind = random.NextDouble();
        if (kind < 0.4) return Joints[random.Next(Joints.Length)];
        // As often as its place in the list is near the front: the first in about every second passage.
        if (kind < 0.9) return Common[(int)(Math.Pow(random.NextDouble(), 2.5) * Common.Length)];
        var rare = (int)(Math.Pow(random.NextDouble(), 2) * RareWords);
        return Starts[rare % 20] + Ends[rare / 20 % 20] + (rare < 400 ? "" : Ends[rare / 400 % 20] + (rare < 8_000 ? "" : "s"));
    }

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
