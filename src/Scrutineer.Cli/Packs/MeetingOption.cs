using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Cli.Packs;

/// <summary>A meeting by its identity, or by board and day as its page's address has them: <c>harbour/2031-04-24</c>.</summary>
internal sealed class MeetingOption : Option<string?>
{
    public MeetingOption() : base("--meeting")
    {
        Description = "The meeting whose agenda is published here: its identity, or board and day as its page has them (harbour/2031-04-24).";
        HelpName = "meeting";
    }

    /// <exception cref="RuleBrokenException">There is no such meeting.</exception>
    public async Task<Guid> FindAsync(ParseResult parsed, DataStore store, CancellationToken cancel)
    {
        var typed = parsed.GetRequiredValue(this)!;
        if (Guid.TryParse(typed, out var id)) return id;
        if (typed.Split('/') is [var slug, var date] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            await using var db = store.Open(Viewer.Work("command line"));
            var found = await db.Set<Meeting>().Where(m => m.Date == day && db.Set<Board>().Any(b => b.Id == m.BoardId && b.Slug == slug)).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);
            return found ?? throw new RuleBrokenException($"No board {slug} has a meeting on {date} here.");
        }

        throw new RuleBrokenException($"\"{typed}\" is no meeting. Give its identity, or board and day: harbour/2031-04-24.");
    }
}
