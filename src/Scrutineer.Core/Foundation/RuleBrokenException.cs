namespace Scrutineer.Foundation;

/// <summary>A rule refuses what was asked. Each reason is a sentence that a person can act on.</summary>
public sealed class RuleBrokenException(params IReadOnlyList<string> reasons) : Exception(string.Join(' ', reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
