using System.Text.Json.Nodes;
using Scrutineer.Exchange.PublishedPapers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers;

/// <summary>Papers in the layouts of other councils, each beside the JSON that a person wrote for it by hand.</summary>
public sealed class CouncilLayoutsTests
{
    private static string Folder => Papers.InventedPath("Layouts");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>Everything of the contract but the lines.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Read_OfALayout_GivesTheJsonWrittenByHand(string name)
    {
        var paper = Directory.GetFiles(Folder, $"{name}.*").Single(f => !f.EndsWith(".json", StringComparison.Ordinal));
        Compared(PaperJson.Write(PaperReader.ReadFile(paper))).ShouldBe(Compared(File.ReadAllText(Path.Combine(Folder, $"{name}.json"))));
    }

    [Fact]
    public void Names_CoverTheLayouts() => Names.Count.ShouldBeGreaterThanOrEqualTo(33);

    private static string Compared(string json)
    {
        var document = JsonNode.Parse(json)!;
        WithoutLines(document);
        return document.ToJsonString(PaperJson.Options);
    }

    private static void WithoutLines(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list) WithoutLines(item);
        if (node is not JsonObject record) return;
        record.Remove("line");
        foreach (var (_, value) in record) WithoutLines(value);
    }
}
