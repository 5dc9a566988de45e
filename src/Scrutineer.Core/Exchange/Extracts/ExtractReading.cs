using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>How bad a problem of an extract is.</summary>
public enum ExtractSeverity
{
    /// <summary>Something is left out or doubtful; the rest counts.</summary>
    Warning,

    /// <summary>A list or the whole extract cannot be taken in.</summary>
    Error,
}

/// <summary>A problem with its place: list, row and column as the file has them, null where it is about more than that (rule E5).</summary>
public sealed record ExtractProblem(int? List, int? Row, string? Column, ExtractSeverity Severity, string Message);

/// <summary>Problems of one kind in one column.</summary>
/// <param name="Rows">The first rows that have it.</param>
public sealed record ExtractProblemGroup(int? List, string? Column, ExtractSeverity Severity, string Message, int Count, IReadOnlyList<int> Rows);

/// <summary>What came of one list.</summary>
/// <param name="Rows">Rows with anything in them.</param>
/// <param name="Usable">Those that say whom they are about and when (rule E5).</param>
public sealed record ListReading(int List, string Name, int Rows, int Usable)
{
    /// <summary>The share of usable rows; null where there is no row.</summary>
    public double? UsableShare => Rows == 0 ? null : Math.Round((double)Usable / Rows, 4, MidpointRounding.AwayFromZero);
}

/// <summary>An extract as it was read, with everything that is wrong with it.</summary>
/// <param name="Extract">What could be read; lists that could not are absent from it.</param>
/// <param name="Absent">The numbers of lists that did not come at all.</param>
/// <param name="Problems">Cell by cell, the first ten thousand of each kind and column.</param>
public sealed record ExtractReading(Extract Extract, IReadOnlyList<ListReading> Lists, IReadOnlyList<int> Absent, IReadOnlyList<ExtractProblemGroup> Groups, IReadOnlyList<ExtractProblem> Problems)
{
    /// <summary>How many problems there are in all.</summary>
    public int ProblemCount => Groups.Sum(g => g.Count);

    /// <summary>Why it may not be kept, in sentences (rule E8).</summary>
    /// <param name="partial">A list that is missing is no reason.</param>
    public IEnumerable<string> WhyNotKept(bool partial) =>
        from problem in Groups
        where problem.Severity == ExtractSeverity.Error && !(partial && problem.List is { } list && Absent.Contains(list))
        select problem.List is { } of && !Absent.Contains(of) ? $"{ExtractLists.Of(of).SheetName}: {problem.Message}" : problem.Message;
}
