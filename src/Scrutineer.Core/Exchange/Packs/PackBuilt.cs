using System.Text.Json.Serialization;

namespace Scrutineer.Exchange.Packs;

/// <summary>A pack that was built.</summary>
/// <param name="Pages">How many pages it has; the private twin has as many.</param>
/// <param name="Items">The agenda's items in order.</param>
public sealed record PackBuilt(int Pages, IReadOnlyList<PackedItem> Items)
{
    /// <summary>What a person should know although the pack is built, a sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Where an item's papers stand in the pack.</summary>
/// <param name="Pages">The first and the last page; null for an item without papers.</param>
public sealed record PackedItem(string Number, [property: JsonIgnore] string Title, IReadOnlyList<int>? Pages);
