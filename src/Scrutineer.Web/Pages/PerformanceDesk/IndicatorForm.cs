using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Statistics;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>What forms ask about an indicator.</summary>
public sealed class IndicatorForm
{
    private const string PostMark = "post:", PersonMark = "person:";

    public string? Name { get; set; }
    public string? Theme { get; set; }
    public string? Unit { get; set; } = "%";
    public Improvement Polarity { get; set; }
    public YearToDate YearToDate { get; set; }
    public Lens Lens { get; set; }
    public string? Numerator { get; set; }
    public string? Denominator { get; set; }
    public string? Exclusions { get; set; }
    public string? Clock { get; set; }
    public string? Source { get; set; }
    public string? Owner { get; set; }
    public string? Measure { get; set; }
    public string? BaseMeasure { get; set; }
    public int Version { get; set; }

    public static IndicatorForm Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new()
        {
            Name = indicator.Name,
            Theme = indicator.Theme,
            Unit = indicator.Unit,
            Polarity = indicator.Polarity,
            YearToDate = indicator.YearToDate,
            Lens = indicator.Lens,
            Numerator = indicator.Numerator,
            Denominator = indicator.Denominator,
            Exclusions = indicator.Exclusions,
            Clock = indicator.Clock,
            Source = indicator.Source,
            Owner = indicator.OwnerPostId is { } post ? PostMark + post : indicator.OwnerPersonId is { } person ? PersonMark + person : "",
            Measure = indicator.Measure,
            BaseMeasure = indicator.BaseMeasure,
            Version = indicator.Version,
        };
    }

    /// <param name="computed">One whose words are not asked for.</param>
    public IndicatorSettings Settings(Indicator? computed = null) => computed is { IsComputed: true }
        ? With(new(computed.Name, Theme ?? "", computed.Unit, Polarity, computed.YearToDate, Lens) { Numerator = computed.Numerator, Denominator = computed.Denominator, Exclusions = computed.Exclusions, Clock = computed.Clock, Source = computed.Source })
        : With(new(Name ?? "", Theme ?? "", Unit ?? "", Polarity, YearToDate, Lens) { Numerator = Numerator ?? "", Denominator = Denominator ?? "", Exclusions = Exclusions ?? "", Clock = Clock ?? "", Source = Source ?? "" });

    /// <summary>Posts of officers, and people who have an account.</summary>
    public static async Task<IReadOnlyList<Choice>> OwnersAsync(ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var posts = await db.Set<Post>().Where(p => p.Kind == PostKind.Officer).OrderBy(p => p.Title).Select(p => new { p.Id, p.Title }).ToListAsync(cancel);
        var joined = await db.Set<Foundation.Access.Accounts.Account>().Where(a => a.PersonId != null && a.DisabledAt == null).Select(a => new { Id = a.PersonId!.Value, a.Name }).OrderBy(a => a.Name).ToListAsync(cancel);
        return [new("", "Nobody yet"), .. posts.Select(p => new Choice(PostMark + p.Id, p.Title)), .. joined.Select(p => new Choice(PersonMark + p.Id, p.Name))];
    }

    private IndicatorSettings With(IndicatorSettings settings) => settings with
    {
        OwnerPostId = Read(PostMark),
        OwnerPersonId = Read(PersonMark),
        Measure = Measure,
        BaseMeasure = BaseMeasure,
    };

    private Guid? Read(string mark) => Owner?.StartsWith(mark, StringComparison.Ordinal) == true && Guid.TryParse(Owner.AsSpan(mark.Length), out var id) ? id : null;
}
