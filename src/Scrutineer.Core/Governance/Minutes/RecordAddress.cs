using System.Globalization;

namespace Scrutineer.Governance.Minutes;

/// <summary>What an address of a minute is made of: its citation where it has one, its place in the meeting otherwise.</summary>
internal static class RecordAddress
{
    public static IReadOnlyDictionary<string, string> Minute(string board, DateOnly date, Minute minute) => minute.Citation is { } citation
        ? new Dictionary<string, string> { ["board"] = board, ["citation"] = citation.Replace('/', '-') }
        : new Dictionary<string, string> { ["board"] = board, ["date"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["anchor"] = $"minute-{minute.Order}" };
}
