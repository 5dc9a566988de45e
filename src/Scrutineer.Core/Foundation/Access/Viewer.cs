namespace Scrutineer.Foundation.Access;

/// <summary>Who is asking. No query runs without one: the storage context filters every visible record by it, and the journal names it.</summary>
/// <param name="Name">The name the journal records.</param>
/// <param name="SeesEverything">True for the product's own work (import, upkeep), never for a visitor.</param>
public sealed record Viewer(string Name, bool SeesEverything)
{
    /// <summary>Anyone on the web who has not signed in.</summary>
    public static Viewer Public { get; } = new("public", SeesEverything: false);

    /// <summary>The product doing work that somebody asked for by a command or that runs by itself.</summary>
    public static Viewer Work(string name) => new(name, SeesEverything: true);
}
