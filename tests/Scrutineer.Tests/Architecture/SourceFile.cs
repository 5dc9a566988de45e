using System.Text.RegularExpressions;

namespace Scrutineer.Tests.Architecture;

/// <summary>A text file of the repository; the path is from the repository's root, with forward slashes.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Written by the tools of the storage library, not by people.</summary>
    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal) && Path.StartsWith("src/", StringComparison.Ordinal);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public int LineCount => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>The text with its comments blanked out, line for line. Strings stay: a type named in a string is an arrow too.</summary>
    public string WithoutComments() => CommentOrString().Replace(Text, match => match.Groups["comment"].Success
        ? new string('\n', match.ValueSpan.Count('\n')) + " "
        : match.Value);

    /// <summary>The text with comments and strings blanked out, line for line.</summary>
    public string WithoutTexts() => CommentOrString().Replace(Text, match => new string('\n', match.ValueSpan.Count('\n')) + " ");

    public static int LineOf(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    [GeneratedRegex(
        """"(?<comment>//[^\n]*|/\*.*?\*/)|(?<quotes>"{3,}).*?\k<quotes>|@\$?"[^"]*"|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+'"""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommentOrString();
}
