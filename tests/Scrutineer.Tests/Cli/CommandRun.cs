using System.CommandLine;
using System.Text.Json;
using Scrutineer.Cli;

namespace Scrutineer.Tests.Cli;

/// <summary>What one run of the command line left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Of(params string[] args) => Of(new ScrutineerCommand(), args);

    public static async Task<CommandRun> Of(RootCommand root, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var exitCode = await Terminal.RunAsync(root, args, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
