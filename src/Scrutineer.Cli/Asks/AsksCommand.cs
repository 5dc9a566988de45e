using System.CommandLine;

namespace Scrutineer.Cli.Asks;

/// <summary><c>asks</c>: what boards asked for, and what people record of it.</summary>
internal sealed class AsksCommand : Command
{
    public AsksCommand() : base("asks", "What boards asked for: list it, and record responses, what was done and whether it worked.")
    {
        Add(new ListCommand());
        Add(new RecommendationsCommand());
        Add(new RespondCommand());
        Add(new DoneCommand());
        Add(new JudgeCommand());
    }
}
