namespace Scrutineer.Quality.Extracts;

/// <summary>The code sets of the local lists (rule E10). The places of codes that indicators ask for, those of Annex A among them, stand before them, as <see cref="ListData.Codes"/> has them.</summary>
internal static class LocalCodes
{
    public const byte ToReferral = 1, Conference = 1, Medium = 2, High = 3, CareReview = 1, InitialConference = 2, ReviewConference = 3, NotThere = 3, Council = 1, Yes = 1, No = 2, Section20 = 5;

    public static readonly CodeSet ContactOutcome = new(
        "a) Referral|Referral|Referral to social care|Referred|~referral",
        "b) Early help|Early help|~early help",
        "c) Information and advice|Information|Advice|IAG|~information|~advice",
        "d) No further action|NFA|No further action|~no further",
        "e) Other|Other|~other");

    public static readonly CodeSet EnquiryOutcome = new(
        "a) Initial conference|ICPC|Initial conference|~conference",
        "b) Substantiated, no continuing risk|Substantiated|~substantiated no|~no continuing",
        "c) Not substantiated|Unsubstantiated|Not substantiated|~not substantiated|~unsubstantiated",
        "d) Other|Other|~other");

    public static readonly CodeSet Risk = new("a) Low|L|Low|Emerging|~low|~emerging", "b) Medium|M|Medium|Moderate|~medium|~moderate", "c) High|H|High|Significant|~high|~significant", "d) No risk|None|No risk|~no risk");

    public static readonly CodeSet ReviewKind = new(
        "a) Care review|LAC review|Care review|Review of a child in care|~looked after|~care review|~lac",
        "b) Initial conference|ICPC|Initial conference|~initial",
        "c) Review conference|RCPC|Review conference|~review conference|~review child protection");

    public static readonly CodeSet Participation = new(
        "a) Took part|PN1|PN2|PN3|Attended|Took part|Yes|~attended and spoke|~took part",
        "b) Views conveyed|PN4|PN5|PN6|Views conveyed|Advocate|~views|~advocate|~written",
        "c) Did not take part|PN7|Did not take part|No|~did not|~not attend");

    public static readonly CodeSet Rating = new("a) Red|R|Red", "b) Amber|A|Amber", "c) Green|G|Green");

    public static readonly CodeSet Lead = new(
        "a) Council|Council|Local authority|LA|~council|~local authority|~childrens centre",
        "b) School|School|Academy|Nursery|College|~school|~academy|~nursery|~college",
        "c) Health|Health|Health visitor|~health|~nurse|~hospital|~midwi",
        "d) Voluntary sector|Voluntary|Charity|~voluntary|~charity",
        "e) Other|Other|Police|~police|~other");
}
