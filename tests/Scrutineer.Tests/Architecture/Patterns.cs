using System.Text.RegularExpressions;

namespace Scrutineer.Tests.Architecture;

/// <summary>Whether every regular expression ends: it has a time-out, or an engine that never goes back (rule A15).</summary>
internal static partial class Patterns
{
    /// <summary>Patterns of a source file that could run for ever on a hostile text, a sentence each.</summary>
    public static IEnumerable<string> Endless(SourceFile file)
    {
        if (!file.IsCSharp) yield break;
        var code = file.WithoutTexts();
        foreach (Match made in Makings().Matches(code))
            if (!Bounds().IsMatch(Call(code, made.Index + made.Length - 1)))
                yield return $"{file.Path} line {SourceFile.LineOf(code, made.Index)}: this pattern has no time-out and is not NonBacktracking.";
    }

    /// <summary>From an opening bracket to the one that closes it.</summary>
    private static string Call(string code, int open)
    {
        var depth = 0;
        for (var i = open; i < code.Length; i++)
        {
            if (code[i] == '(') depth++;
            if (code[i] == ')' && --depth == 0) return code[open..i];
        }

        return code[open..];
    }

    [GeneratedRegex(@"\b(GeneratedRegex|new Regex|Regex\.(IsMatch|Matches|Match|Replace|Split|Count|EnumerateMatches))\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Makings();

    [GeneratedRegex("matchTimeoutMilliseconds|NonBacktracking|TimeSpan|Timeout", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bounds();
}
