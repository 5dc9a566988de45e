namespace Scrutineer.Web.Infrastructure;

/// <summary>Whose site this is, from the settings under <c>Council</c>.</summary>
public sealed class CouncilOptions
{
    /// <summary>The name in the header of every page; where it is empty, the one that the papers print.</summary>
    public string Name { get; set; } = "";
}
