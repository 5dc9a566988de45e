using System.Text.RegularExpressions;

namespace Scrutineer.Tests.Architecture;

/// <summary>Which wing of Core may name which: the table of ARCHITECTURE.md, held by reading the sources.</summary>
internal static partial class Arrows
{
    private const string Core = "src/Scrutineer.Core/";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Foundation"] = [],
        ["Tracking"] = ["Foundation"],
        ["Quality"] = ["Foundation", "Tracking"],
        ["Governance"] = ["Foundation", "Tracking", "Quality"],
        ["Exchange"] = ["Foundation", "Tracking", "Quality", "Governance"],
    };

    /// <summary>A sentence for every forbidden arrow in a source file of Core.</summary>
    public static IEnumerable<string> Breaches(SourceFile file)
    {
        if (!file.Path.StartsWith(Core, StringComparison.Ordinal) || !file.IsCSharp || file.IsMigration) return [];
        var wing = file.Path[Core.Length..].Split('/')[0];
        return Allowed.TryGetValue(wing, out var allowed)
            ? [.. UpwardNames(file, wing, allowed), .. OutwardNames(file)]
            : [$"{file.Path} stands in no wing of Core ({string.Join(", ", Allowed.Keys)})."];
    }

    /// <summary>A sentence for every project that calls one it must not, or that opens a wing to every file at once.</summary>
    public static IEnumerable<string> ProjectBreaches(SourceFile project)
    {
        var called = ProjectReference().Matches(project.Text).Select(match => match.Groups["name"].Value);
        string[]? mayCall = project.Name switch
        {
            "Scrutineer.Core.csproj" => [],
            "Scrutineer.Web.csproj" or "Scrutineer.Cli.csproj" => ["Scrutineer.Core"],
            _ => null,
        };
        foreach (var name in mayCall is null ? [] : called.Except(mayCall, StringComparer.Ordinal))
            yield return $"{project.Path} calls {name}.";
        foreach (Match match in GlobalUsing().Matches(project.Text))
            yield return $"{project.Path} uses {match.Groups["name"].Value} in every file, where no arrow can be seen.";
    }

    private static IEnumerable<string> UpwardNames(SourceFile file, string wing, string[] allowed)
    {
        var code = file.WithoutComments();
        foreach (Match match in WingName().Matches(code))
        {
            var named = match.Groups["wing"].Value;
            var place = $"{file.Path}:{SourceFile.LineOf(code, match.Index)}";
            if (match.Groups["global"].Success) yield return $"{place} uses {named} in every file, where no arrow can be seen.";
            else if (named != wing && !allowed.Contains(named)) yield return $"{place}: {wing} names {named}.";
        }
    }

    private static IEnumerable<string> OutwardNames(SourceFile file)
    {
        var code = file.WithoutComments();
        foreach (Match match in OutsideCore().Matches(code))
            yield return $"{file.Path}:{SourceFile.LineOf(code, match.Index)}: Core names {match.Groups["name"].Value}.";
    }

    // A using is not needed inside the shared root namespace, so partial names count as much as whole ones.
    [GeneratedRegex("""
        (?<![\w.])
        ( (?<global>global\s+using\s+(static\s+)?(\w+\s*=\s*)?) (global::)? Scrutineer\s*\.\s* (?<wing>Foundation|Tracking|Quality|Governance|Exchange)\b
        | (using\s+(static\s+)?(\w+\s*=\s*)?)? (global::)? Scrutineer\s*\.\s* (?<wing>Foundation|Tracking|Quality|Governance|Exchange)\b
        | using\s+(static\s+)?(\w+\s*=\s*)? (?<wing>Foundation|Tracking|Quality|Governance|Exchange)\b
        | (?<wing>Foundation|Tracking|Quality|Governance|Exchange)\s*\.\s*\w )
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WingName();

    [GeneratedRegex(
        @"(?<![\w.])(?<name>(System\s*\.\s*)?Console(?=\s*[.;])|Microsoft\s*\.\s*AspNetCore\s*\.\s*(Http|Mvc)\b|Scrutineer\s*\.\s*(Web|Cli)\b)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutsideCore();

    [GeneratedRegex(@"<ProjectReference\s[^>]*Include\s*=\s*""[^""]*?(?<name>[\w.]+)\.csproj""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"<Using\s[^>]*Include\s*=\s*""(?<name>Scrutineer[\w.]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GlobalUsing();
}
