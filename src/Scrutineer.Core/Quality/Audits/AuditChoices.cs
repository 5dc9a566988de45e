namespace Scrutineer.Quality.Audits;

/// <summary>What an auditor chooses from about a case.</summary>
public static class AuditChoices
{
    public static IReadOnlyList<string> AgeBands { get; } = ["Unborn", "Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and 17", "18 and over"];

    public static IReadOnlyList<string> Strands { get; } = ["Help and protection", "Looked after and permanence", "Adoption and care leavers", "Leadership, management and governance", "Safeguarding board"];
}
