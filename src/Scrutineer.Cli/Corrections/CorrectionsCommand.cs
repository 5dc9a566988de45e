using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;

namespace Scrutineer.Cli.Corrections;

/// <summary><c>corrections</c>: what people put right, by whom and why (rule I5).</summary>
internal sealed class CorrectionsCommand : Command
{
    private readonly Option<bool> all = new("--all") { Description = "With those that were taken back." };

    public CorrectionsCommand() : base("corrections", "What people put right in the records.") =>
        Add(new CorrectionOptions().Listing<CorrectionLine>("List corrections, newest first.", async (parsed, db, cancel) =>
        {
            var undone = parsed.GetValue(all);
            return [.. (await db.Set<Correction>().AsNoTracking().Where(c => undone || c.UndoneAt == null).OrderByDescending(c => c.At).ToListAsync(cancel)).Select(CorrectionLine.Of)];
        }, c => c.Words, "Nothing has been corrected.", all));
}
