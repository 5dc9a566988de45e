using System.CommandLine;
using Scrutineer.Cli.Access;
using Scrutineer.Cli.Asks;
using Scrutineer.Cli.Backup;
using Scrutineer.Cli.Calendar;
using Scrutineer.Cli.Corrections;
using Scrutineer.Cli.Extracts;
using Scrutineer.Cli.Indicators;
using Scrutineer.Cli.Minutes;
using Scrutineer.Cli.Packs;
using Scrutineer.Cli.Papers;
using Scrutineer.Cli.People;
using Scrutineer.Cli.Publishing;
using Scrutineer.Cli.Quality;
using Scrutineer.Cli.Retention;
using Scrutineer.Cli.Statistics;
using Scrutineer.Cli.Verification;
using Scrutineer.Cli.WorkProgramme;

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
        Add(new AgendasCommand());
        Add(new MinutesCommand());
        Add(new PackCommand());
        Add(new AsksCommand());
        Add(new ProgrammeCommand());
        Add(new PeopleCommand());
        Add(new MeetingsCommand());
        Add(new CitationsCommand());
        Add(new LinksCommand());
        Add(new CorrectionsCommand());
        Add(new VerifyCommand());
        Add(new BackupCommand());
        Add(new RestoreCommand());
        Add(new RetentionCommand());
        Add(new AccountsCommand());
        Add(new PermissionsCommand());
        Add(new ExtractsCommand());
        Add(new IndicatorsCommand());
        Add(new QualityCommand());
        Add(new SpcCommand());
        Add(new IntervalCommand());
        Add(new AgreementCommand());
        Add(new SuppressCommand());
    }
}
