using Scrutineer.Quality.Extracts;
using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Quality.Indicators;

/// <summary>Entering care, return-home interviews, reviews, caseloads and fostering, from the lists that a council adds (rule E10).</summary>
internal static class LocalCareIndicators
{
    private const string OneEvent = "Rows of one child with the same date count once. Rows without a date or without an identifier are left out.";
    private const string OfReviews = "Local list of reviews and conferences.";
    private const int Interview = 3, TakesPartFrom = 4;

    public static readonly IndicatorDefinition ByAgreement = new("care-entries-by-agreement", "Children entering care by agreement", "%", EntriesToCare.List, [EntriesToCare.Entered, EntriesToCare.Status],
        new("Children who entered care in the month under section 20.", "Children who entered care in the month and whose legal status is known.", "The date of entering care.", OneEvent, "Children Act 1989, section 20; local list of entries to care."))
    {
        Compute = l =>
        {
            var statuses = l.List.Codes(EntriesToCare.Status);
            return l.Tally(EntriesToCare.Entered, null, (row, _) => statuses[row] == LocalCodes.Section20, row => statuses[row] != 0);
        },
    };

    public static readonly IndicatorDefinition Again = new("care-re-entries", "Children entering care who were in care before", "%", EntriesToCare.List, [EntriesToCare.Entered, EntriesToCare.Before],
        new("Children who entered care in the month and had been looked after before.", "Children who entered care in the month of whom that is known.", "The date of entering care.", OneEvent, "Local list of entries to care."))
    {
        Compute = l =>
        {
            var before = l.List.Codes(EntriesToCare.Before);
            return l.Tally(EntriesToCare.Entered, null, (row, _) => before[row] == LocalCodes.Yes, row => before[row] is LocalCodes.Yes or LocalCodes.No);
        },
    };

    /// <summary>Rule V18.</summary>
    public static readonly IndicatorDefinition InterviewsInTime = new("return-interviews-72-hours", "Return-home interviews within 72 hours", "%", ReturnInterviews.List, [ReturnInterviews.Returned, ReturnInterviews.Held],
        new("Returns in the month after which an interview was held within three days.", "All returns in the month, those refused included.", "From the day of return, which is day 0; the list gives days, so 72 hours are three days.", OneEvent, "Department for Education, Children who run away or go missing from home or care; local list of return-home interviews."))
    {
        Compute = l =>
        {
            var (returned, held) = (l.List.Dates(ReturnInterviews.Returned), l.List.Dates(ReturnInterviews.Held));
            return l.Tally(ReturnInterviews.Returned, null, (row, _) => held[row] != ListData.NoDate && held[row] >= returned[row] && held[row] - returned[row] <= Interview);
        },
    };

    public static readonly IndicatorDefinition InterviewsOffered = new("return-interviews-offered", "Return-home interviews offered", "%", ReturnInterviews.List, [ReturnInterviews.Returned, ReturnInterviews.Offered],
        new("Returns in the month after which an interview was offered.", "All returns in the month.", "The day of return; one that does not say counts as not offered.", OneEvent, "Local list of return-home interviews."))
    {
        Compute = l =>
        {
            var offered = l.List.Codes(ReturnInterviews.Offered);
            return l.Tally(ReturnInterviews.Returned, null, (row, _) => offered[row] == LocalCodes.Yes);
        },
    };

    /// <summary>Rule V19.</summary>
    public static readonly IndicatorDefinition CareReviews = OnTime("care-reviews-on-time", "Reviews of children in care held on time", LocalCodes.CareReview);

    /// <summary>Rule V19.</summary>
    public static readonly IndicatorDefinition Conferences = OnTime("cp-reviews-on-time", "Review conferences held on time", LocalCodes.ReviewConference);

    /// <summary>Rule V20.</summary>
    public static readonly IndicatorDefinition InReviews = TookPart("care-reviews-participation", "Children taking part in their reviews", "Reviews of children in care", kind => kind == LocalCodes.CareReview);

    /// <summary>Rule V20.</summary>
    public static readonly IndicatorDefinition InConferences = TookPart("conferences-participation", "Children taking part in their conferences", "Initial and review conferences", kind => kind is LocalCodes.InitialConference or LocalCodes.ReviewConference);

    /// <summary>Rule V21.</summary>
    public static readonly IndicatorDefinition Caseload = new("caseload-fte", "Cases for each full-time worker", "cases", Workers.List, [Workers.FullTime, Workers.Cases],
        new("Cases held on the day.", "Full-time posts of the workers who hold one or more; agency workers included.", "The day of the extract.", "Workers who hold none.", "Department for Education, Children's social work workforce."))
    { IsAsAt = true, BaseParts = 100, Compute = Caseloads };

    public static readonly IndicatorDefinition Households = new("fostering-households", "Fostering households", "number", Fostering.List, [Fostering.Approved, Fostering.Left],
        new("Households approved and not deregistered at the month's end.", null, "Approved on that day or before, and not deregistered on that day or before.", "Rows without an approval or without an identifier.", "Local list of fostering."))
    { Compute = l => l.Counts(l.OpenAt(Fostering.Approved, Fostering.Left)) };

    public static readonly IndicatorDefinition HouseholdsApproved = new("fostering-approved", "Fostering households approved", "number", Fostering.List, [Fostering.Approved],
        new("Households approved in the month.", null, "The date of approval.", "Rows without an approval or without an identifier.", "Local list of fostering."))
    { Compute = l => l.Tally(Fostering.Approved) };

    public static IReadOnlyList<IndicatorDefinition> All { get; } =
        [ByAgreement, Again, InterviewsInTime, InterviewsOffered, CareReviews, Conferences, InReviews, InConferences, Caseload, Households, HouseholdsApproved];

    private static IndicatorDefinition OnTime(string code, string name, byte kind) => new(code, name, "%", Reviews.List, [Reviews.Due, Reviews.Held, Reviews.Kind],
        new("Those due in the month that were held on the day due or before.", "All that were due in the month.", "The date due; one that was not held is not on time.", OneEvent, $"Care Planning, Placement and Case Review Regulations 2010, regulation 33; Working Together to Safeguard Children. {OfReviews}"))
    {
        Compute = l =>
        {
            var (due, held, kinds) = (l.List.Dates(Reviews.Due), l.List.Dates(Reviews.Held), l.List.Codes(Reviews.Kind));
            return l.Tally(Reviews.Due, null, (row, _) => held[row] != ListData.NoDate && held[row] <= due[row], row => kinds[row] == kind);
        },
    };

    private static IndicatorDefinition TookPart(string code, string name, string what, Func<byte, bool> isOf) => new(code, name, "%", Reviews.List, [Reviews.Held, Reviews.Kind, Reviews.Participation],
        new("Those held in the month in which the child took part or had its views conveyed.", $"{what} held in the month whose participation is known.", "The date held; the child's age is that on this day.", $"Children under four, and children whose age is not known. {OneEvent}", OfReviews))
    {
        Compute = l =>
        {
            var (held, kinds, parts, ages) = (l.List.Dates(Reviews.Held), l.List.Codes(Reviews.Kind), l.List.Codes(Reviews.Participation), ChildAges.Of(l.List));
            return l.Tally(Reviews.Held, null, (row, _) => parts[row] != LocalCodes.NotThere, row => isOf(kinds[row]) && parts[row] != 0 && ages?.At(row, held[row]) >= TakesPartFrom);
        },
    };

    private static IReadOnlyList<Figure> Caseloads(ListMonths list)
    {
        var (posts, held) = (list.List.Numbers(Workers.FullTime), list.List.Numbers(Workers.Cases));
        var (cases, full) = (0L, 0L);
        foreach (var row in list.Rows.Where(row => held[row] >= 1 && posts[row] > 0)) (cases, full) = (cases + held[row], full + posts[row]);
        return [new Figure(list.Months.Firsts[^1], cases, full, full == 0 ? null : HalfUp.Round(100m * cases / full, 1))];
    }
}
