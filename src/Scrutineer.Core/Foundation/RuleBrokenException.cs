namespace Scrutineer.Foundation;

/// <summary>What was asked for is against a rule. Each reason is a sentence that says what to do instead; nothing was changed.</summary>
public sealed class RuleBrokenException(params IReadOnlyList<string> reasons) : Exception(string.Join(' ', reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
