namespace Scrutineer.Foundation;

/// <summary>What was asked for is against a rule. Each reason is a sentence that says what to do instead; nothing was changed.</summary>
public sealed class RuleBrokenException(params IReadOnlyList<string> reasons) : Exception(string.Join(' ', reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;

    /// <summary>Goes on when there is no reason not to.</summary>
    public static void ThrowIfAny(IEnumerable<string> reasons)
    {
        IReadOnlyList<string> all = [.. reasons];
        if (all.Count > 0) throw new RuleBrokenException(all);
    }
}
