using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>The JSON of papers and reports about them: camelCase, unknown values null, apostrophes and accents readable.</summary>
public static class PaperJson
{
    /// <summary>The settings every document of the contract is written with.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>One JSON document.</summary>
    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);
}
