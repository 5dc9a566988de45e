namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>A child that nobody is.</summary>
/// <param name="Number">Tells one from another.</param>
/// <param name="Sex">Place among the extract's codes; so is the ethnicity.</param>
internal sealed record InventedChild(int Number, DateOnly Born, int Sex, int Ethnicity, string Locality)
{
    public string Id => $"FB{Number:000000}";

    public int AgeOn(DateOnly day) => day.Year - Born.Year - ((day.Month, day.Day).CompareTo((Born.Month, Born.Day)) < 0 ? 1 : 0);
}

/// <summary>The invented council's teams, and the parts of its city.</summary>
internal static class InventedTeams
{
    public const string FirstContact = "First Contact Team", LeavingCare = "Leaving Care Team", Slow = "Moor Team", Heath = "Heath Team", Marsh = "Marsh Team";
    public const string Assessment = "Assessment", Protection = "Help and Protection", Care = "Looked After Children", EarlyHelp = "Early Help";

    /// <summary>The second team for assessments began its work then, as the papers have it.</summary>
    private static readonly DateOnly SecondTeam = new(2025, 8, 1);

    public static readonly IReadOnlyList<string> Localities = ["Harbour", "Moor", "Old Town", "Fen Edge"];

    public static string Assessing(InventedChild child, DateOnly day) => day >= SecondTeam && child.Number % 2 == 1 ? "Second Assessment Team" : "First Assessment Team";

    public static string Protecting(InventedChild child) => $"{child.Locality} Team";

    public static string Caring(InventedChild child) => child.Locality is "Harbour" or "Old Town" ? Heath : Marsh;

    public static string Hub(InventedChild child) => child.Locality is "Harbour" or "Fen Edge" ? "Family Hub East" : "Family Hub West";
}
