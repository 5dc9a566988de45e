using System.CommandLine;
using Scrutineer.Cli.Access;
using Scrutineer.Cli.Calendar;
using Scrutineer.Cli.Papers;

namespace Scrutineer.Cli;

/// <summary>The root of the command line: one line for each command.</summary>
internal sealed class ScrutineerCommand : RootCommand
{
    public ScrutineerCommand() : base("Scrutiny and quality assurance of children's services, from a terminal.")
    {
        Add(new ClearDaysCommand());
        Add(new ResponseDueCommand());
        Add(new ReadCommand());
        Add(new ImportCommand());
        Add(new AccountsCommand());
        Add(new PermissionsCommand());
    }
}
