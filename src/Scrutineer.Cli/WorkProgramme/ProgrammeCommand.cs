using System.CommandLine;

namespace Scrutineer.Cli.WorkProgramme;

/// <summary><c>programme</c>: a board's work programme from a terminal.</summary>
internal sealed class ProgrammeCommand : Command
{
    public ProgrammeCommand() : base("programme", "List a work programme, move its items, and make it a paper.")
    {
        Add(new ListCommand());
        Add(new MoveCommand());
        Add(new PaperCommand());
    }
}
