using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Findings;

/// <summary>What is asked: one theme, over some months.</summary>
public sealed record ThemeQuestion(string Theme, DateOnly From, DateOnly To);

/// <summary>Something that stands beside an audit's theme.</summary>
/// <param name="What">What it is.</param>
/// <param name="Says">What it says about the theme.</param>
/// <param name="Ref">The record, where it is one with a page.</param>
public sealed record ThemeLine(string What, string Says, DateOnly? On, RecordRef? Ref);

/// <summary>A source of evidence about a theme: a room that has some registers one, and the page of a theme sets it beside the audits (rule U23).</summary>
public interface IThemeEvidence
{
    /// <summary>What it is a list of: "Dip samples".</summary>
    string Title { get; }

    /// <summary>What this source has, as the context's viewer may read it; the latest first.</summary>
    Task<IReadOnlyList<ThemeLine>> OfAsync(ScrutineerDb db, ThemeQuestion asked, CancellationToken cancel);
}
