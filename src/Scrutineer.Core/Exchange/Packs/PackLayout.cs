namespace Scrutineer.Exchange.Packs;

/// <summary>Which sheet stands on which page: the front sheet first, every paper on an odd page, one numbering through the pack (rules N2 and N3).</summary>
internal sealed record PackLayout(IReadOnlyList<PackStretch> Stretches, int Pages, IReadOnlyList<PackedItem> Items)
{
    /// <param name="agenda">The items in order.</param>
    /// <param name="frontPages">Pages of the front sheet.</param>
    /// <param name="pagesOf">Pages of each paper: item, then file.</param>
    public static PackLayout Of(PackAgenda agenda, int frontPages, IReadOnlyList<IReadOnlyList<int>> pagesOf)
    {
        var stretches = new List<PackStretch> { new(PackStretchKind.FrontSheet, 1, frontPages) };
        var items = new List<PackedItem>();
        var next = frontPages + 1;
        for (var item = 0; item < agenda.Items.Count; item++)
        {
            IReadOnlyList<int>? range = null;
            for (var file = 0; file < pagesOf[item].Count; file++)
            {
                if (next % 2 == 0) stretches.Add(new PackStretch(PackStretchKind.Blank, next++, 1) { Item = file > 0 ? item : null });
                var count = pagesOf[item][file];
                stretches.Add(new PackStretch(PackStretchKind.Paper, next, count) { Item = item, File = file });
                range = [range?[0] ?? next, next + count - 1];
                next += count;
            }

            items.Add(new PackedItem(agenda.Items[item].Number, agenda.Items[item].Title, range));
        }

        return new PackLayout(stretches, next - 1, items);
    }
}

/// <summary>Pages that follow one another and come from one place.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Count">How many there are.</param>
internal sealed record PackStretch(PackStretchKind Kind, int First, int Count)
{
    /// <summary>The place of its item in the agenda; null for the front sheet and the blank page between two items.</summary>
    public int? Item { get; init; }

    /// <summary>The place of its file in the item.</summary>
    public int File { get; init; }
}

internal enum PackStretchKind
{
    FrontSheet,
    Blank,
    Paper,
}
