using System.CommandLine;
using Scrutineer.Exchange.Packs;

namespace Scrutineer.Cli.Packs;

/// <summary><c>pack build</c>: binds the papers that <c>agenda.json</c> names into a pack with one numbering and, where business is private, its private twin.</summary>
internal sealed class BuildCommand : Command
{
    private readonly Option<string> from = new("--from") { Description = "The folder with agenda.json and the papers it names (PDF, DOCX, ODT).", Required = true, HelpName = "folder" };
    private readonly Option<string> to = new("--out") { Description = "The pack to make, open to the public. One of that name is replaced.", Required = true, HelpName = "file" };
    private readonly Option<string?> twin = new("--private-out") { Description = "The same pack with its private papers, for those entitled to them.", HelpName = "file" };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public BuildCommand() : base("build", "Bind the papers of a meeting into one numbered PDF.")
    {
        foreach (var option in new Option[] { from, to, twin, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (pack, second) = (parsed.GetRequiredValue(to), parsed.GetValue(twin));
        PackBuilt built;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error))
            built = await PackBuilder.BuildAsync(parsed.GetRequiredValue(from), pack, second, meter, cancel);
        foreach (var warning in built.Warnings) await parsed.InvocationConfiguration.Error.WriteLineAsync($"Warning: {warning}");
        return parsed.Print(json, built, b => InWords(b, pack));
    }

    private static IEnumerable<string> InWords(PackBuilt built, string pack) =>
    [
        $"{pack}: {(built.Pages == 1 ? "1 page" : $"{built.Pages:N0} pages")}.",
        .. built.Items.Select(i => i.Pages is [var first, var last] ? $"{i.Number}. {i.Title}: {(first == last ? $"page {first}" : $"pages {first} to {last}")}" : $"{i.Number}. {i.Title}: no papers"),
    ];
}
