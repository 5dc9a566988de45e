using System.CommandLine;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Cli.Asks;

/// <summary><c>--evidence "61/25: what it shows"</c>: a minute of the board that asked, and a sentence.</summary>
internal sealed class EvidenceOption : Option<string[]>
{
    public EvidenceOption() : base("--evidence")
    {
        Description = "A minute of the board that asked and what it shows, written \"61/25: more files were good\". May be given again.";
        HelpName = "minute: sentence";
        DefaultValueFactory = _ => [];
    }

    /// <summary>The records that were named.</summary>
    public async Task<IReadOnlyList<EvidenceGiven>> ReadAsync(ParseResult parsed, DataStore store, Guid board, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("command line"));
        var given = new List<EvidenceGiven>();
        foreach (var written in parsed.GetValue(this) ?? [])
        {
            var (minute, shows) = written.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (written[..colon], written[(colon + 1)..]) : (written, "");
            given.Add(new EvidenceGiven((await MinuteRecords.FindAsync(db, board, minute, cancel)).Ref, shows.Trim()));
        }

        return given;
    }
}
