using System.Text.RegularExpressions;

namespace Scrutineer.Tests.Architecture;

/// <summary>The habits of the house that can be read off its files.</summary>
internal static partial class Housekeeping
{
    private const int MostLines = 300;

    private static readonly string[] SourceEndings = [".cs", ".cshtml", ".razor", ".js", ".mjs", ".scss", ".css", ".sh", ".csproj", ".props"];

    private static readonly string[] WithoutNamespace = ["Program.cs", "GlobalUsings.cs", "AssemblyInfo.cs", "StartupHook.cs"];

    public static IEnumerable<string> TooLong(SourceFile file)
    {
        if (!file.IsMigration && SourceEndings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)) && file.LineCount > MostLines)
            yield return $"{file.Path} has {file.LineCount} lines; {MostLines} are the most.";
    }

    /// <summary>A namespace is its project's root namespace and its folder.</summary>
    public static IEnumerable<string> OutOfPlace(SourceFile file, SourceFile project)
    {
        if (!file.IsCSharp || WithoutNamespace.Contains(file.Name)) yield break;
        var root = RootNamespace().Match(project.Text) is { Success: true } named ? named.Groups["name"].Value : project.Name[..^".csproj".Length];
        var expected = root + file.Folder[project.Folder.Length..].Replace('/', '.');
        var declared = Namespace().Matches(file.WithoutComments()).Select(match => match.Groups["name"].Value).Distinct().ToArray();
        if (declared is not [var only] || only != expected)
            yield return $"{file.Path} declares {(declared is [] ? "no namespace" : string.Join(" and ", declared))}; its folder says {expected}.";
    }

    /// <summary>Rule numbers that a source cites and the page of rules does not have.</summary>
    public static IEnumerable<string> UnknownRules(SourceFile file, SourceFile rules)
    {
        var known = RuleRow().Matches(rules.Text).Select(match => match.Groups["rule"].Value).ToHashSet(StringComparer.Ordinal);
        var text = WrappedComment().Replace(file.Text, " ");
        return from Match citation in RuleCitation().Matches(text)
               from Capture rule in citation.Groups["rule"].Captures
               where !known.Contains(rule.Value)
               select $"{file.Path} cites rule {rule.Value}, which {rules.Path} does not have.";
    }

    /// <summary>Rule numbers that stand twice in the page of rules.</summary>
    public static IEnumerable<string> RepeatedRules(SourceFile rules) =>
        from Match row in RuleRow().Matches(rules.Text)
        group row by row.Groups["rule"].Value into rule
        where rule.Count() > 1
        select $"{rules.Path} has rule {rule.Key} {rule.Count()} times.";

    /// <summary>Places on one machine and addresses of package registries, which mean nothing to anyone else.</summary>
    public static IEnumerable<string> MachineTraces(SourceFile file) =>
        from Match trace in MachineTrace().Matches(file.Text)
        select $"{file.Path}:{SourceFile.LineOf(file.Text, trace.Index)} names {trace.Value}.";

    [GeneratedRegex(@"<RootNamespace>\s*(?<name>[\w.]+)\s*</RootNamespace>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RootNamespace();

    [GeneratedRegex(@"^[ \t]*namespace\s+(?<name>[\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\|\s*(?<rule>[A-Z]{1,3}[0-9]+)\s*\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"\b[Rr]ules?\s+(?<rule>[A-Z]{1,3}[0-9]+)\b((,|\s+and|,\s+and|\s+to|\s+or)\s+(?<rule>[A-Z]{1,3}[0-9]+)\b)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleCitation();

    [GeneratedRegex(@"\n[ \t]*//+[ \t]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrappedComment();

    [GeneratedRegex(
        @"(?<![\w.~*-])/(root|home|work|Users)/[\w.-]+|\b[A-Za-z]:\\Users\\|https?://[\w.-]*(nuget|npmjs|registry|artifactory|nexus|verdaccio|proxy|mirror)[\w.-]*",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachineTrace();
}
