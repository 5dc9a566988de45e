using System.CommandLine;

namespace Scrutineer.Cli.Quality;

/// <summary><c>quality</c>: the year's plan in and out, and how far auditors and moderators agree.</summary>
internal sealed class QualityCommand : Command
{
    public QualityCommand() : base("quality", "Quality assurance: the year's plan in and out, and how far auditors and moderators agree.")
    {
        Add(new Command("plan", "The year's quality assurance plan.") { new PlanImportCommand(), new PlanExportCommand() });
        Add(new AuditAgreementCommand());
    }
}
