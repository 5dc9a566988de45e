using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Tools;

/// <summary>One area as it is written in a form.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record AreaDraft(Guid? Id, string? Title, string? Prompt, string? Hint, IReadOnlyList<string> Themes, IReadOnlyList<string> Options, IReadOnlyList<string> Strands, bool MayNotApply);

/// <summary>A version as it is written in a form: its areas in their order.</summary>
public sealed record VersionDraft(string? Guidance, string? Mapping, IReadOnlyList<AreaDraft> Areas);

/// <summary>Writes and publishes versions of audit tools, without code (rules U1 to U3).</summary>
public static class ToolKeeper
{
    private const int MostAreas = 40, LongestTitle = 200, LongestText = 2_000, MostWords = 40;

    /// <summary>Begins a new version from the published one; gives the draft that is there already, where there is one.</summary>
    public static async Task<AuditToolVersion> BeginAsync(ScrutineerDb db, Guid toolId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var tool = await db.Set<AuditTool>().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleAsync(t => t.Id == toolId, cancel);
        if (tool.Draft is { } there) return there;
        var from = tool.Published!;
        var draft = new AuditToolVersion { AuditToolId = toolId, Number = tool.Versions.Max(v => v.Number) + 1, Mapping = from.Mapping, Guidance = from.Guidance };
        foreach (var area in from.InOrder)
            draft.Areas.Add(new ToolArea { AuditToolVersionId = draft.Id, Order = area.Order, Code = area.Code, Title = area.Title, Prompt = area.Prompt, Hint = area.Hint, Strands = [.. area.Strands], MayNotApply = area.MayNotApply, Themes = [.. area.Themes], Options = [.. area.Options] });
        db.Add(draft);
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    /// <summary>Saves a draft as it was written.</summary>
    /// <exception cref="RuleBrokenException">Something is missing or too long, it is published, or somebody else saved it meanwhile.</exception>
    public static async Task SaveAsync(ScrutineerDb db, Guid versionId, int version, VersionDraft input, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var draft = await db.Set<AuditToolVersion>().Include(v => v.Areas).SingleAsync(v => v.Id == versionId, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(draft, version, input));
        (draft.Guidance, draft.Mapping) = (input.Guidance?.Trim() ?? "", input.Mapping!);
        var kept = new HashSet<Guid>();
        for (var i = 0; i < input.Areas.Count; i++)
        {
            var given = input.Areas[i];
            var area = draft.Areas.Find(a => a.Id == given.Id);
            if (area is null) db.Add(area = new ToolArea { AuditToolVersionId = draft.Id, Order = i, Code = FreeCode(draft, given.Title!), Title = "" });
            (area.Order, area.Title, area.Prompt, area.Hint, area.MayNotApply) = (i, given.Title!.Trim(), given.Prompt?.Trim() ?? "", given.Hint?.Trim() ?? "", given.MayNotApply);
            (area.Themes, area.Options, area.Strands) = ([.. given.Themes], [.. given.Options], [.. given.Strands]);
            kept.Add(area.Id);
        }

        foreach (var gone in draft.Areas.Where(a => !kept.Contains(a.Id)).ToList()) db.Remove(gone);
        draft.Version++;
        await SaveOrTellAsync(db, cancel);
    }

    /// <summary>Publishes a draft: from now on new audits are done by it, and it is not changed. What was begun stays with its version.</summary>
    public static async Task PublishAsync(ScrutineerDb db, Guid versionId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var draft = await db.Set<AuditToolVersion>().Include(v => v.Areas).SingleAsync(v => v.Id == versionId, cancel);
        if (draft.PublishedOn is not null) throw new RuleBrokenException("It is published already.");
        if (draft.Areas.Count == 0) throw new RuleBrokenException("A tool needs at least one area.");
        (draft.PublishedOn, draft.IsProposal) = (db.Time.Today(), false);
        draft.Version++;
        await SaveOrTellAsync(db, cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(AuditToolVersion draft, int version, VersionDraft input)
    {
        if (draft.PublishedOn is not null) yield return "This version is published, so it is not changed. Begin a new one.";
        else if (draft.Version != version) yield return "Somebody else saved this draft meanwhile. Open it again and make your changes there.";
        if (OverallMapping.Named(input.Mapping) is null) yield return "Choose how areas come to one judgement.";
        if (input.Areas.Count is 0 or > MostAreas) yield return $"A tool has 1 to {MostAreas} areas.";
        if (input.Guidance?.Length > LongestText) yield return $"Guidance has at most {LongestText} characters.";
        for (var i = 0; i < input.Areas.Count; i++)
        {
            var area = input.Areas[i];
            if (string.IsNullOrWhiteSpace(area.Title) || area.Title.Length > LongestTitle) yield return $"Area {i + 1} needs a title of at most {LongestTitle} characters.";
            if (area.Prompt?.Length > LongestText || area.Hint?.Length > LongestText) yield return $"Area {i + 1}: prompt and hint have at most {LongestText} characters each.";
            if (area.Themes.Count > MostWords || area.Options.Count > MostWords || area.Themes.Concat(area.Options).Any(t => t.Length > 100)) yield return $"Area {i + 1}: at most {MostWords} themes and things to name, each of at most 100 characters.";
        }
    }

    /// <summary>An area keeps its code when its title changes, so that figures can be followed from version to version.</summary>
    private static string FreeCode(AuditToolVersion draft, string title)
    {
        var code = Slug.Free(title, taken => draft.Areas.Exists(a => a.Code == taken));
        return code.Length <= 60 ? code : code[..60];
    }

    private static async Task SaveOrTellAsync(ScrutineerDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException("Somebody else saved this draft meanwhile. Open it again and make your changes there.");
        }
    }
}
