using System.Globalization;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Words that the desk can put into a minute at one press.</summary>
/// <param name="Words">What is put in.</param>
/// <param name="IsDecision">True where it goes under RESOLVED, false where it goes into the narrative.</param>
/// <param name="Source">Where it comes from, in a few words.</param>
public sealed record MinuteOffer(string Words, bool IsDecision, string Source);

/// <summary>What is offered for one minute: the recommendations of its papers, and sentences about what was recorded of the meeting.</summary>
public static class MinuteOffers
{
    /// <param name="papers">The papers of the item.</param>
    /// <param name="names">Full names of those on the roll and in declarations and notices.</param>
    public static IReadOnlyList<MinuteOffer> Of(DeskRecords desk, DraftMinute draft, IReadOnlyList<Paper> papers, IReadOnlyDictionary<Guid, string> names)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(names);
        var offers = new List<MinuteOffer>();
        if (IsExclusion(draft)) offers.AddRange(Resolutions(desk).Select(r => new MinuteOffer($"that {r}", true, "the exclusion of the public")));
        if (Starts(draft, "apolog")) offers.AddRange(Apologies(desk, names).Select(s => new MinuteOffer(s, false, "the roll")));
        if (Starts(draft, "declaration", "disclosure")) offers.AddRange(Declarations(desk, names).Select(s => new MinuteOffer(s, false, "declarations")));
        offers.AddRange(desk.Declarations.Where(d => d.AgendaItemId == draft.AgendaItemId).Select(d => new MinuteOffer(Withdrew(d, names), false, "declarations")));
        offers.AddRange(desk.Notices.Where(n => n.AgendaItemId == draft.AgendaItemId).Select(n => new MinuteOffer($"{names.GetValueOrDefault(n.PersonId)}, who is not a member of the Board, spoke on this item.", false, "notices to speak")));
        foreach (var paper in papers)
            offers.AddRange(paper.Recommendations.OrderBy(r => r.Order).Select(r => new MinuteOffer(Resolved(r.Text), true, $"{paper.Subject}, recommendation {r.Ordinal.Trim('(', ')', '.')}")));
        return offers;
    }

    /// <summary>A recommendation as a decision continues after RESOLVED: "that the report be noted".</summary>
    internal static string Resolved(string recommendation)
    {
        var words = recommendation.Trim();
        if (words.StartsWith("That ", StringComparison.Ordinal)) return $"that {words[5..]}";
        if (words.StartsWith("that ", StringComparison.Ordinal)) return words;
        if (words.StartsWith("To ", StringComparison.Ordinal) || words.StartsWith("to ", StringComparison.Ordinal)) return $"to {words[3..]}";
        var first = words.Split(' ')[0];
        return first.Length > 1 && first.Skip(1).All(char.IsLower) && char.IsUpper(first[0]) && first is not ("The" or "A" or "An" or "Members" or "Officers") ? $"to {char.ToLower(words[0], CultureInfo.InvariantCulture)}{words[1..]}" : $"that {Lowered(words)}";
    }

    /// <summary>True for a minute that records the exclusion of the public.</summary>
    internal static bool IsExclusion(DraftMinute draft) => !draft.IsClosed && Starts(draft, "exclusion of");

    /// <summary>The resolutions that excluded the public, in the order of the agenda.</summary>
    internal static IEnumerable<string> Resolutions(DeskRecords desk) =>
        from item in desk.Meeting.Items.OrderBy(i => i.Order)
        join exclusion in desk.Exclusions on item.Id equals exclusion.AgendaItemId
        select PublicExclusion.Resolution(item.Number, item.Title, exclusion.Paragraph);

    private static string Lowered(string words) => words.Split(' ')[0] is "The" or "A" or "An" ? $"{char.ToLowerInvariant(words[0])}{words[1..]}" : words;

    private static IEnumerable<string> Apologies(DeskRecords desk, IReadOnlyDictionary<Guid, string> names)
    {
        var sent = desk.Roll.Where(r => r.Presence == Presence.Apologies).Select(r => names[r.PersonId]).ToList();
        yield return sent.Count == 0 ? "There were no apologies." : $"Apologies were received from {Listed(sent)}.";
        foreach (var substitute in desk.Roll.Where(r => r.Group == AttendanceRole.Substitute && r.SubstituteForId is not null && r.Presence != Presence.Absent))
            yield return $"{names[substitute.PersonId]} substituted for {names[substitute.SubstituteForId!.Value]}.";
    }

    private static IEnumerable<string> Declarations(DeskRecords desk, IReadOnlyDictionary<Guid, string> names)
    {
        if (desk.Declarations.Count == 0) yield return "There were no declarations of interest.";
        foreach (var declared in desk.Declarations)
        {
            var item = desk.Meeting.Items.Single(i => i.Id == declared.AgendaItemId);
            yield return $"{names[declared.PersonId]} declared {Kind(declared.Kind)} in item {item.Number} ({item.Title}): {declared.Nature.TrimEnd('.')}.";
        }
    }

    private static string Withdrew(Declaration declared, IReadOnlyDictionary<Guid, string> names)
    {
        var who = $"{names[declared.PersonId]}, having declared {Kind(declared.Kind)}{(declared.HasDispensation ? " and holding a dispensation" : "")},";
        return declared.Follows switch
        {
            InterestConsequence.Leaves => $"{who} left the meeting while this item was considered.",
            InterestConsequence.Speaks => $"{who} spoke on this item and then left the meeting.",
            _ => $"{who} remained and took part.",
        };
    }

    private static string Kind(InterestKind kind) => kind switch
    {
        InterestKind.DisclosablePecuniary => "a disclosable pecuniary interest",
        InterestKind.OtherRegistered => "an other registered interest",
        _ => "a personal interest",
    };

    private static string Listed(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static bool Starts(DraftMinute draft, params string[] openings) => openings.Any(o => draft.Title.TrimStart().StartsWith(o, StringComparison.OrdinalIgnoreCase));
}
