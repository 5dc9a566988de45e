using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Reads who attended, group by group as the minutes head them.</summary>
internal sealed partial class AttendanceReader
{
    private readonly List<string> members = [];
    private readonly List<PaperSubstitute> substitutes = [];
    private readonly List<string> coOpted = [];
    private readonly List<string> cabinet = [];
    private readonly EmployeeList employees = new();
    private readonly List<PaperGuest> invited = [];
    private readonly List<string> apologies = [];
    private string? chair;
    private bool chairing;
    private AttendanceGroup group = AttendanceGroup.Members;

    public static PaperAttendance Read(IReadOnlyList<PaperLine> lines, int from, int to)
    {
        var reader = new AttendanceReader();
        foreach (var text in NameLines.Joined(lines.Skip(from).Take(to - from).Select(AttendanceRow.AsLine).Where(l => !Business().IsMatch(l.Text)))) reader.Take(PersonNames.WithoutHonours(text));
        return new PaperAttendance(reader.members, reader.chair, reader.substitutes, reader.coOpted, reader.cabinet, reader.employees.People, reader.invited, reader.apologies);
    }

    private void Take(string text)
    {
        if (Apologies.Sent(text) is { } sent)
        {
            foreach (var person in sent) AddApology(person);
            return;
        }
        text = OfCouncil().Replace(PartOfMeeting().Replace(text, ""), "");
        if (group == AttendanceGroup.Members && AllCoOpted().Match(text) is { Success: true } all && AttendanceLabel.At(text) is null)
        {
            coOpted.AddRange(PersonNames.Of(text[..all.Index]).Select(n => n.Name));
            return;
        }

        if (LabelAfterNames().Match(text) is { Success: true } next)
        {
            Take(text[..next.Index]);
            text = text[(next.Index + next.Length)..];
        }
        for (var label = AttendanceLabel.At(text); label is not null; label = AttendanceLabel.At(text))
        {
            (group, chairing) = (label.Group, label.Chair);
            employees.CloseDirectorate();
            text = text[label.Length..].TrimStart(' ', ':', '-', '–').Trim();
            if (text.Length == 0) return;
        }
        if (chairing) text = $"{text.TrimEnd('.')} (Chair)";
        chairing = false;
        // The words first: the pattern begins with what may be there or not, and tries that at every letter.
        if (text.Contains("in the chair", StringComparison.OrdinalIgnoreCase) && InTheChair().Match(text) is { Success: true } chaired)
        {
            if (group == AttendanceGroup.Members) text = $"{text[..chaired.Index]} (Chair){text[(chaired.Index + chaired.Length)..]}";
            else if (chaired.Index + chaired.Length >= text.TrimEnd('.').Length && PersonNames.Of(text[..chaired.Index]) is [var person])
            {
                chair ??= members.FindAll(m => m.EndsWith(person.Name, StringComparison.Ordinal)) is [var member] ? member : person.Name;
                return;
            }
        }

        Add(text);
    }

    private void Add(string text)
    {
        switch (group)
        {
            case AttendanceGroup.Employees: employees.Take(text); break;
            case AttendanceGroup.Invited: AddGuest(text); break;
            case AttendanceGroup.Apologies: AddApologies(ApologiesLead().Replace(text, "")); break;
            case AttendanceGroup.CoOpted: coOpted.AddRange(PersonNames.Of(text).Select(n => n.Name)); break;
            case AttendanceGroup.Cabinet: cabinet.AddRange(PersonNames.Of(text).Select(n => n.Name)); break;
            case AttendanceGroup.Substitutes: substitutes.AddRange(PersonNames.Of(text).Select(Substituting)); break;
            case AttendanceGroup.Members: foreach (var person in PersonNames.Of(text)) AddMember(person); break;
            default: break;
        }
    }

    /// <summary>Somebody who sent apologies may be named with who came instead.</summary>
    private void AddApologies(string text)
    {
        foreach (var person in PersonNames.Of(text)) AddApology(person);
    }

    private void AddApology(PersonName person)
    {
        apologies.Add(person.Name);
        if (Apologies.CameInstead(person.Note) is { } substitute) substitutes.Add(new PaperSubstitute(substitute, person.Name));
    }

    private static PaperSubstitute Substituting(PersonName person) =>
        person.Note is null && InPlaceOf().Match(person.Name) is { Success: true } place
            ? new PaperSubstitute(person.Name[..place.Index], PersonNames.Bare(person.Name[(place.Index + place.Length)..]))
            : new PaperSubstitute(person.Name, For(person.Note));

    private void AddMember(PersonName person)
    {
        if (MarkedAbsent().Match(person.Name) is { Success: true } absent)
        {
            apologies.Add(person.Name[..absent.Index]);
            return;
        }

        var note = person.Note ?? "";
        if (Substitute().IsMatch(note)) substitutes.Add(new PaperSubstitute(person.Name, For(note)));
        else if (Capacities.Of(note) == MemberCapacity.CoOpted) coOpted.Add(person.Name);
        else if (CabinetNote().IsMatch(note)) cabinet.Add(person.Name);
        else if (!members.Contains(person.Name)) members.Add(person.Name);
        if (ChairNote().IsMatch(note)) chair ??= person.Name;
    }

    private static string? For(string? note)
    {
        var match = Substitute().Match(note ?? "");
        var name = PersonNames.Bare((match.Success ? note![(match.Index + match.Length)..] : note ?? "").Split(';', ',')[0]);
        return Wording.OrNull(name);
    }

    private void AddGuest(string text)
    {
        if (text.Contains(';', StringComparison.Ordinal) && !text.Contains('(', StringComparison.Ordinal))
        {
            foreach (var piece in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) AddGuest(piece);
            return;
        }

        var people = PersonNames.Of(text);
        if (people.Count > 0 && people.TrueForAll(p => p.Note is not null))
        {
            foreach (var person in people) AddGuest(person.Name, person.Note);
            return;
        }
        var pair = NameAndRole().Match(text);
        if (pair.Success && !EmployeeList.LooksLikePerson(pair.Groups["role"].Value))
            AddGuest(PersonNames.Bare(pair.Groups["name"].Value), EmployeeList.Bracketed(pair.Groups["role"].Value));
        else invited.AddRange(people.Select(n => new PaperGuest(n.Name, n.Note)));
    }

    private void AddGuest(string name, string? role)
    {
        if (CabinetNote().IsMatch(role ?? "")) cabinet.Add(name);
        else if (CoOptedNote().IsMatch(role ?? "")) coOpted.Add(name);
        else invited.Add(new PaperGuest(name, Wording.OrNull(role)));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>A heading of business, or a sentence about it, that stands between the people and the first minute.</summary>
    [GeneratedRegex(@"^(?:public|private|exempt) business$|^part (?:one|two|[12ab]|ii?)\b|^(?:un)?restricted (?:items|business)$|^(?:the )?(?:\p{L}+ )?(?:board|committee|panel|commission) met (?:at|in)\b|^note\s*:|^\(?persons? absent\b|^items? (?:for|of|considered|open|in)\b|^(?:the|this|these|copies|all|a copy)\b.{0,160}\b(?:considered|contained|recorded|webcast|referred to|welcomed|opened|attached|available|agreed)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Business();

    [GeneratedRegex(@"\s+(?:for|vice|in (?:the )?place of|replacing)\s+(?=\p{Lu})", Options & ~RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InPlaceOf();

    /// <summary>"Cabinet Member and Councillor E Ruane Deputy Cabinet Member: Councillor P Seaman": two lines whose break was lost.</summary>
    [GeneratedRegex(@"(?<!^|\b(?:and|or|deputy|assistant|shadow|statutory|voting|other)|[,&:(]) (?=(?:(?:(?:deputy|assistant) )?cabinet|co-?opted) members?\s*:)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LabelAfterNames();

    /// <summary>"Part of meeting: agenda item 13" before a name.</summary>
    [GeneratedRegex(@"^(?:(?:whole|part) of (?:the )?meeting\s*:?\s*)?(?:(?:agenda )?items? [0-9]{1,2}(?:(?:,| and|-|–) ?[0-9]{1,2})*\s*:?\s*)?(?=$|\p{Lu})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartOfMeeting();

    [GeneratedRegex(@",?\s*[-–]?\s*(?:\((?:was )?in the chair\)|(?<!\([^)]{0,60})\b(?:was )?in the chair)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InTheChair();

    [GeneratedRegex(@"\bin the chair\b|(?:^|; ?)(?:acting chair|chair(?:man|woman|person)?)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChairNote();

    [GeneratedRegex(@"^(?:(?:deputy )?cabinet member|portfolio holder|executive (?:member|councillor)|lead member|leader of the council|deputy leader)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CabinetNote();

    [GeneratedRegex(@"(?:^|; ?)(?:(?:as |attending as )?(?:a |the )?(?:named )?sub(?:stitut(?:e|ed|ing|ion))?\.?:? for|deputi[sz]ing for|(?:attending )?in (?:the )?place of|in lieu of|on behalf of|replacing|representing(?= councillor))\s+|^substitute(?: member)?\b\s*", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"^(?:for (?:absence|inability to attend) )?(?:(?:were|was|had been|have been) )?(?:(?:received|submitted|given|reported|tendered|noted) )?(?:from|on behalf of|by)\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApologiesLead();

    [GeneratedRegex(@"^(?<name>[^,(–]{2,60}?)\s*(?:,|\s[-–]\s|\()\s*(?<role>.{2,160})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndRole();

    /// <summary>"Penbridge City Council: Councillors A and B", where councils meet together.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L}'’& .-]{3,60}\b(?:Council|Borough|City|County)\s*:\s*(?=(?:Councillors?|Cllrs?|Mrs?|Ms|Dr)\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfCouncil();

    /// <summary>"Mr A and Mrs B (co-opted members)": said of all.</summary>
    [GeneratedRegex(@"\s*\((?:\p{L}+ )?co-?opt(?:ed (?:\p{L}+ )?(?:members|representatives)|ees)\)\.?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AllCoOpted();

    /// <summary>In lists where those absent are marked with an A.</summary>
    [GeneratedRegex(@"\s[-–]\s?A$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkedAbsent();

    [GeneratedRegex(@"\bco[- ]?opt|\bparent[- ]governor", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoOptedNote();
}
