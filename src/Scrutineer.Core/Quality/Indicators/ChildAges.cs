using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>How old the children of a list's rows are, by their date of birth or, where that is missing, by the age that the list gives.</summary>
internal sealed class ChildAges
{
    private readonly int[]? born, years;

    private ChildAges(int[]? born, int[]? years) => (this.born, this.years) = (born, years);

    /// <summary>Null where the list tells neither.</summary>
    public static ChildAges? Of(ListData list)
    {
        var (births, ages) = (Cells(list, "Date of Birth"), Cells(list, "Age of Child (Years)"));
        return births is null && ages is null ? null : new ChildAges(births, ages);
    }

    /// <summary>Whole years on a day; -1 before birth; null where it is not known.</summary>
    public int? At(int row, int day)
    {
        if (born?[row] is { } birth and not ListData.NoDate)
        {
            if (birth > day) return -1;
            var (from, to) = (DateOnly.FromDayNumber(birth), DateOnly.FromDayNumber(day));
            return to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
        }

        return years?[row] is { } age and not ListData.NoNumber ? age : null;
    }

    private static int[]? Cells(ListData list, string heading) => list.Columns.FirstOrDefault(c => c.Key.Heading == heading).Value as int[];
}
