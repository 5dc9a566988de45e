using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Quality.Indicators;

/// <summary>Section 47 enquiries, conferences, children in need and protection plans.</summary>
internal static class ProtectionIndicators
{
    /// <summary>A plan of more days than this has lasted two years (rule V9).</summary>
    private const int TwoYears = 729;

    private const string Census = "Department for Education, Characteristics of children in need: methodology.";
    private const string OneEvent = "Rows of one child with the same date count once. Rows without a date or without an identifier are left out.";
    private const string OneOpen = "Rows of one child with the same start count once. Rows without a start or without an identifier are left out; one that ended before it started was never open.";
    private const string AtMonthEnd = "Open at the month's end: started on that day or before, and not ended on that day or before.";

    public static readonly IndicatorDefinition EnquiriesStarted = new("s47-started", "Section 47 enquiries started", "number", Enquiries.List, [Enquiries.Strategy],
        new("Section 47 enquiries started in the month.", null, "The date of the strategy discussion.", OneEvent, Census))
    { Compute = l => l.Tally(Enquiries.Strategy) };

    public static readonly IndicatorDefinition Conferences = new("icpcs", "Initial child protection conferences", "number", Enquiries.List, [Enquiries.Conference],
        new("Initial child protection conferences held in the month, one for each child.", null, "The date of the conference.", OneEvent, Census))
    { Compute = l => l.Tally(Enquiries.Conference) };

    /// <summary>Rule V8.</summary>
    public static readonly IndicatorDefinition ConferencesInTime = new("s47-to-icpc-15-days", "Initial conferences within 15 working days of the strategy discussion", "%", Enquiries.List, [Enquiries.Strategy, Enquiries.Conference],
        new("Conferences on or after the strategy discussion and within 15 working days of it.", "All initial conferences in the month.", "From the strategy discussion, which is day 0, to the conference.",
            $"{OneEvent} A conference dated before its strategy discussion is not in time but stays in the total; one without a strategy discussion is left out.", "LG Inform, metric 3217; Working Together to Safeguard Children (15 working days)."))
    {
        CountsWorkingDays = true,
        Compute = l =>
        {
            var (starts, ends) = (l.List.Dates(Enquiries.Strategy), l.List.Dates(Enquiries.Conference));
            return l.Tally(Enquiries.Conference, Enquiries.Strategy, (row, _) => WorkingDayTable.IsWithin(starts[row], ends[row], 15));
        },
    };

    public static readonly IndicatorDefinition InNeedOpen = new("cin-open", "Children in need", "number", InNeed.List, [InNeed.Start, InNeed.Closed],
        new("Episodes of need open at the month's end.", null, AtMonthEnd, OneOpen, Census))
    { Compute = l => l.Counts(l.OpenAt(InNeed.Start, InNeed.Closed)) };

    public static readonly IndicatorDefinition PlansStarted = new("cp-started", "Child protection plans started", "number", ProtectionPlans.List, [ProtectionPlans.Start],
        new("Child protection plans started in the month.", null, "The date on which the plan started.", OneEvent, Census))
    { Compute = l => l.Tally(ProtectionPlans.Start) };

    public static readonly IndicatorDefinition PlansEnded = new("cp-ended", "Child protection plans ended", "number", ProtectionPlans.List, [ProtectionPlans.End],
        new("Child protection plans ended in the month.", null, "The date on which the plan ended.", OneEvent, Census))
    { Compute = l => l.Tally(ProtectionPlans.End) };

    public static readonly IndicatorDefinition PlansOpen = new("cp-open", "Children on protection plans", "number", ProtectionPlans.List, [ProtectionPlans.Start, ProtectionPlans.End],
        new("Child protection plans open at the month's end.", null, AtMonthEnd, OneOpen, Census))
    { Compute = l => l.Counts(l.OpenAt(ProtectionPlans.Start, ProtectionPlans.End)) };

    /// <summary>Rule V9.</summary>
    public static readonly IndicatorDefinition PlansRepeated = new("cp-repeat-rate", "Second or later protection plans", "%", ProtectionPlans.List, [ProtectionPlans.Start, ProtectionPlans.Previous],
        new("Plans started for a child who had one or more plans before, however long ago.", "All plans started in the month.", "The date on which the plan started.",
            $"{OneEvent} A plan without a number of earlier plans counts as a first one.", Census))
    {
        Compute = l =>
        {
            var previous = l.List.Numbers(ProtectionPlans.Previous);
            return l.Tally(ProtectionPlans.Start, null, (row, _) => previous[row] >= 1);
        },
    };

    /// <summary>Rule V9.</summary>
    public static readonly IndicatorDefinition PlansOfTwoYears = new("cp-2-years-open", "Protection plans open for two years or more", "%", ProtectionPlans.List, [ProtectionPlans.Start, ProtectionPlans.End],
        new("Plans open at the month's end for more than 729 days.", "Plans open at the month's end.", AtMonthEnd, OneOpen, Census))
    { Compute = l => l.Shares(l.OpenAt(ProtectionPlans.Start, ProtectionPlans.End, TwoYears + 1), l.OpenAt(ProtectionPlans.Start, ProtectionPlans.End)) };

    public static IReadOnlyList<IndicatorDefinition> All { get; } =
        [EnquiriesStarted, Conferences, ConferencesInTime, InNeedOpen, PlansStarted, PlansEnded, PlansOpen, PlansRepeated, PlansOfTwoYears];
}
