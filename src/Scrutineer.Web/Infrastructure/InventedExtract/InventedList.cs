using System.Text;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>One list of the invented extract, as a council's system would write it. What a row is not told is filled in where the list asks for it.</summary>
internal sealed class InventedList : IDisposable
{
    private const int Workers = 9;
    private readonly ExtractList list;
    private readonly Invention invention;
    private readonly StreamWriter file;

    public InventedList(ExtractList list, Invention invention)
    {
        (this.list, this.invention) = (list, invention);
        file = new StreamWriter(Path.Combine(invention.Folder, list.FileName), append: false, new UTF8Encoding(false));
        Write(list.Columns.Select(c => c.Heading));
    }

    /// <summary>A row about a child.</summary>
    public void Add(InventedChild child, string team, string group, params ReadOnlySpan<(string Heading, object? Value)> told)
    {
        var cells = new string[list.Columns.Count];
        for (var at = 0; at < cells.Length; at++) cells[at] = Told(list.Columns[at], told) ?? About(list.Columns[at], child) ?? Held(list.Columns[at], child, team, group) ?? Filled(list.Columns[at]);
        Write(cells);
    }

    /// <summary>A row about a household or a member of staff.</summary>
    public void Add(string id, params ReadOnlySpan<(string Heading, object? Value)> told)
    {
        var cells = new string[list.Columns.Count];
        for (var at = 0; at < cells.Length; at++) cells[at] = Told(list.Columns[at], told) ?? (list.Columns[at].Kind == ColumnKind.Identifier ? id : Filled(list.Columns[at]));
        Write(cells);
    }

    public void Dispose() => file.Dispose();

    private static string? Told(Column column, ReadOnlySpan<(string Heading, object? Value)> told)
    {
        foreach (var (heading, value) in told)
            if (heading == column.Heading) return value is int place && column.Codes is { } codes ? codes.Names[place] : Text(value);
        return null;
    }

    private static string Text(object? value) => value switch
    {
        DateOnly day => $"{day:yyyy-MM-dd}",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value as string ?? "",
    };

    private string? About(Column column, InventedChild child) => column.Heading switch
    {
        "Child Unique ID" => child.Id,
        "Gender" => column.Codes!.Names[child.Sex],
        "Ethnicity" => column.Codes!.Names[child.Ethnicity],
        "Date of Birth" => Text(child.Born),
        "Age of Child (Years)" => Text(Math.Max(0, child.AgeOn(invention.AsAt))),
        _ => null,
    };

    private static string? Held(Column column, InventedChild child, string team, string group) => column.Heading switch
    {
        "Allocated Team" => team,
        "Allocated Worker" => $"{team} {child.Number % Workers + 1}",
        "Worker Group" => group,
        "Locality" => child.Locality,
        _ => null,
    };

    /// <summary>What no figure depends on; the first codes of a list are the commonest.</summary>
    private string Filled(Column column)
    {
        if (!column.Needed) return "";
        if (column.Codes is not { } codes) return column.Kind == ColumnKind.Text ? "Fenbridge" : "0";
        if (codes.Names.Count <= 4) return codes.Names[invention.Chance.Is(12) ? 0 : 1];
        return codes.Names[Math.Min(invention.Chance.Below(codes.Names.Count - 1), invention.Chance.Below(codes.Names.Count - 1))];
    }

    private void Write(IEnumerable<string> cells) => file.WriteLine(string.Join(',', cells.Select(c => c.AsSpan().IndexOfAny(',', '"') < 0 ? c : $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}
