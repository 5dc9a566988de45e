namespace Scrutineer.Quality.Extracts;

/// <summary>A child-level extract in memory: lists of typed columns, without anyone's identifier (rule E6).</summary>
public sealed class Extract
{
    private readonly ListData?[] lists = new ListData?[ExtractLists.All.Count];
    private readonly Dictionary<int, string> whyNot = [];

    /// <param name="lists">The lists that came.</param>
    /// <param name="whyNot">Of lists that did not, why not, where there is more to say than that.</param>
    public Extract(IEnumerable<ListData> lists, IEnumerable<KeyValuePair<int, string>>? whyNot = null)
    {
        ArgumentNullException.ThrowIfNull(lists);
        foreach (var list in lists) this.lists[list.List.Number - 1] = list;
        foreach (var (number, why) in whyNot ?? []) this.whyNot[number] = why;
    }

    /// <summary>The list, or null where it is absent.</summary>
    public ListData? this[ExtractList list] => lists[list.Number - 1];

    public IEnumerable<ListData> Lists => lists.OfType<ListData>();

    /// <summary>Why a list is absent, in a sentence.</summary>
    public string WhyAbsent(ExtractList list) => whyNot.GetValueOrDefault(list.Number) ?? $"{list.InWords} is not in the extract.";
}
