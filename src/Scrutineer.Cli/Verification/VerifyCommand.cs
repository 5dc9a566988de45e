using System.CommandLine;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Quality.Audits;

namespace Scrutineer.Cli.Verification;

/// <summary><c>verify</c>: looks at the journal, its anchors, every file, the database, and what is counted of audits, and changes nothing.</summary>
internal sealed class VerifyCommand : Command
{
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public VerifyCommand() : base("verify", "See that nothing kept was changed, cut short or lost: journal, anchors, files, database, figures of audits.")
    {
        Add(data);
        Add(json);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        VerificationReport report;
        using (var meter = new WorkMeter(parsed.InvocationConfiguration.Error))
            report = await new StoreVerifier(store, [new AuditCheck()]).RunAsync(meter, cancel);
        parsed.Print(json, report, InWords);
        return report.Ok ? ExitCode.Done : ExitCode.Refused;
    }

    private static IEnumerable<string> InWords(VerificationReport report) =>
    [
        .. report.Findings.Select(f => f.Message),
        $"{(report.Ok ? "All is well" : $"{report.Findings.Count} found wrong")}. Looked at: {string.Join(", ", report.Checked.Select(c => $"{c.Value} {Words(c.Key)}"))}.",
    ];

    private static string Words(string counted) => counted == "journalEntries" ? "journal entries" : counted;
}
