using Scrutineer.Governance.Boards;

namespace Scrutineer.Web.Pages.People;

/// <summary>How somebody sits on a board, in words.</summary>
public static class CapacityWords
{
    /// <summary>One who sits so: "Co-opted member".</summary>
    public static string Word(this Capacity capacity) => capacity switch
    {
        Capacity.Chair => "Chair",
        Capacity.ViceChair => "Vice-chair",
        Capacity.CoOpted => "Co-opted member",
        Capacity.ByInvitation => "By invitation",
        _ => "Member",
    };

    /// <summary>Those who sit so: "Co-opted members".</summary>
    public static string Words(this Capacity capacity) => capacity switch
    {
        Capacity.CoOpted => "Co-opted members",
        Capacity.Member => "Members",
        _ => capacity.Word(),
    };
}
