namespace Scrutineer.Governance.Evaluation;

/// <summary>A question that a board asks its members after a meeting.</summary>
/// <param name="InWords">Answered in words; otherwise from 1, not at all, to 5, fully.</param>
public sealed record EvaluationQuestion(string Text, bool InWords)
{
    /// <summary>Marks a question, at the end of its line, that is answered in words.</summary>
    public const string Mark = "[words]";

    /// <summary>The scale, from 1 on.</summary>
    public static IReadOnlyList<string> Scale { get; } = ["Not at all", "A little", "Partly", "Mostly", "Fully"];

    /// <summary>What boards usually ask, for one that begins to.</summary>
    public static IReadOnlyList<string> Usual { get; } = [$"What worked well? {Mark}", $"What did not work? {Mark}", "We asked the right questions", "The papers were clear"];

    /// <summary>The questions of a board's setting, a line each.</summary>
    public static IReadOnlyList<EvaluationQuestion> Of(IEnumerable<string> lines) =>
        [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => l.EndsWith(Mark, StringComparison.OrdinalIgnoreCase) ? new EvaluationQuestion(l[..^Mark.Length].TrimEnd(), true) : new(l, false))];
}
