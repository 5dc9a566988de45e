using System.CommandLine;

namespace Scrutineer.Cli.Extracts;

/// <summary><c>extracts</c>: the child-level lists that figures are computed from.</summary>
internal sealed class ExtractsCommand : Command
{
    public ExtractsCommand() : base("extracts", "Child-level extracts (Annex A): load one, list those kept, withdraw one.")
    {
        Add(new LoadCommand());
        Add(new ListCommand());
        Add(new WithdrawCommand());
    }
}
