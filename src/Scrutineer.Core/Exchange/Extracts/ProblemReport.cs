using Scrutineer.Exchange.Spreadsheets;

namespace Scrutineer.Exchange.Extracts;

/// <summary>The problems of an extract as a table for whoever puts them right: list, row, column, and what is wrong (rule E5).</summary>
public static class ProblemReport
{
    private static readonly CsvColumn<ExtractProblem>[] Columns =
    [
        new("List", p => p.List),
        new("Row", p => p.Row),
        new("Column", p => p.Column),
        new("Severity", p => p.Severity == ExtractSeverity.Error ? "error" : "warning"),
        new("What is wrong", p => p.Message),
    ];

    public static byte[] Csv(ExtractReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return CsvTable.Of(reading.Problems, Columns);
    }
}
