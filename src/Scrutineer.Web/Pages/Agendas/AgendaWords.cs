using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Agendas in the making, in words.</summary>
public static class AgendaWords
{
    /// <summary>The forms that a paper can be given, in the order in which they are offered.</summary>
    public static IReadOnlyList<PaperForm> Forms { get; } =
        [PaperForm.BriefingNote, PaperForm.CabinetReport, PaperForm.Letter, PaperForm.Presentation, PaperForm.AnnualReport, PaperForm.MinutesOfAnotherBody, PaperForm.Other];

    /// <summary>"in 3 days", "tomorrow", "today", "2 days ago".</summary>
    public static string Away(this DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 and var days => $"in {days} days",
        var days => $"{-days} days ago",
    };

    /// <summary>Where a paper stands: being written, in sign-off and with whom, ready, published, withdrawn.</summary>
    public static (string Words, string Colour, string? Who) Stage(Paper paper, IEnumerable<SignOff> signOffs)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(signOffs);
        var asked = signOffs.ToList();
        if (paper.WithdrawnOn is not null) return ("Withdrawn", "red", null);
        if (!paper.IsDraft) return ("Published", "green", null);
        if (!paper.IsUploaded && (string.IsNullOrWhiteSpace(paper.Text) || PaperSkeleton.HasHints(paper.Text))) return ("Being written", "yellow", null);
        var missing = ApprovalRules.Missing(paper, asked).ToList();
        if (missing.Count == 0) return ("Ready", "green", null);
        return (asked.Exists(s => s.IsAwaited) ? "In sign-off" : "Written", "teal", string.Join("; ", missing));
    }

    /// <summary>True where the step's own work is not done: it is late once its day has passed.</summary>
    public static bool IsOpen(this TimetableStep step, AgendaDraft draft)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Meeting.HasAgenda) return false;
        return step.Name switch
        {
            "Drafts in" => draft.Items.Any(i => i.NeedsPaper && !draft.Papers[i.Id].Any()) || draft.DraftPapers.Any(p => !p.Paper.IsUploaded && PaperSkeleton.HasHints(p.Paper.Text)),
            "Sign-off complete" => draft.DraftPapers.Any(p => ApprovalRules.Missing(p.Paper, draft.SignOffs[p.Paper.Id]).Any()),
            "Last day to publish" => true,
            _ => false,
        };
    }

    public static string Word(this SignOffList list) => list switch
    {
        SignOffList.Contributor => "Contributor",
        SignOffList.Consulted => "Consulted",
        _ => "Approver",
    };

    public static string Word(this SignOffAnswer answer) => answer switch
    {
        SignOffAnswer.Approved => "Approved",
        SignOffAnswer.ChangesAsked => "Changes asked",
        _ => "Commented",
    };

    /// <summary>"recorded by G Pascoe from an e-mail"; nothing where it was given here.</summary>
    public static string? How(this SignOff signOff)
    {
        ArgumentNullException.ThrowIfNull(signOff);
        return signOff.Came switch
        {
            ReplyWay.Here => $"given here by {signOff.RecordedBy}",
            ReplyWay.Email => $"by e-mail, recorded by {signOff.RecordedBy}",
            ReplyWay.Spoken => $"said aloud, recorded by {signOff.RecordedBy}",
            ReplyWay.Letter => $"by letter, recorded by {signOff.RecordedBy}",
            _ => null,
        };
    }

    /// <summary>The seven paragraphs of Schedule 12A, shortly.</summary>
    public static IReadOnlyList<(int Number, string Words)> Paragraphs { get; } =
    [
        (1, "about an individual"), (2, "likely to reveal who an individual is"), (3, "financial or business affairs of a person or the council"), (4, "consultations or negotiations about labour relations"),
        (5, "legal professional privilege"), (6, "a notice, order or direction the council proposes to give"), (7, "prevention, investigation or prosecution of crime"),
    ];

    /// <summary>"Exempt under paragraph 3 of Schedule 12A (financial or business affairs …)".</summary>
    public static string? Exemption(this AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.ExemptParagraph is { } number ? $"Exempt under paragraph {number} of Schedule 12A to the Local Government Act 1972 ({Paragraphs[number - 1].Words})" : null;
    }
}
