using Scrutineer.Quality.Plans;

namespace Scrutineer.Quality.Allocations;

/// <summary>Who may look at whose work, in words.</summary>
public static class PairingWords
{
    /// <summary>As a choice.</summary>
    public static string Words(this Pairing pairing) => pairing switch
    {
        Pairing.OtherTeams => "Work of other teams only: never one’s own case, nor one’s team’s",
        Pairing.OwnTeam => "Work of one’s own team only, never one’s own",
        _ => "Anybody’s work but one’s own",
    };

    /// <summary>Why somebody may not, after "may not look at it:".</summary>
    public static string Refusal(this Pairing pairing) => pairing switch
    {
        Pairing.OtherTeams => "it is their own or their own team’s",
        Pairing.OwnTeam => "it is another team’s or their own",
        _ => "it is their own",
    };
}
