using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Scrutineer.Cli;

/// <summary>How commands answer: one JSON document with --json, otherwise plain English.</summary>
internal static class CommandOutput
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The switch that asks for JSON; every command that answers has one.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Print one JSON document and nothing else." };

    /// <summary>Prints an answer in the form asked for. JSON has camelCase names, ISO dates, letters as they are and null for what is unknown.</summary>
    public static int Print<T>(this ParseResult parsed, Option<bool> json, T answer, Func<T, IEnumerable<string>> inWords)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(json)) output.WriteLine(JsonSerializer.Serialize(answer, Json));
        else
            foreach (var line in inWords(answer)) output.WriteLine(line);
        return ExitCode.Done;
    }
}
