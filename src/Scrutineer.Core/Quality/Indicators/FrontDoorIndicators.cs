using Scrutineer.Quality.Extracts;
using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Quality.Indicators;

/// <summary>Contacts, early help, referrals and assessments.</summary>
internal static class FrontDoorIndicators
{
    private const string AnnexASource = "Ofsted, Annex A, child-level data; Department for Education, Characteristics of children in need: methodology.";
    private const string OneEvent = "Rows of one child with the same date count once. Rows without a date or without an identifier are left out.";

    public static readonly IndicatorDefinition ContactsMade = new("contacts", "Contacts", "number", Contacts.List, [Contacts.Date],
        new("Contacts received in the month, one for each child.", null, "The date of the contact.", OneEvent, "Ofsted, Annex A, list 1."))
    { Compute = l => l.Tally(Contacts.Date) };

    public static readonly IndicatorDefinition EarlyHelpCompleted = new("early-help-completed", "Early-help assessments completed", "number", EarlyHelp.List, [EarlyHelp.Completed],
        new("Early-help assessments completed in the month, one for each child.", null, "The date of completion.", OneEvent, "Ofsted, Annex A, list 2."))
    { Compute = l => l.Tally(EarlyHelp.Completed) };

    public static readonly IndicatorDefinition ReferralsMade = new("referrals", "Referrals", "number", Referrals.List, [Referrals.Date],
        new("Referrals to social care in the month.", null, "The date of the referral.", OneEvent, AnnexASource))
    { Compute = l => l.Tally(Referrals.Date) };

    /// <summary>Rule V6.</summary>
    public static readonly IndicatorDefinition ReReferralRate = new("re-referral-rate", "Referrals within 12 months of a previous referral", "%", Referrals.List, [Referrals.Date],
        new("Referrals of a child who had an earlier referral on or after the same day 12 months before.", "All referrals in the month.", "The date of the referral; 12 months before 29 February is 28 February.",
            $"{OneEvent} The count of earlier referrals that the list gives is not used, since it counts back from the child's latest referral.", AnnexASource))
    { Compute = ReReferrals };

    public static readonly IndicatorDefinition AssessmentsCompleted = new("assessments-completed", "Assessments completed", "number", Assessments.List, [Assessments.Authorised],
        new("Assessments authorised in the month.", null, "The date of authorisation.", OneEvent, AnnexASource))
    { Compute = l => l.Tally(Assessments.Authorised) };

    /// <summary>Rule V7.</summary>
    public static readonly IndicatorDefinition AssessmentsInTime = new("assessments-45-days", "Assessments completed within 45 working days", "%", Assessments.List, [Assessments.Start, Assessments.Authorised],
        new("Assessments authorised on or after their start and within 45 working days of it.", "All assessments authorised in the month.",
            "From the assessment's start, which is day 0, to its authorisation. The national measure counts from the referral, which list 4 does not give.",
            $"{OneEvent} Rows without a start are left out too.", "Working Together to Safeguard Children (45 working days); Ofsted, Annex A, list 4."))
    {
        CountsWorkingDays = true,
        Compute = l =>
        {
            var (starts, ends) = (l.List.Dates(Assessments.Start), l.List.Dates(Assessments.Authorised));
            return l.Tally(Assessments.Authorised, Assessments.Start, (row, _) => WorkingDayTable.IsWithin(starts[row], ends[row], 45));
        },
    };

    public static IReadOnlyList<IndicatorDefinition> All { get; } = [ContactsMade, EarlyHelpCompleted, ReferralsMade, ReReferralRate, AssessmentsCompleted, AssessmentsInTime];

    private static IReadOnlyList<Figure> ReReferrals(ListMonths list)
    {
        var (dates, months) = (list.List.Dates(Referrals.Date), list.Months);
        return list.Tally(Referrals.Date, null, (row, before) => before != ListData.NoDate && before >= months.TwelveBefore(dates[row]));
    }
}
