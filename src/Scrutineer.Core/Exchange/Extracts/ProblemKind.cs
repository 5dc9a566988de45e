namespace Scrutineer.Exchange.Extracts;

/// <summary>What can be wrong with a cell of an extract (rules E3 to E5).</summary>
internal enum ProblemKind
{
    None,
    NoIdentifier,
    Empty,
    NotADate,
    DateOutside,
    NotANumber,
    UnknownCode,
    TooManyNames,
    OutOfOrder,
    TooManyCells,
    Formula,
    FormulaWithoutResult,
    SpreadsheetError,
}

/// <summary>Says what is wrong, of one cell and of many.</summary>
internal static class ProblemWords
{
    /// <summary>The sentence for a group of cells.</summary>
    public static string Of(ProblemKind kind) => kind switch
    {
        ProblemKind.NoIdentifier => "There is no identifier, so the row cannot be told from others and counts in nothing that asks for it.",
        ProblemKind.Empty => "The cell is empty; it should be filled.",
        ProblemKind.NotADate => "This is not a date. Write day, month and year, 31/03/2026, or 2026-03-31.",
        ProblemKind.DateOutside => "The date lies before 1900 or after 2100.",
        ProblemKind.NotANumber => "This is not a number.",
        ProblemKind.UnknownCode => "This is none of the codes of the column.",
        ProblemKind.TooManyNames => $"The column has more than {NameWriter.Most:N0} different names, or one that is too long; the rest counts under none.",
        ProblemKind.OutOfOrder => "The date comes before the one that it should follow.",
        ProblemKind.TooManyCells => "The row has more cells than there are headings. A text with a comma needs quotes.",
        ProblemKind.Formula => "The cell is a formula; its last result was read.",
        ProblemKind.FormulaWithoutResult => "The cell is a formula without a result. Open the workbook in a spreadsheet program and save it, or paste values.",
        ProblemKind.SpreadsheetError => "The cell shows an error of the spreadsheet, such as #N/A.",
        _ => "",
    };

    /// <summary>The sentence for one cell, with what stands in it where that helps.</summary>
    public static string Of(ProblemKind kind, string? value) => string.IsNullOrEmpty(value) ? Of(kind) : $"\"{value}\": {Of(kind)}";
}
