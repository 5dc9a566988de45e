using Scrutineer.Quality.Extracts;
using static Scrutineer.Quality.Extracts.LocalLists;

namespace Scrutineer.Quality.Indicators;

/// <summary>Contacts, section 47 enquiries, exploitation and early help, from the lists that a council adds (rule E10).</summary>
internal static class LocalFrontDoorIndicators
{
    private const string OneEvent = "Rows of one child with the same date count once. Rows without a date or without an identifier are left out.";
    private const string NoNotices = $"Notifications of domestic violence are no contacts here. {OneEvent}";

    /// <summary>Rule V14.</summary>
    public static readonly IndicatorDefinition DecidedInTime = new("contacts-decided-1-day", "Contacts decided within one working day", "%", ContactDecisions.List, [ContactDecisions.Received, ContactDecisions.Decided],
        new("Contacts received in the month and decided on the day of receipt or the working day after.", "All contacts received in the month.", "From the date of the contact, which is day 0, to the date of the decision; one without a decision is not in time.", NoNotices, "Working Together to Safeguard Children (one working day); local list of contact decisions."))
    {
        CountsWorkingDays = true,
        Compute = l =>
        {
            var (received, decided) = (l.List.Dates(ContactDecisions.Received), l.List.Dates(ContactDecisions.Decided));
            return l.Tally(ContactDecisions.Received, null, (row, _) => decided[row] != ListData.NoDate && WorkingDayTable.IsWithin(received[row], decided[row], 1), IsContact(l.List));
        },
    };

    /// <summary>Rule V14.</summary>
    public static readonly IndicatorDefinition LedToReferral = new("contacts-to-referral", "Contacts that led to a referral", "%", ContactDecisions.List, [ContactDecisions.Received, ContactDecisions.Outcome],
        new("Contacts of the month whose outcome is a referral.", "Contacts of the month whose outcome is known.", "The date of the contact.", NoNotices, "Local list of contact decisions."))
    {
        Compute = l =>
        {
            var (outcomes, isContact) = (l.List.Codes(ContactDecisions.Outcome), IsContact(l.List));
            return l.Tally(ContactDecisions.Received, null, (row, _) => outcomes[row] == LocalCodes.ToReferral, row => outcomes[row] != 0 && isContact(row));
        },
    };

    /// <summary>Rule V15.</summary>
    public static readonly IndicatorDefinition EnquiriesInTime = new("s47-15-days", "Section 47 enquiries completed within 15 working days", "%", EnquiryOutcomes.List, [EnquiryOutcomes.Started, EnquiryOutcomes.Completed],
        new("Enquiries completed on or after their start and within 15 working days of it.", "All enquiries completed in the month.", "From the start of the enquiry, which is day 0, to its completion.", $"{OneEvent} Rows without a start are left out too.", "Working Together to Safeguard Children; local list of section 47 outcomes."))
    {
        CountsWorkingDays = true,
        Compute = l =>
        {
            var (starts, ends) = (l.List.Dates(EnquiryOutcomes.Started), l.List.Dates(EnquiryOutcomes.Completed));
            return l.Tally(EnquiryOutcomes.Completed, EnquiryOutcomes.Started, (row, _) => WorkingDayTable.IsWithin(starts[row], ends[row], 15));
        },
    };

    /// <summary>Rule V15.</summary>
    public static readonly IndicatorDefinition EnquiriesToConference = new("s47-to-conference", "Section 47 enquiries that led to an initial conference", "%", EnquiryOutcomes.List, [EnquiryOutcomes.Completed, EnquiryOutcomes.Outcome],
        new("Enquiries completed in the month whose outcome is an initial conference.", "Enquiries completed in the month whose outcome is known.", "The date of completion.", OneEvent, "Local list of section 47 outcomes."))
    {
        Compute = l =>
        {
            var outcomes = l.List.Codes(EnquiryOutcomes.Outcome);
            return l.Tally(EnquiryOutcomes.Completed, null, (row, _) => outcomes[row] == LocalCodes.Conference, row => outcomes[row] != 0);
        },
    };

    /// <summary>Rule V16.</summary>
    public static readonly IndicatorDefinition AtRisk = new("exploitation-medium-high", "Children at medium or high risk of exploitation", "number", Exploitation.List, [Exploitation.Assessed, Exploitation.Ended, Exploitation.Level],
        new("Children assessed as at medium or high risk, whose risk had not ended at the month's end.", null, "Assessed on that day or before, and not ended on that day or before. A new assessment ends the one before: the council gives that day as its end.", OneEvent, "Local list of exploitation risk."))
    {
        Compute = l =>
        {
            var levels = l.List.Codes(Exploitation.Level);
            return l.Counts(l.OpenAt(Exploitation.Assessed, Exploitation.Ended, counts: row => levels[row] is LocalCodes.Medium or LocalCodes.High));
        },
    };

    public static readonly IndicatorDefinition EarlyHelpOpened = new("early-help-opened", "Early-help assessments opened", "number", EarlyHelpDetail.List, [EarlyHelpDetail.Opened],
        new("Early-help assessments opened in the month.", null, "The date of opening.", OneEvent, "Local list of early-help detail."))
    { Compute = l => l.Tally(EarlyHelpDetail.Opened) };

    public static readonly IndicatorDefinition EarlyHelpClosed = new("early-help-closed", "Early-help assessments closed", "number", EarlyHelpDetail.List, [EarlyHelpDetail.Closed],
        new("Early-help assessments closed in the month.", null, "The date of closing.", OneEvent, "Local list of early-help detail."))
    { Compute = l => l.Tally(EarlyHelpDetail.Closed) };

    /// <summary>Rule V17.</summary>
    public static readonly IndicatorDefinition PlansCompleted = new("early-help-plans-completed", "Early-help assessments closed with their action plan completed", "%", EarlyHelpDetail.List, [EarlyHelpDetail.Closed, EarlyHelpDetail.Completed],
        new("Assessments closed in the month whose action plan was completed.", "All assessments closed in the month.", "The date of closing; one that does not say counts as not completed.", OneEvent, "Local list of early-help detail."))
    {
        Compute = l =>
        {
            var completed = l.List.Codes(EarlyHelpDetail.Completed);
            return l.Tally(EarlyHelpDetail.Closed, null, (row, _) => completed[row] == LocalCodes.Yes);
        },
    };

    /// <summary>Rule V17.</summary>
    public static readonly IndicatorDefinition LedOutside = new("early-help-outside-council", "Open early-help assessments led outside the council", "%", EarlyHelpDetail.List, [EarlyHelpDetail.Opened, EarlyHelpDetail.Closed, EarlyHelpDetail.Lead],
        new("Assessments open at the month's end that a school, health, a voluntary body or another partner leads.", "All assessments open at the month's end whose lead is known.", "Opened on that day or before, and not closed on that day or before.", OneEvent, "Local list of early-help detail."))
    {
        Compute = l =>
        {
            var leads = l.List.Codes(EarlyHelpDetail.Lead);
            return l.Shares(l.OpenAt(EarlyHelpDetail.Opened, EarlyHelpDetail.Closed, counts: row => leads[row] > LocalCodes.Council), l.OpenAt(EarlyHelpDetail.Opened, EarlyHelpDetail.Closed, counts: row => leads[row] != 0));
        },
    };

    public static IReadOnlyList<IndicatorDefinition> All { get; } =
        [DecidedInTime, LedToReferral, EnquiriesInTime, EnquiriesToConference, AtRisk, EarlyHelpOpened, EarlyHelpClosed, PlansCompleted, LedOutside];

    private static Func<int, bool> IsContact(ListData list)
    {
        if (!list.Has(ContactDecisions.DomesticViolence)) return _ => true;
        var notices = list.Codes(ContactDecisions.DomesticViolence);
        return row => notices[row] != LocalCodes.Yes;
    }
}
