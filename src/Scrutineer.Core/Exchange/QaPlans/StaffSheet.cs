using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Exchange.QaPlans;

/// <summary>A staff list from a table: service, team, name, post, and e-mail where there is one (rule Y8).</summary>
public static class StaffSheet
{
    /// <exception cref="RuleBrokenException">The file is no such table.</exception>
    public static IReadOnlyList<StaffLine> ReadFile(string path)
    {
        var rows = CsvSheet.ReadFile(path);
        if (rows.Count == 0) throw new RuleBrokenException("The file is empty.");
        int Column(params string[] names) => rows[0].ToList().FindIndex(c => names.Contains(c, StringComparer.OrdinalIgnoreCase));
        var (service, team, name, post, email) = (Column("Service"), Column("Team"), Column("Name"), Column("Post"), Column("E-mail", "Email"));
        if (service < 0 || team < 0 || name < 0 || post < 0) throw new RuleBrokenException("The table needs a heading row with the columns Service, Team, Name and Post, and may have E-mail.");
        return [.. rows.Skip(1).Select(r => new StaffLine(Cell(r, service), Cell(r, team), Cell(r, name), Cell(r, post), email < 0 ? null : Cell(r, email)))];
    }

    private static string Cell(IReadOnlyList<string> row, int at) => row.ElementAtOrDefault(at) ?? "";
}
