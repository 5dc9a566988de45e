using static Scrutineer.Quality.Extracts.Column;

namespace Scrutineer.Quality.Extracts;

/// <summary>The lists that a council may add to those of Annex A, for what Annex A lacks (rule E10; docs/local-extract.md has them in words).</summary>
public static class LocalLists
{
    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<ExtractList> Lists { get; } =
    [
        ContactDecisions.List, EnquiryOutcomes.List, Exploitation.List, EntriesToCare.List, ReturnInterviews.List, Reviews.List, Workers.List, EarlyHelpDetail.List, Fostering.List,
    ];

    /// <summary>When a contact was decided, and how.</summary>
    public static class ContactDecisions
    {
        public static readonly Column Received = Column.Date("Date of Contact", needed: true);
        public static readonly Column Decided = Column.Date("Date of Decision", needed: false);
        public static readonly Column Outcome = Code("Outcome of Contact", LocalCodes.ContactOutcome, needed: false, "Contact Outcome");
        public static readonly Column DomesticViolence = Code("Domestic Violence Notification", AnnexACodes.YesNo, needed: false, "domestic*notification");

        public static readonly ExtractList List = new(12, "Contact decisions", Received, [.. AnnexA.AboutTheChild(), Received, Decided, Outcome, DomesticViolence, AnnexA.Team(), .. AnnexA.Added()]) { InOrder = [(Received, Decided)] };
    }

    /// <summary>When a section 47 enquiry ended, and with what.</summary>
    public static class EnquiryOutcomes
    {
        public static readonly Column Started = Column.Date("Section 47 Start Date", needed: true);
        public static readonly Column Completed = Column.Date("Section 47 Completion Date", needed: false);
        public static readonly Column Outcome = Code("Section 47 Outcome", LocalCodes.EnquiryOutcome, needed: false);

        public static readonly ExtractList List = new(13, "Section 47 outcomes", Started, [.. AnnexA.AboutTheChild(), Started, Completed, Outcome, AnnexA.Team(), .. AnnexA.Added()]) { InOrder = [(Started, Completed)] };
    }

    /// <summary>The risk of exploitation as it was last assessed, one row for each assessment.</summary>
    public static class Exploitation
    {
        public static readonly Column Assessed = Column.Date("Date of Risk Assessment", needed: true);
        public static readonly Column Ended = Column.Date("Date Risk Ended", needed: false);
        public static readonly Column Level = Code("Risk Level", LocalCodes.Risk, needed: true);

        public static readonly ExtractList List = new(14, "Exploitation risk", Assessed, [.. AnnexA.AboutTheChild(), Assessed, Ended, Level, AnnexA.Team(), .. AnnexA.Added()]) { InOrder = [(Assessed, Ended)] };
    }

    /// <summary>With which legal status a child entered care.</summary>
    public static class EntriesToCare
    {
        public static readonly Column Entered = Column.Date("Date Entered Care", needed: true);
        public static readonly Column Status = Code("Legal Status on Entry", AnnexACodes.LegalStatus, needed: true);
        public static readonly Column Before = Code("Looked After Before", AnnexACodes.YesNo, needed: false);

        public static readonly ExtractList List = new(15, "Entries to care", Entered, [.. AnnexA.AboutTheChild(), Entered, Status, Before, AnnexA.Team(), .. AnnexA.Added()]);
    }

    /// <summary>Interviews of children who came back from being missing.</summary>
    public static class ReturnInterviews
    {
        public static readonly Column Returned = Column.Date("Date Returned", needed: true);
        public static readonly Column Offered = Code("Interview Offered", AnnexACodes.YesNo, needed: false);
        public static readonly Column Accepted = Code("Interview Accepted", AnnexACodes.YesNo, needed: false);
        public static readonly Column Held = Column.Date("Date of Interview", needed: false);

        public static readonly ExtractList List = new(16, "Return-home interviews", Returned, [.. AnnexA.AboutTheChild(), Returned, Offered, Accepted, Held, AnnexA.Team(), .. AnnexA.Added()]) { InOrder = [(Returned, Held)] };
    }

    /// <summary>Reviews and conferences as they fell due and were held.</summary>
    public static class Reviews
    {
        public static readonly Column Due = Column.Date("Date Due", needed: true);
        public static readonly Column Held = Column.Date("Date Held", needed: false);
        public static readonly Column Kind = Code("Kind of Review", LocalCodes.ReviewKind, needed: true);
        public static readonly Column Participation = Code("Child's Participation", LocalCodes.Participation, needed: false);
        public static readonly Column Rating = Code("Rating of the Plan", LocalCodes.Rating, needed: false, "RAG");

        public static readonly ExtractList List = new(17, "Reviews and conferences", Due, [.. AnnexA.AboutTheChild(), Due, Held, Kind, Participation, Rating, AnnexA.Team(), .. AnnexA.Added()]);
    }

    /// <summary>Who holds how many cases on the day of the extract. Each row is of a member of staff, whose identifier is kept no more than a child's.</summary>
    public static class Workers
    {
        public static readonly Column FullTime = Hundredths("Full-Time Equivalent", needed: true, "FTE");
        public static readonly Column Cases = Number("Cases Held", needed: true);

        public static readonly ExtractList List = new(18, "Workers", null, [Identifier("Worker ID", "worker * id ", "worker * identifier "), AnnexA.Team(), FullTime, Cases, .. AnnexA.Added()]);
    }

    /// <summary>Early-help assessments with who leads them and whether their plan was carried out.</summary>
    public static class EarlyHelpDetail
    {
        public static readonly Column Opened = Column.Date("Date Opened", needed: true);
        public static readonly Column Closed = Column.Date("Date Closed", needed: false);
        public static readonly Column Lead = Code("Lead Agency", LocalCodes.Lead, needed: true);
        public static readonly Column Completed = Code("Action Plan Completed", AnnexACodes.YesNo, needed: false);

        public static readonly ExtractList List = new(19, "Early-help detail", Opened, [.. AnnexA.AboutTheChild(), Opened, Closed, Lead, Completed, AnnexA.Team(), .. AnnexA.Added()]) { InOrder = [(Opened, Closed)] };
    }

    /// <summary>Fostering households from enquiry on, and the places they have.</summary>
    public static class Fostering
    {
        public static readonly Column Applied = Column.Date("Date of Application", needed: false);
        public static readonly Column Approved = Column.Date("Date Approved", needed: false);
        public static readonly Column Left = Column.Date("Date Deregistered", needed: false);
        public static readonly Column Places = Number("Places Approved", needed: false);
        public static readonly Column Filled = Number("Children Placed", needed: false);

        public static readonly ExtractList List = new(20, "Fostering", null, [Identifier("Household ID", "household * id ", "household * identifier "), Applied, Approved, Left, Places, Filled]) { InOrder = [(Applied, Approved), (Approved, Left)] };
    }
}
