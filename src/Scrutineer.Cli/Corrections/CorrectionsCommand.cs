using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Cli.Corrections;

/// <summary><c>corrections</c>: what people put right, by whom and why, and taking it back (rule I5).</summary>
internal sealed class CorrectionsCommand : Command
{
    private readonly Option<bool> all = new("--all") { Description = "With those that were taken back." };
    private readonly Argument<string> id = new("id") { Description = "The correction, as the list names it." };

    public CorrectionsCommand() : base("corrections", "What people put right in the records.")
    {
        var options = new CorrectionOptions();
        Add(options.Listing<CorrectionLine>("List corrections, newest first.", async (parsed, db, cancel) =>
        {
            var undone = parsed.GetValue(all);
            return [.. (await db.Set<Correction>().AsNoTracking().Where(c => undone || c.UndoneAt == null).OrderByDescending(c => c.At).ToListAsync(cancel)).Select(CorrectionLine.Of)];
        }, c => c.Words, "Nothing has been corrected.", all));
        Add(options.Correcting("undo", "Take a correction back, of whatever kind.", async (parsed, db, said, cancel) =>
        {
            var correction = await db.ByShortIdAsync<Correction>(parsed.GetRequiredValue(id), "correction", cancel);
            return (await CorrectionUndo.TakeBackAsync(db, correction, said.By, said.Reason, cancel), "The correction is taken back; that it was made stays on record.");
        }, id));
    }
}
