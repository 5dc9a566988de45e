namespace Scrutineer.Quality.Extracts;

/// <summary>The code sets of Annex A as its guidance prefers them, with the other ways in which councils write them (rule E4).</summary>
internal static class AnnexACodes
{
    public static readonly CodeSet YesNo = new(
        "a) Yes|1|Y|Yes|True|1 - Yes|1 = Yes|UASC|~seen|~offered and",
        "b) No|0|2|N|No|False|0 - No|0 = No|2 - No|None|Non-UASC|Unborn|~not seen|~not offered",
        "c) Unknown|U|Unknown|Not known|Not recorded|9|Null|Not applicable|N/A|Refused|REFU|NOBT|Not obtained|~not known|~not yet obtained|CS Assessment Updated");

    /// <summary>Some systems write the kind of disability where the list asks whether there is one.</summary>
    public static readonly CodeSet Disability = new(
        "a) Yes|1|Y|Yes|True|Disabled|AUT|BEH|COMM|CON|DDA|HAND|HEAR|INC|LD|MOB|PC|VIS|~autis|~asperger|~behaviour|~communication|~consciousness|~conciousness|~disab|~hearing|~learning|~mobility|~personal care|~incontinence|~hand function|~vision|~visual|~medical",
        "b) No|0|2|N|No|False|None|Not disabled|~no disability|~no known disability",
        "c) Unknown|U|9|Unknown|Refused|REFU|NOBT|Not obtained|~not known|~not recorded|~not yet obtained|~not yet been obtained");

    /// <summary>Whether nothing further was done about a referral; "further action" says no.</summary>
    public static readonly CodeSet NoFurtherAction = new(
        "a) Yes|1|Y|Yes|True|NFA|1 - Yes|1 = Yes|~no further action",
        "b) No|0|2|N|No|False|FA|Further action|0 - No|0 = No|2 - No");

    public static readonly CodeSet Gender = new(
        "a) Male|1|M|Male|1 - Male|Transgender male",
        "b) Female|2|F|Female|2 - Female",
        "c) Not stated/recorded|0|9|U|I|Unknown|Unborn|Not known|Not recorded|Not stated|Not specified|Unspecified|Withheld|Indeterminate|0 - Not known|9 - Not specified|c) Not stated/recorded (or unborn)|Not recorded/Unborn|Unborn/Unknown|~not recorded|~not stated|~unspecified|~not specified",
        "d) Neither|Neither|Non-binary|Non binary|Transgender|Transgender female|Indeterminate gender|Unable to classify|~indeterminate gender|~dysphoria");

    /// <summary>The letter "s" stands before two codes, so only the code itself tells refused from not obtained.</summary>
    public static readonly CodeSet Ethnicity = new(
        "a) WBRI|White British|White - British|A1|British|English|White English|White Scottish|WENG|WSCO|WWEL|WCOR|WOWB|~white british|~white other british|~white english|~northern irish",
        "b) WIRI|White Irish|White - Irish|A2|Irish|~white irish",
        "c) WIRT|Traveller of Irish heritage|White - Traveller of Irish heritage|Irish Traveller|A4|~traveller",
        "d) WOTH|Any other White background|White other|White - Other|Other White|A3|WEEU|WEUR|White European|White Eastern European|Any other White|~other white|~white other|~white european|~eastern european|Albanian|Polish|Portuguese|Greek|Italian|Turkish|Kurdish|Bulgarian",
        "e) WROM|Gypsy/Roma|Gypsy or Roma|Gypsy / Roma|White Gypsy/Roma|Roma|A5|~gypsy|~roma",
        "f) MWBC|White and Black Caribbean|Mixed - White and Black Caribbean|Mixed White and Black Caribbean|B1|~white and black caribbean|~white black caribbean",
        "g) MWBA|White and Black African|Mixed - White and Black African|Mixed White and Black African|B2|~white and black african|~white black african",
        "h) MWAS|White and Asian|Mixed - White and Asian|Mixed White and Asian|B3|~white and asian|~white asian",
        "i) MOTH|Any other mixed background|Mixed other|Mixed - Other|Other mixed background|B4|~other mixed|~mixed other|~mixed",
        "j) AIND|Indian|Asian Indian|Asian - Indian|Asian or Asian British - Indian|C1|~indian",
        "k) APKN|Pakistani|Asian Pakistani|Asian - Pakistani|Asian or Asian British - Pakistani|C2|~pakistani",
        "l) ABAN|Bangladeshi|Asian Bangladeshi|Asian - Bangladeshi|Asian or Asian British - Bangladeshi|C3|~bangladeshi",
        "m) AOTH|Any other Asian background|Asian other|Asian - Other|Other Asian|C4|~other asian|~asian other|~asian",
        "n) BCRB|Caribbean|Black Caribbean|Black - Caribbean|Black or Black British - Caribbean|D1|~caribbean",
        "o) BAFR|African|Black African|Black - African|Black or Black British - African|D2|~african",
        "p) BOTH|Any other Black background|Black other|Black - Other|Other Black|D3|~other black|~black other|~black",
        "q) CHNE|Chinese|Asian Chinese|E1|~chinese",
        "r) OOTH|Any other ethnic group|Other ethnic group|Other|Arab|E2|Any other ethnic background|~other ethnic|~arab|~other",
        "s) REFU|Refused|Information refused|Declined|E3|~refused|~declined",
        "s) NOBT|Not obtained|Information not yet obtained|Information not obtained|Not known|Unknown|Not recorded|Not stated|Unborn|E4|~not obtained|~not yet obtained|~not known|~not recorded|~not stated|~unknown|~unborn");

    public static readonly CodeSet Source = new(
        "a) 1A: Individual|Family member, relative or carer|Individual - family member, relative or carer|~family member|~parent|~relative|~carer",
        "b) 1B: Individual|Acquaintance|Individual - acquaintance|~acquaintance|~neighbour",
        "c) 1C: Individual|Self|Individual - self|~individual self",
        "d) 1D: Individual|Individual - other|Individual|~individual|~public|~stranger",
        "e) 2A: Schools|Schools|School|Education - School|~school|~nursery|~nurseries|~college|~academy",
        "f) 2B: Education services|Education services|Education|~education",
        "g) 3A: Health services|General practitioner|GP|~general practitioner",
        "h) 3B: Health services|Health visitor|~health visitor|~health visiting",
        "i) 3C: Health services|School nurse|~school nurse",
        "j) 3D: Health services|Health services|Health|Other primary health services|~primary health",
        "k) 3E: Health services|Hospital|A&E|~hospital|~a e |~accident",
        "l) 3F: Health services|Other health services|Mental health services|~health|~ambulance|~camhs|~midwi",
        "m) 4: Housing|Housing|Local authority housing or housing association|~housing",
        "n) 5A: LA services|LA services|Social care|Local authority services|~social care|~local authority|~la services|~children s services|~childrens services|~social worker",
        "o) 5B: LA services|LA services - internal",
        "p) 5C: LA services|LA services - external",
        "q) 6: Police|Police|~police",
        "r) 7: Other legal agency|Other legal agency|Courts|Probation|~court|~probation|~legal|~cafcass|~prison|~immigration",
        "s) 8: Other|Other|~other",
        "t) 9: Anonymous|Anonymous|~anonymous",
        "u) 10: Unknown|Unknown|Not known|~unknown|~not known|~not recorded");

    public static readonly CodeSet Need = new(
        "N1 - Abuse or neglect|a) Abuse or neglect|Abuse or neglect|~abuse|~neglect|~domestic violence|~exploitation",
        "N2 - Child's disability|b) Child's disability|Child's disability or illness|Disability|~disab|~illness of child",
        "N3 - Parental disability or illness|c) Parents illness or disability|Parental illness or disability|~parental|~parent s illness|~parents illness",
        "N4 - Family in acute stress|d) Family in acute stress|~acute stress",
        "N5 - Family dysfunction|e) Family dysfunction|~dysfunction",
        "N6 - Socially unacceptable behaviour|f) Socially unacceptable behaviour|~unacceptable|~anti social|~offending",
        "N7 - Low income|g) Low income|~low income",
        "N8 - Absent parenting|h) Absent parenting|~absent|~asylum",
        "N9 - Cases other than children in need|i) Not CIN|Cases other than children in need|~other than|~not cin|~not child in need",
        "N0 - Not stated|j) Not stated|Not stated|~not stated|~not recorded");

    public static readonly CodeSet Closure = new(
        "RC1 - Adopted|a) Adopted",
        "RC2 - Died|b) Died",
        "RC3 - Child arrangements order|c) Residence Order|Residence order",
        "RC4 - Special guardianship order|d) Special Guardianship Order",
        "RC5 - Transferred to services of another local authority|e) Transfer to another LA",
        "RC6 - Transferred to adult social care services|f) Transfer to Adult Social Services",
        "RC7 - Services ceased for any other reason, including child no longer in need|g) 'Other' incl. Child no longer in need",
        "RC8 - Case closed after assessment, no further action|h) Child not in need after assessment|RC9",
        "Not stated|i) Not Stated|Unknown");

    public static readonly CodeSet CaseStatus = new(
        "a) Looked after child|LAC|CLA|Looked after",
        "b) Child Protection plan|CPP|CP|Child protection",
        "c) Child in need plan|CIN|Child in need",
        "d) Open assessment|Assessment",
        "e) Closed episode|Closed|Case closed");

    public static readonly CodeSet Abuse = new(
        "a) Neglect|NEG",
        "b) Physical abuse|PHY|Physical",
        "c) Sexual abuse|SAB|Sexual",
        "d) Emotional abuse|EMO|Emotional",
        "e) Multiple/not recommended|MUL|Multiple");

    public static readonly CodeSet LegalStatus = new(
        "C1: ICO|Interim care order", "C2: FCO|Full care order|Care order", "D1: Freeing order|Freed for adoption", "E1: Placement order|Placement order granted",
        "V2: Single period under S20|Accommodated under S20|Section 20", "L1: Police protection LA accommodation|Police protection", "L2: EPO|Emergency protection order",
        "L3: Child assessment order LA accommodation|Child assessment order", "J1: Remanded to LA or youth detention", "J2: LA accommodation under PACE", "J3: Youth rehabilitation order",
        "V3: Short term breaks, episodes recorded", "V4: Short term breaks, agreements recorded");

    public static readonly CodeSet Permanence = new(
        "a) Return to family|Return home", "b) Adoption", "c) SGO/CAO|SGO|CAO|Special guardianship", "d) Supported living in the community|Independent living",
        "e) Long-term residential placement|Long term residential", "f) Long-term fostering|Long term fostering", "g) Other");

    public static readonly CodeSet Ceased = new(
        "a) E11: Adopted - application unopposed", "b) E12: Adopted - consent dispensed", "c) E2: Died", "d) E3: Care taken by another LA",
        "e) E4A: Returned home to live with parents or relatives - part of planning|E4", "f) E4B: Returned home to live with parents or relatives - not part of planning",
        "g) E13: Parents, relatives or other with no parental responsibility", "h) E41: Residence order granted", "i) E45: Special Guardianship Orders - former carer relative/friend|E43",
        "j) E46: Special Guardianship Orders - former carer other|E44", "k) E47: Special Guardianship Orders - relative/friend", "l) E48: Special Guardianship Orders - other",
        "m) E5: Moved into independent living - supported", "n) E6: Moved into independent living - no support", "o) E7: Transferred to residential care funded by adult social services",
        "p) E9: Sentenced to custody", "q) E14: Accommodation on remand ended", "r) E15: Age assessment determined child was 18 or over", "s) E16: Child moved abroad|E17",
        "t) E8: Care ceased for any other reason", "u) X1: Code error|X1:CodeError");

    public static readonly CodeSet Placement = new(
        "a) U1: Foster placement - relatives - long term", "b) U2: Foster placement - relative - FFA", "c) U3: Foster placement - relative - not FFA", "d) U4: Foster placement - long term",
        "e) U5: Foster placement - FFA", "f) U6: Foster placement - not FFA", "g) A3: Placed for adoption - consent - current foster", "h) A4: Placed for adoption - consent - not foster",
        "i) A5: Placed for adoption - order - foster", "j) A6: Placed for adoption - order - not foster", "k) P1: Placed with parents", "l) P2: Independent living", "m) P3: Residential employment",
        "n) H5: Residential accommodation", "o) K1: Secure Children's Homes", "p) K2: Children's Homes", "q) R1: Residential Care Home", "r) R2: NHS/Health Trust",
        "s) R3: Family Centre or Mother and Baby Unit", "t) R5: Young Offender Institution", "u) S1: Residential school", "v) Z1: Other placements", "w) T0: Temporary placement",
        "x) T1: Temporary placement - hospital", "y) T2: Temporary placement - holiday", "z) T3: Temporary placement - carer holiday", "zz) T4: Temporary placement - seven days or less");

    public static readonly CodeSet Provider = new(
        "a) PR0: Parents/Parental responsibility", "b) PR1: Own provision|Own LA", "c) PR2: Other LA provision", "d) PR3: Other public provision", "e) PR4: Private provision|Private", "f) PR5: Voluntary/third sector|Voluntary");

    public static readonly CodeSet Location = new("a) In|In|Inside|Y|Yes|~in borough|~in la|~inside", "b) Out|Out|Outside|N|No|~out of|~outside");

    public static readonly CodeSet Eligibility = new(
        "a) Relevant child|Relevant", "b) Former relevant child|Former relevant", "c) Qualifying care leaver|Qualifying", "d) Eligible child|Eligible", "e) Other");

    public static readonly CodeSet InTouch = new(
        "a) Yes|Y|Yes|1|In touch", "b) No|N|No|0|2|Not in touch", "c) Died|DIED", "d) Refu|REFU|Refuses contact", "e) NREQ|Service no longer required", "f) Rhom|RHOM|Returned home");

    public static readonly CodeSet Accommodation = new(
        "B: Parents/relatives|B|With parents or relatives", "C: Community home / residential care|C|Community home", "D: Semi-independent, transitional accommodation and self-contained accommodation|D|Semi-independent transitional accommodation",
        "E: Supported lodgings|E", "G: Abroad|G|Gone abroad", "H: Deported|H", "K: Ordinary lodgings, without formal support|K|Ordinary lodgings", "R: Residence not known|R", "S: No fixed abode / homeless|S|Homeless",
        "T: Foyers and similar supported accommodation|T|Foyers", "U: Independent living|U", "V: Emergency accommodation|V", "W: Bed and breakfast|W", "X: In custody|X|Custody", "Y: Other accommodation|Y|Other", "Z: With former foster carers|Z|Z1|Z2|Staying put");

    public static readonly CodeSet Suitability = new(
        "a) Suitable|1|Y|Yes|True|Suitable|1 - Suitable|Accommodation is considered suitable|1 - Accommodation is considered suitable|~suitable",
        "b) Unsuitable|2|N|No|False|Unsuitable|Not suitable|b) Not suitable|2 - Unsuitable|0 - Unsuitable|Accommodation is considered unsuitable|2 - Accommodation is considered unsuitable|~unsuitable|~not suitable|~not considered suitable|~not considered to be suitable",
        "c) Not in touch or not recorded|0|Not recorded|Unknown|Not in touch|Not known|~not in touch|~not recorded");

    public static readonly CodeSet Activity = new(
        "F1: Full time in higher education", "P1: Part time in higher education", "F2: Full time in education other than higher", "P2: Part time in education other than higher",
        "F3: Full time in training or employment", "P3: Part time in training or employment", "F4: Full time in an apprenticeship", "P4: Part time in an apprenticeship",
        "F5: Full time in training or employment, not an apprenticeship", "P5: Part time in training or employment, not an apprenticeship",
        "G4: Not in education, employment or training - illness or disability", "G5: Not in education, employment or training - other", "G6: Not in education, employment or training - pregnancy or parenting",
        "Not recorded|Unknown|Not known|Not in touch");

    public static readonly CodeSet NoLongerAdoption = new(
        "RD1 - The child's needs changed subsequent to the decision|Child's needs changed", "RD2 - The Court did not make a placement order", "RD3 - Prospective adopters could not be found", "RD4 - Any other reason|Other reason");

    public static readonly CodeSet AdopterLeft = new(
        "1 - Adopter withdrew from process|1|Withdrew|Adopter withdrew from process", "2 - Process put on hold|2|On hold|Process put on hold", "3 - Application refused|3|Refused|Application refused");
}
