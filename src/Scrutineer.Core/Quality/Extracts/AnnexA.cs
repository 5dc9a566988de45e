using static Scrutineer.Quality.Extracts.Column;

namespace Scrutineer.Quality.Extracts;

/// <summary>The eleven lists of children that every English authority can make for its inspectors, as the specification has them (rules E1 to E4).</summary>
public static class AnnexA
{
    internal const string TeamHeading = "Allocated Team", WorkerHeading = "Allocated Worker", WorkerGroupHeading = "Worker Group", LocalityHeading = "Locality";

    /// <summary>All lists, by number.</summary>
    public static IReadOnlyList<ExtractList> Lists { get; } =
    [
        Contacts.List, EarlyHelp.List, Referrals.List, Assessments.List, Enquiries.List, InNeed.List,
        ProtectionPlans.List, InCare.List, CareLeavers.List, Adoptions.List, Adopters.List,
    ];

    /// <summary>List 1.</summary>
    public static class Contacts
    {
        public static readonly Column Date = Column.Date("Date of Contact", needed: true, "date*contact");

        public static readonly ExtractList List = new(1, "Contacts", Date, [.. AboutTheChild(), Date, Code("Contact Source", AnnexACodes.Source, needed: true, "contact*source"), .. Added()]);
    }

    /// <summary>List 2.</summary>
    public static class EarlyHelp
    {
        public static readonly Column Start = Column.Date("Assessment start date", needed: true);
        public static readonly Column Completed = Column.Date("Assessment completion date", needed: false);

        public static readonly ExtractList List = new(2, "Early help", Start, [.. AboutTheChild(), Start, Completed, Text("Organisation completing assessment", needed: true), .. Added()])
        {
            InOrder = [(Start, Completed)],
        };
    }

    /// <summary>List 3.</summary>
    public static class Referrals
    {
        public static readonly Column Date = Column.Date("Date of referral", needed: true, "date of*referral");

        public static readonly ExtractList List = new(3, "Referrals", Date,
        [
            .. AboutTheChild(), Date, Code("Referral Source", AnnexACodes.Source, needed: false, "referral*source"), Code("Referral NFA?", AnnexACodes.NoFurtherAction, needed: true),
            Number("Number of Referrals in Last 12 Months", needed: true), .. Allocated(),
        ]);
    }

    /// <summary>List 4. It gives the assessment's own start, and not the referral's day.</summary>
    public static class Assessments
    {
        public static readonly Column Start = Column.Date("Continuous Assessment Start Date", needed: true);
        public static readonly Column Authorised = Column.Date("Continuous Assessment Date of Authorisation", needed: false);

        public static readonly ExtractList List = new(4, "Assessments", Start,
        [
            .. AboutTheChild(), Disability(), Start, Code("Child Seen During Continuous Assessment", AnnexACodes.YesNo, needed: false), Authorised,
            Code("Was the child assessed as requiring LA children's social care support?", AnnexACodes.YesNo, needed: false, "was the child assessed*social care support", "was the child assessed*in need"), .. Allocated(),
        ])
        {
            InOrder = [(Start, Authorised)],
        };
    }

    /// <summary>List 5.</summary>
    public static class Enquiries
    {
        public static readonly Column Strategy = Column.Date("Strategy discussion initiating Section 47 Enquiry Start Date", needed: true, "strategy discussion*date");
        public static readonly Column Conference = Column.Date("Date of Initial Child Protection Conference", needed: false);

        public static readonly ExtractList List = new(5, "Section 47 enquiries and initial child protection conferences", Strategy,
        [
            .. AboutTheChild(), Disability(), Strategy, Code("Was an Initial Child Protection Conference deemed unnecessary?", AnnexACodes.YesNo, needed: false), Conference,
            Code("Did the Initial Child Protection Conference Result in a Child Protection Plan", AnnexACodes.YesNo, needed: false),
            Number("Number of Section 47 Enquiries in the last 12 months", needed: true), Number("Number of ICPCs in the last 12 months", needed: true), .. Allocated(),
        ])
        {
            InOrder = [(Strategy, Conference)],
        };
    }

    /// <summary>List 6.</summary>
    public static class InNeed
    {
        public static readonly Column Start = Column.Date("CIN Start Date", needed: true, "child in need start date");
        public static readonly Column Closed = Column.Date("CIN Closure Date", needed: false, "child in need closure date");

        public static readonly ExtractList List = new(6, "Children in need", Start,
        [
            .. AboutTheChild(), Disability(), Start, Code("Primary Need Code", AnnexACodes.Need, needed: true), Column.Date("Date Child Was Last Seen", needed: false), Closed,
            Code("Reason for Closure", AnnexACodes.Closure, needed: false), Code("Case Status", AnnexACodes.CaseStatus, needed: true), .. Allocated(),
        ])
        {
            InOrder = [(Start, Closed)],
        };
    }

    /// <summary>List 7.</summary>
    public static class ProtectionPlans
    {
        public static readonly Column Start = Column.Date("Child Protection Plan Start Date", needed: true);
        public static readonly Column End = Column.Date("Child Protection Plan End Date", needed: false);
        public static readonly Column Previous = Number("Number of Previous Child Protection Plans", needed: true);

        public static readonly ExtractList List = new(7, "Child protection", Start,
        [
            .. AboutTheChild(), Disability(), Start, Code("Initial Category of Abuse", AnnexACodes.Abuse, needed: true), Code("Latest Category of Abuse", AnnexACodes.Abuse, needed: true),
            Column.Date("Date of the Last Statutory Visit", needed: false), Code("Was the Child Seen Alone?", AnnexACodes.YesNo, needed: false), Column.Date("Date of latest review conference", needed: false), End,
            Code("Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)", AnnexACodes.YesNo, needed: true, "subject to emergency protection order"), Previous, .. Allocated(),
        ])
        {
            InOrder = [(Start, End)],
        };
    }

    /// <summary>List 8.</summary>
    public static class InCare
    {
        public static readonly Column Started = Column.Date("Date Started to be Looked After", needed: true);
        public static readonly Column Ceased = Column.Date("Date Ceased to be Looked After", needed: false);
        public static readonly Column Placements = Number("Number of Placements in the Last 12 months", needed: true);

        public static readonly ExtractList List = new(8, "Children in care", Started,
        [
            .. AboutTheChild(), Code("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", AnnexACodes.YesNo, needed: true, "unaccompanied asylum seeking child"), Disability(), Started,
            Code("Child's Category of Need", AnnexACodes.Need, needed: true),
            Code("Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)", AnnexACodes.YesNo, needed: true, "second or subsequent*looked after child"),
            Column.Date("Start date of current legal status", needed: true), Code("Child's Legal Status", AnnexACodes.LegalStatus, needed: true, "legal status of*child"),
            Column.Date("Date of Latest Statutory Review", needed: false), Column.Date("Date of Last Social Work Visit", needed: false), Code("What is the permanence plan for this child?", AnnexACodes.Permanence, needed: false),
            Column.Date("Date of Last IRO Visit / Contact to the Child", needed: false), Column.Date("Date of Last Health Assessment", needed: false), Column.Date("Date of Last Dental Check", needed: false),
            Placements, Ceased, Code("Reason Ceased to be Looked After", AnnexACodes.Ceased, needed: false), Column.Date("Start Date of Most Recent Placement", needed: true),
            Code("Placement Type", AnnexACodes.Placement, needed: true), Code("Placement Provider", AnnexACodes.Provider, needed: true), Text("Placement postcode", needed: true), Text("URN of Placement", needed: false),
            Code("Placement Location", AnnexACodes.Location, needed: true), Text("LA of Placement", needed: true),
            Number("Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months", needed: false, "number of episodes*missing"),
            Number("Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months", needed: false, "number of episodes*absent"),
            Code("Was the child offered a Return Interview after their last missing episode (Y/N)?", AnnexACodes.YesNo, needed: false, "offered*return*interview"),
            Code("Did the child accept a Return Interview after their last missing episode (Y/N)?", AnnexACodes.YesNo, needed: false, "accept*return*interview"), .. Allocated(),
        ])
        {
            InOrder = [(Started, Ceased)],
        };
    }

    /// <summary>List 9: 13 columns at first, 17 since.</summary>
    public static class CareLeavers
    {
        public static readonly Column Suitability = Code("Suitability of Accommodation", AnnexACodes.Suitability, needed: false);

        /// <summary>The places of suitable and unsuitable in their code set, as <see cref="ListData.Codes"/> has them.</summary>
        public const byte Suitable = 1, Unsuitable = 2;

        public static readonly ExtractList List = new(9, "Care leavers", null,
        [
            .. AboutTheChild(), Code("Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)", AnnexACodes.YesNo, needed: false, "unaccompanied asylum seeking child"), Disability(), .. Allocated(),
            Text("Allocated Personal Advisor", needed: false, "personal adviser"), Code("Eligibility Category", AnnexACodes.Eligibility, needed: true), Column.Date("Latest Pathway Plan Review Date", needed: false),
            Code("LA in Touch", AnnexACodes.InTouch, needed: true), Column.Date("Latest Date of Contact", needed: false), Code("Type of Accommodation", AnnexACodes.Accommodation, needed: false),
            Suitability, Code("Activity Status", AnnexACodes.Activity, needed: false),
        ]);
    }

    /// <summary>List 10.</summary>
    public static class Adoptions
    {
        public static readonly Column Entered = Column.Date("Date the Child Entered Care", needed: true);
        public static readonly Column Placed = Column.Date("Date Placed for Adoption", needed: false);
        public static readonly Column Order = Column.Date("Date of Adoption Order", needed: false);

        public static readonly ExtractList List = new(10, "Adoption", Entered,
        [
            Child(), Text("Family identifier", needed: false), Gender(), Ethnicity(), Born(), Age(), Disability(), Entered, Column.Date("Date of Decision that Child Should be Placed for Adoption", needed: true),
            Column.Date("Date of Placement Order", needed: false), Column.Date("Date of Matching Child and Prospective Adopters", needed: false), Placed, Order,
            Column.Date("Date of Decision that Child Should No Longer be Placed for Adoption", needed: false), Code("Reason Why Child No Longer Placed for Adoption", AnnexACodes.NoLongerAdoption, needed: false),
            Column.Date("Date the child was placed for fostering in FFA or concurrent planning placement", needed: false), .. Added(),
        ])
        {
            InOrder = [(Entered, Placed), (Placed, Order)],
        };
    }

    /// <summary>List 11, of adults who wish to adopt.</summary>
    public static class Adopters
    {
        private static readonly string[] Steps =
        [
            "Date Stage 1 started", "Date Stage 1 ended", "Date Stage 2 started", "Date Stage 2 ended", "Date application submitted", "Date application approved",
            "Date adopter matched with child(ren)", "Date child/children placed with adopter(s)", "Date of Adoption Order", "Date of leaving adoption process",
        ];

        public static readonly ExtractList List = new(11, "Adopters", null,
        [
            Identifier("Individual adopter identifier", "adopter*id"), Text("Family identifier", needed: false), Gender(), Ethnicity(), Disability(),
            Code("Is the (prospective) adopter fostering for adoption?", AnnexACodes.YesNo, needed: true), Column.Date("Date enquiry received", needed: true), .. Steps.Select(s => Column.Date(s, needed: false)),
            Number("No. of children placed", needed: false, "number of children placed"), Code("Reason for leaving adoption process", AnnexACodes.AdopterLeft, needed: false),
        ]);
    }

    internal static Column Child() => Identifier("Child Unique ID", " child * id ", " child * identifier ", " id * child ", " identifier * child ");

    internal static Column Gender() => Code("Gender", AnnexACodes.Gender, needed: true, "Sex");

    internal static Column Ethnicity() => Code("Ethnicity", AnnexACodes.Ethnicity, needed: true, "Ethnic origin");

    internal static Column Born() => Column.Date("Date of Birth", needed: false, "date*birth", "DOB");

    internal static Column Age() => Number("Age of Child (Years)", needed: false, "Age", "Age (Years)", "Age of Child", "Child Age");

    private static Column Disability() => Code("Does the Child have a Disability", AnnexACodes.Disability, needed: true, "Disability", "Does the child have a disability?");

    internal static Column[] AboutTheChild() => [Child(), Gender(), Ethnicity(), Born(), Age()];

    private static Column[] Allocated() => [Team(), Worker(), .. Added()];

    /// <summary>What a council may add to any list of children: the group of workers that has the case, and where the family lives.</summary>
    internal static Column[] Added() => [Column.Added(WorkerGroupHeading, "Allocated Worker Group", "Service Area"), Column.Added(LocalityHeading, "Locality of Child", "Neighbourhood")];

    internal static Column Team() => Group(TeamHeading, needed: true);

    internal static Column Worker() => Someone(WorkerHeading, needed: true);
}
