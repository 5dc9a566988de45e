namespace Scrutineer.Foundation.Access;

/// <summary>The parts of a report's sign-off that approvers answer for, as scopes of their role.</summary>
public static class SignOffPart
{
    public static readonly Guid Finance = new("0f1d6a7e-51a0-4d0b-9a63-0a6f54f3a001");
    public static readonly Guid Legal = new("0f1d6a7e-51a0-4d0b-9a63-0a6f54f3a002");
    public static readonly Guid Director = new("0f1d6a7e-51a0-4d0b-9a63-0a6f54f3a003");

    /// <summary>Each part with its name.</summary>
    public static IReadOnlyList<(Guid Id, string Name)> All { get; } = [(Finance, "Finance"), (Legal, "Legal"), (Director, "Director")];
}
