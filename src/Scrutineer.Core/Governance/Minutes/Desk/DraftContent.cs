using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>What a clerk has written of one minute: the whole of it, as a form holds it.</summary>
public sealed record DraftContent(string Title, string Narrative, IReadOnlyList<string> Questions, IReadOnlyList<string> Decisions, IReadOnlyList<AskContent> Asks, bool IsEducationMatter)
{
    /// <summary>The longest text that one field takes, in characters.</summary>
    public const int LongestText = 60_000;

    /// <summary>The most entries that one minute takes of each kind.</summary>
    public const int MostEntries = 60;

    /// <summary>What is kept of a draft now.</summary>
    public static DraftContent Of(DraftMinute draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(
            draft.Title, draft.Narrative, [.. draft.Questions], [.. draft.Decisions.OrderBy(d => d.Order).Select(d => d.Text)],
            [.. draft.Asks.OrderBy(a => a.Order).Select(a => new AskContent(a.Decision, a.Kind, a.Text, [.. a.To], a.Due, a.DueOn))], draft.IsEducationMatter);
    }

    /// <summary>The same without blanks, in the line ends that are kept. Asks follow their decision when an empty one before it goes.</summary>
    public DraftContent Tidied()
    {
        var decisions = Decisions.Select((text, order) => (Text: Tidy(text), Order: order)).Where(d => d.Text.Length > 0).ToList();
        int? Place(int? order) => decisions.FindIndex(d => d.Order == order) is >= 0 and var place ? place : null;
        return new(
            Tidy(Title), Tidy(Narrative), [.. Questions.Select(Tidy).Where(q => q.Length > 0)], [.. decisions.Select(d => d.Text)],
            [.. Asks.Where(a => !string.IsNullOrWhiteSpace(a.Text)).Select(a => a with { Text = Tidy(a.Text), Decision = Place(a.Decision), To = [.. a.To.Select(Tidy).Where(t => t.Length > 0)], DueOn = a.Due == AskDue.OnDay ? a.DueOn : null })],
            IsEducationMatter);
    }

    /// <summary>Why it cannot be kept so; none where it can.</summary>
    public IEnumerable<string> ReasonsNotToKeep()
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return "A minute needs a title.";
        foreach (var text in (IEnumerable<string>)[Title, Narrative, .. Questions, .. Decisions, .. Asks.Select(a => a.Text)])
            if (text.Length > LongestText) yield return $"\u201c{text[..40]} …\u201d has {text.Length} characters; {LongestText} are the most.";
        if (Math.Max(Decisions.Count, Math.Max(Asks.Count, Questions.Count)) > MostEntries) yield return $"A minute takes {MostEntries} questions, decisions and asks of each; make two minutes of it.";
        if (Asks.Any(a => a.Due == AskDue.OnDay && a.DueOn is null)) yield return "Give the day by which the ask is due, or choose another due rule.";
    }

    /// <summary>True where both say the same.</summary>
    public bool Says(DraftContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Title == other.Title && Narrative == other.Narrative && Questions.SequenceEqual(other.Questions) && Decisions.SequenceEqual(other.Decisions)
            && IsEducationMatter == other.IsEducationMatter && Asks.Count == other.Asks.Count && Asks.Zip(other.Asks).All(p => p.First.Says(p.Second));
    }

    /// <summary>Both texts in one: what the other adds stands after what is here, and nothing of either is lost.</summary>
    public DraftContent With(DraftContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<string> decisions = [.. Decisions, .. other.Decisions.Except(Decisions)];
        int? Place(int? order) => order is { } o && o < other.Decisions.Count ? decisions.IndexOf(other.Decisions[o]) : null;
        return new(
            Title == other.Title ? Title : $"{Title} / {other.Title}", Joined(Narrative, other.Narrative), [.. Questions, .. other.Questions.Except(Questions)], decisions,
            [.. Asks, .. other.Asks.Select(a => a with { Decision = Place(a.Decision) }).Where(a => !Asks.Any(a.Says))], IsEducationMatter || other.IsEducationMatter);
    }

    private static string Joined(string one, string other)
    {
        if (other.Length == 0 || one.Contains(other, StringComparison.Ordinal)) return one;
        if (one.Length == 0 || other.Contains(one, StringComparison.Ordinal)) return other;
        var paragraphs = one.Split("\n\n");
        return string.Join("\n\n", [one, .. other.Split("\n\n").Except(paragraphs)]);
    }

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>One ask as a form holds it.</summary>
/// <param name="Decision">Order of the decision it stands in, from 0; null outside RESOLVED.</param>
/// <param name="To">Those it is put to, as written.</param>
public sealed record AskContent(int? Decision, TrackedItemKind Kind, string Text, IReadOnlyList<string> To, AskDue Due, DateOnly? DueOn)
{
    /// <summary>True where both ask the same of the same.</summary>
    public bool Says(AskContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Decision, Kind, Text, Due, DueOn) == (other.Decision, other.Kind, other.Text, other.Due, other.DueOn) && To.SequenceEqual(other.To);
    }
}
