using Scrutineer.Quality.Extracts;
using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Quality.Indicators;

/// <summary>Children in care, care leavers and adoption.</summary>
internal static class CareIndicators
{
    private const string Census = "Department for Education, Children looked after in England: methodology.";
    private const string Scorecard = "Department for Education, adoption scorecards: indicator A1.";
    private const string OneEvent = "Rows of one child with the same date count once. Rows without a date or without an identifier are left out.";
    private const string OneOpen = "Rows of one child with the same start count once. Rows without a start or without an identifier are left out; one that ended before it started was never open.";

    public static readonly IndicatorDefinition Started = new("cla-started", "Children starting to be looked after", "number", InCare.List, [InCare.Started],
        new("Children who started to be looked after in the month.", null, "The date on which the child started to be looked after.", OneEvent, Census))
    { Compute = l => l.Tally(InCare.Started) };

    public static readonly IndicatorDefinition Ceased = new("cla-ceased", "Children ceasing to be looked after", "number", InCare.List, [InCare.Ceased],
        new("Children who ceased to be looked after in the month.", null, "The date on which the child ceased to be looked after.", OneEvent, Census))
    { Compute = l => l.Tally(InCare.Ceased) };

    public static readonly IndicatorDefinition Open = new("cla-open", "Children looked after", "number", InCare.List, [InCare.Started, InCare.Ceased],
        new("Children looked after at the month's end.", null, "Started on that day or before, and not ceased on that day or before.", OneOpen, Census))
    { Compute = l => l.Counts(l.OpenAt(InCare.Started, InCare.Ceased)) };

    /// <summary>Rule V10.</summary>
    public static readonly IndicatorDefinition ManyPlacements = new("cla-3-placements", "Children looked after with three or more placements in 12 months", "%", InCare.List, [InCare.Started, InCare.Ceased, InCare.Placements],
        new("Children looked after on the day with three or more placements in the 12 months before.", "Children looked after on the day.", "The day asked about.",
            $"{OneOpen} A child without a number of placements counts in the total only.", Census))
    { IsAsAt = true, Compute = Placements };

    public static readonly IndicatorDefinition Leavers = new("care-leavers", "Care leavers", "number", CareLeavers.List, [],
        new("Rows of the list of care leavers.", null, "The day of the extract.", "Nothing.", "Ofsted, Annex A, list 9."))
    { IsAsAt = true, Compute = l => l.AsAt(l.Rows.Count(), null) };

    /// <summary>Rule V11.</summary>
    public static readonly IndicatorDefinition LeaversSuitable = new("care-leavers-suitable", "Care leavers in suitable accommodation", "%", CareLeavers.List, [CareLeavers.Suitability],
        new("Care leavers whose accommodation is suitable.", "Care leavers whose accommodation is known to be suitable or unsuitable.", "The day of the extract.", "Care leavers whose accommodation is not known.", Census))
    { IsAsAt = true, Compute = Suitable };

    public static readonly IndicatorDefinition Orders = new("adoption-orders", "Adoption orders", "number", Adoptions.List, [Adoptions.Order],
        new("Children adopted by an order made in the month.", null, "The date of the adoption order.", OneEvent, Census))
    { Compute = l => l.Tally(Adoptions.Order) };

    /// <summary>Rule V12.</summary>
    public static readonly IndicatorDefinition DaysToAdoption = new("adoption-a1", "Days from entering care to moving in with the adoptive family", "days", Adoptions.List, [Adoptions.Entered, Adoptions.Placed, Adoptions.Order],
        new("Days from entering care to being placed for adoption, added up.", "Children adopted by an order made in the month.", "The month is that of the adoption order; the mean is given to the nearest day.",
            $"{OneEvent} Rows without the day of entering care or of the placement are left out too.", Scorecard))
    { Compute = Days };

    public static IReadOnlyList<IndicatorDefinition> All { get; } = [Started, Ceased, Open, ManyPlacements, Leavers, LeaversSuitable, Orders, DaysToAdoption];

    private static IReadOnlyList<Figure> Placements(ListMonths list)
    {
        var (starts, ends, placements) = (list.List.Dates(InCare.Started), list.List.Dates(InCare.Ceased), list.List.Numbers(InCare.Placements));
        var asAt = list.Months.AsAt.DayNumber;
        var (open, many) = (0L, 0L);
        foreach (var row in list.UpToDate(InCare.Started).Rows)
        {
            if (starts[row] > asAt || (ends[row] != ListData.NoDate && ends[row] <= asAt)) continue;
            open++;
            if (placements[row] >= 3) many++;
        }

        return list.AsAt(many, open);
    }

    private static IReadOnlyList<Figure> Suitable(ListMonths list)
    {
        var codes = list.List.Codes(CareLeavers.Suitability);
        var suitable = list.Rows.Count(row => codes[row] == CareLeavers.Suitable);
        return list.AsAt(suitable, suitable + list.Rows.Count(row => codes[row] == CareLeavers.Unsuitable));
    }

    private static IReadOnlyList<Figure> Days(ListMonths list)
    {
        var (entered, placed, ordered) = (list.List.Dates(Adoptions.Entered), list.List.Dates(Adoptions.Placed), list.List.Dates(Adoptions.Order));
        var months = list.Months;
        var (days, children) = (new long[months.Count], new long[months.Count]);
        foreach (var row in list.ByDates(Adoptions.Order, Adoptions.Entered, Adoptions.Placed).Rows)
        {
            if (!months.Holds(ordered[row])) continue;
            var month = months.Of(ordered[row]);
            days[month] += placed[row] - entered[row];
            children[month]++;
        }

        return [.. days.Select((sum, month) => new Figure(months.Firsts[month], sum, children[month], children[month] == 0 ? null : HalfUp.Round((decimal)sum / children[month], 0)))];
    }
}
