namespace Scrutineer.Quality.Extracts;

/// <summary>Every list that an extract may have: those of Annex A, and the local ones.</summary>
public static class ExtractLists
{
    /// <summary>All of them; a list stands at its number less one.</summary>
    public static IReadOnlyList<ExtractList> All { get; } = [.. AnnexA.Lists, .. LocalLists.Lists];

    /// <summary>The list of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static ExtractList Of(int number) => All[number - 1];
}
