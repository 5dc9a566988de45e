using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Quality.Learning;

/// <summary>Drafts newsletters from a month's findings, and publishes them without a name or a case (rule U18).</summary>
public static class NewsletterKeeper
{
    /// <summary>Begins the newsletter of a month from its findings; gives the one that is there already.</summary>
    public static async Task<Newsletter> BeginAsync(ScrutineerDb db, DateOnly month, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        month = new DateOnly(month.Year, month.Month, 1);
        if (month > db.Time.Today()) throw new RuleBrokenException("This month is still to come.");
        if (await db.Set<Newsletter>().FirstOrDefaultAsync(n => n.Month == month, cancel) is { } there) return there;
        var rows = await db.Set<AuditResult>().Where(r => r.Month == month).Select(r => r.Themes).ToListAsync(cancel);
        var letter = new Newsletter
        {
            Month = month,
            Title = string.Create(CultureInfo.InvariantCulture, $"What audits taught us in {month:MMMM yyyy}"),
            Text = NewsletterText.Of(rows),
            Themes = [.. NewsletterText.Commonest(rows, AuditResult.Weakness).Select(t => t.Theme)],
            By = db.Viewer.Name,
        };
        db.Add(letter);
        await db.SaveChangesAsync(cancel);
        return letter;
    }

    /// <summary>Saves a draft.</summary>
    /// <exception cref="RuleBrokenException">It is published, something is missing, or another window saved meanwhile.</exception>
    public static async Task<Newsletter> SaveAsync(ScrutineerDb db, Guid id, int version, string? title, string? text, CancellationToken cancel = default)
    {
        var letter = await DraftAsync(db, id, version, cancel);
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > Newsletter.LongestTitle) throw new RuleBrokenException($"Give it a title of at most {Newsletter.LongestTitle} characters.");
        if (string.IsNullOrWhiteSpace(text) || text.Length > Newsletter.LongestText) throw new RuleBrokenException($"Write its text, in at most {Newsletter.LongestText} characters.");
        (letter.Title, letter.Text, letter.By) = (title.Trim(), text.Trim(), db.Viewer.Name);
        await KeepAsync(db, letter, cancel);
        return letter;
    }

    /// <summary>Adds what an audit says of an area that exceeds good, without its case. The caller has opened the audit.</summary>
    /// <exception cref="RuleBrokenException">The area does not exceed good, or the newsletter is published.</exception>
    public static async Task AddExampleAsync(ScrutineerDb db, Guid id, int version, Guid audit, Guid area, CancellationToken cancel = default)
    {
        var letter = await DraftAsync(db, id, version, cancel);
        var finding = await db.Set<AreaFinding>().AsNoTracking().SingleOrDefaultAsync(f => f.CaseAuditId == audit && f.AreaId == area, cancel);
        if (finding is null || (finding.Moderated ?? finding.Judgement) != Judgement.ExceedsGood) throw new RuleBrokenException("Choose an area that exceeds good.");
        var title = await db.Set<ToolArea>().Where(a => a.Id == area).Select(a => a.Title).SingleAsync(cancel);
        letter.Text = $"{letter.Text.TrimEnd()}\n\n### {title}\n\n{finding.Evidence} {finding.Impact}".TrimEnd();
        if (letter.Text.Length > Newsletter.LongestText) throw new RuleBrokenException($"A newsletter has at most {Newsletter.LongestText} characters.");
        await KeepAsync(db, letter, cancel);
    }

    /// <summary>What in its words may tell who somebody is: names, of staff too, and references of cases that were audited in its month.</summary>
    public static async Task<IReadOnlyList<LikelyIdentifier>> LikelyAsync(ScrutineerDb db, Newsletter letter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(letter);
        var cases = await db.Set<CaseAudit>().IgnoreQueryFilters().Where(a => a.Month == letter.Month).Select(a => a.CaseReference).Distinct().ToListAsync(cancel);
        var text = $"{letter.Title}\n{letter.Text}";
        return [.. cases.Where(c => text.Contains(c, StringComparison.OrdinalIgnoreCase)).Select(c => new LikelyIdentifier(c, "the reference of a case")), .. text.Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => LikelyIdentifiers.In(l)).DistinctBy(l => l.Words, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Publishes it to everybody who practises; from then on it is not changed.</summary>
    /// <param name="isChecked">Whether somebody says that what looks like a name is none. A case's reference goes out in no case.</param>
    /// <exception cref="RuleBrokenException">It may tell who somebody is.</exception>
    public static async Task PublishAsync(ScrutineerDb db, Guid id, int version, bool isChecked, CancellationToken cancel = default)
    {
        var letter = await DraftAsync(db, id, version, cancel);
        var likely = await LikelyAsync(db, letter, cancel);
        if (likely.Where(l => !isChecked || l.Why == "the reference of a case").Select(l => l.Words).ToList() is { Count: > 0 } left) throw new RuleBrokenException($"Take out what may tell who somebody is{(isChecked ? "" : ", or say that you have checked it")}: {string.Join(", ", left)}.");
        letter.PublishedOn = db.Time.Today();
        await KeepAsync(db, letter, cancel);
    }

    private static async Task<Newsletter> DraftAsync(ScrutineerDb db, Guid id, int version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var letter = await db.Set<Newsletter>().SingleAsync(n => n.Id == id, cancel);
        if (letter.PublishedOn is not null) throw new RuleBrokenException("The newsletter is published: it is not changed any more.");
        return letter.Version == version ? letter : throw new RuleBrokenException(OtherWindow);
    }

    private static async Task KeepAsync(ScrutineerDb db, Newsletter letter, CancellationToken cancel)
    {
        letter.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(OtherWindow);
        }
    }

    private const string OtherWindow = "This newsletter was saved in another window meanwhile. Open it again and make your changes there.";
}
