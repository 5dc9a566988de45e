using System.CommandLine;
using Scrutineer.Exchange.PublishedPapers;

namespace Scrutineer.Cli.Papers;

/// <summary><c>read</c>: says what a published paper holds, without keeping any of it.</summary>
internal sealed class ReadCommand : Command
{
    private readonly Argument<string> file = PaperArgument.One("A published paper: agenda, pack or minutes, as PDF, DOCX, HTML, Markdown or text.");
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ReadCommand() : base("read", "Read a published paper and say what it holds; nothing is kept.")
    {
        Add(file);
        Add(json);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(file);
        var paper = PaperReader.ReadFile(path);
        parsed.Print(json, paper, PaperWords.Of);
        foreach (var problem in paper.Problems) parsed.InvocationConfiguration.Error.WriteLine(PaperWords.Of(path, problem));
        return paper.Refused ? ExitCode.Refused : ExitCode.Done;
    }
}
