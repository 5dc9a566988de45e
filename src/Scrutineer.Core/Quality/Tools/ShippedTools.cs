using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Tools;

/// <summary>The tools that come with the product: the case audit, ready to be used, and eleven proposals that a council makes its own or leaves (rule U3).</summary>
public static class ShippedTools
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Adds those that are not here by their slug; what was changed here stays as it is.</summary>
    public static async Task AddMissingAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var held = await db.Set<AuditTool>().Select(t => t.Slug).ToListAsync(cancel);
        var missing = Read().Where(t => !held.Contains(t.Slug)).ToList();
        foreach (var tool in missing) db.Add(Made(tool, db.Time.Today()));
        if (missing.Count > 0) await db.SaveChangesAsync(cancel);
    }

    internal static IReadOnlyList<ShippedTool> Read()
    {
        using var stream = typeof(ShippedTools).Assembly.GetManifestResourceStream("Scrutineer.Quality.Tools.shipped-tools.json")!;
        return JsonSerializer.Deserialize<List<ShippedTool>>(stream, Json)!;
    }

    private static AuditTool Made(ShippedTool shipped, DateOnly today)
    {
        var tool = new AuditTool { Name = shipped.Name, Slug = shipped.Slug };
        var version = new AuditToolVersion
        {
            AuditToolId = tool.Id,
            Number = 1,
            Mapping = shipped.Mapping,
            Guidance = shipped.Guidance,
            IsProposal = shipped.IsProposal,
            PublishedOn = shipped.IsProposal ? null : today,
        };
        for (var i = 0; i < shipped.Areas.Count; i++)
        {
            var area = shipped.Areas[i];
            version.Areas.Add(new ToolArea { AuditToolVersionId = version.Id, Order = i, Code = area.Code, Title = area.Title, Prompt = area.Prompt, Hint = area.Hint, Strands = area.Strands, MayNotApply = area.MayNotApply, Themes = area.Themes, Options = area.Options });
        }

        tool.Versions.Add(version);
        return tool;
    }
}

/// <summary>A tool as it is shipped.</summary>
internal sealed record ShippedTool(string Slug, string Name, string Mapping, string Guidance, bool IsProposal, List<ShippedArea> Areas);

/// <summary>An area as it is shipped.</summary>
internal sealed record ShippedArea(string Code, string Title, string Prompt, string Hint, bool MayNotApply)
{
    public List<string> Themes { get; init; } = [];
    public List<string> Strands { get; init; } = [];
    public List<string> Options { get; init; } = [];
}
