namespace Scrutineer.Web.Infrastructure;

/// <summary>Where somebody finds the papers of their own boards.</summary>
public static class OwnPaperLinks
{
    public static string All => "/my-papers";

    /// <summary>The private note on a paper.</summary>
    public static string Note(Guid paper) => $"{All}/{paper:N}";
}
