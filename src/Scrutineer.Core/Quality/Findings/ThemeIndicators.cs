using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Quality.Findings;

/// <summary>The indicators that are about the same thing as a theme of audits, as whoever leads quality named them (rule U27).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("quality.read-plan")]
public sealed class ThemeIndicators : IRecord, IVisible
{
    public const int LongestTheme = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Theme { get; init; }

    /// <summary>The indicators' codes, in the order in which they stand.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>Null: themes are of all of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    public RecordRef Ref => new("theme-indicators", Id);

    /// <summary>Names the indicators of a theme; none takes them away.</summary>
    /// <exception cref="RuleBrokenException">There is no such indicator, or the theme's name cannot be one.</exception>
    public static async Task NameAsync(ScrutineerDb db, string? theme, IReadOnlyList<string> codes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(codes);
        if (string.IsNullOrWhiteSpace(theme) || theme.Trim().Length > LongestTheme) throw new RuleBrokenException($"A theme has 1 to {LongestTheme} characters.");
        var known = await db.Set<Indicator>().Where(i => codes.Contains(i.Code)).Select(i => i.Code).ToListAsync(cancel);
        if (codes.FirstOrDefault(c => !known.Contains(c)) is { } unknown) throw new RuleBrokenException($"There is no indicator {unknown} any more. Look at the list again.");
        var held = await OfAsync(db, theme.Trim(), cancel);
        if (held is null) db.Add(held = new ThemeIndicators { Theme = theme.Trim() });
        held.Codes = [.. codes.Distinct()];
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Those of a theme; null where nobody named any.</summary>
    public static async Task<ThemeIndicators?> OfAsync(ScrutineerDb db, string theme, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        // A few rows, and databases fold letters each their own way.
        return (await db.Set<ThemeIndicators>().ToListAsync(cancel)).Find(t => t.Theme.Equals(theme, StringComparison.OrdinalIgnoreCase));
    }
}

internal sealed class ThemeIndicatorsMapping : IEntityTypeConfiguration<ThemeIndicators>
{
    public void Configure(EntityTypeBuilder<ThemeIndicators> builder)
    {
        builder.Property(t => t.Theme).HasMaxLength(ThemeIndicators.LongestTheme);
        builder.HasIndex(t => t.Theme).IsUnique();
    }
}
