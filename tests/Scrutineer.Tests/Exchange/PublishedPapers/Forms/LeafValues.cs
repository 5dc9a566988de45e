using System.Text.Json;
using Scrutineer.Exchange.PublishedPapers;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Forms;

/// <summary>Compares two readings of one paper value by value, but for lines and pages.</summary>
internal static class LeafValues
{
    /// <summary>The share of equal values, 0 to 1, each at its place in its list, and each that differs. A row too few counts against all below it.</summary>
    public static (double Equal, List<string> Differences) Compare(PublishedPaper expected, PublishedPaper read)
    {
        var (one, other) = (Of(expected), Of(read));
        var all = one.Keys.Union(other.Keys).ToList();
        var different = all.Where(k => one.GetValueOrDefault(k) != other.GetValueOrDefault(k)).ToList();
        return (1 - ((double)different.Count / all.Count), [.. different.Select(k => $"{k}: {one.GetValueOrDefault(k) ?? "(none)"} -> {other.GetValueOrDefault(k) ?? "(none)"}")]);
    }

    /// <summary>The share of equal values, 0 to 1, wherever they stand in their lists: a row too few counts for itself.</summary>
    public static double CompareAnywhere(PublishedPaper expected, PublishedPaper read)
    {
        var (one, other) = (Counted(expected), Counted(read));
        return 2.0 * one.Sum(v => Math.Min(v.Value, other.GetValueOrDefault(v.Key))) / (one.Values.Sum() + other.Values.Sum());
    }

    private static Dictionary<(string Path, string Value), int> Counted(PublishedPaper paper) =>
        Of(paper).Select(v => (string.Join('/', v.Key.Split('/').Where(p => !int.TryParse(p, out _))), v.Value)).CountBy(v => v).ToDictionary();

    private static Dictionary<string, string> Of(PublishedPaper paper)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(PaperJson.Write(paper));
        Add("", json.RootElement, values);
        return values;
    }

    private static void Add(string path, JsonElement element, Dictionary<string, string> values)
    {
        if (path.EndsWith("/line", StringComparison.Ordinal) || path.EndsWith("/page", StringComparison.Ordinal) || path.StartsWith("/problems", StringComparison.Ordinal)) return;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Add($"{path}/{property.Name}", property.Value, values);
                break;
            case JsonValueKind.Array:
                var at = 0;
                foreach (var item in element.EnumerateArray()) Add($"{path}/{at++}", item, values);
                break;
            default:
                values[path] = element.GetRawText();
                break;
        }
    }
}
