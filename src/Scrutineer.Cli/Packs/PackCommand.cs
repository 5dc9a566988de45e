using System.CommandLine;

namespace Scrutineer.Cli.Packs;

/// <summary><c>pack</c>: the agenda and all its papers as one PDF.</summary>
internal sealed class PackCommand : Command
{
    public PackCommand() : base("pack", "The agenda of a meeting and all its papers as one PDF.")
    {
        Add(new BuildCommand());
        Add(new BindCommand());
    }
}
