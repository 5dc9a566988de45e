using System.Globalization;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.GroupDesk;

/// <summary>A part of a group's record: its list and the form that adds to it.</summary>
/// <param name="Form">The partial page with its fields.</param>
/// <param name="Entries">What is entered, each in a line of words.</param>
public sealed record EntryPart(string Name, string Title, string Empty, string Add, string Form, Func<TaskAndFinishGroup, IEnumerable<(Guid Id, string Words)>> Entries);

/// <summary>What is added to a group's record, as the forms of its page have it; each form sends its own.</summary>
public sealed class EntryForm
{
    public string? MeetingOn { get; set; }
    public string? MeetingWords { get; set; }
    public string? EvidenceKind { get; set; }
    public string? EvidenceOn { get; set; }
    public string? Who { get; set; }
    public string? Shows { get; set; }

    /// <summary>The paper attached, by its identity.</summary>
    public string? Attached { get; set; }
    public string? Finding { get; set; }
    public string? RestsOn { get; set; }
    public string? Option { get; set; }
    public bool IsRecommended { get; set; }
    public string? Why { get; set; }
    public string? To { get; set; }
    public string? PartOf { get; set; }
    public string? Recommendation { get; set; }
    public string? Within { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = [new("", "Choose one"), .. Enum.GetValues<GroupEvidenceKind>().Select(k => new Choice($"{k}", k.Word()))];

    /// <summary>The parts of a record, in the order of a group's work.</summary>
    public static IReadOnlyList<EntryPart> Parts { get; } =
    [
        new("meeting", "Meetings", "No meeting is entered yet.", "Enter a meeting", "MeetingFields", g => g.Meetings.OrderBy(m => m.On).Select(m => (m.Id, $"{m.On.WithoutWeekday()}: {m.Words}"))),
        new("evidence", "Evidence log", "No evidence is entered yet.", "Enter evidence", "EvidenceFields",
            g => g.Evidence.OrderBy(e => e.Number).Select(e => (e.Id, $"{e.Number}. {e.Kind.Word()}, {e.On.WithoutWeekday()}, {e.Who}: {e.Shows}"))),
        new("finding", "Findings", "No finding is entered yet.", "Enter a finding", "FindingFields", g => g.Findings.OrderBy(f => f.Number).Select(f => (f.Id, $"{f.Number}. {f.Text} ({f.Rests()})"))),
        new("option", "Options considered", "No option is entered yet.", "Enter an option", "OptionFields",
            g => g.Options.OrderBy(o => o.Number).Select(o => (o.Id, $"{o.Number}. {o.Text}{(o.IsRecommended ? " Recommended." : "")}"))),
        new("recommendation", "Recommendations", "No recommendation is entered yet.", "Enter a recommendation", "RecommendationFields",
            g => g.ByBody.SelectMany(b => b).Select(r => (r.Id, $"{r.To} {r.Ordinal}. {r.Text}{(r.Within is null ? "" : $" ({r.Within})")}"))),
    ];

    /// <summary>"1, 3 and 4" as numbers; what is none is left out.</summary>
    public static IReadOnlyList<int> Numbers(string? text) =>
        [.. (text ?? "").Replace("and", ",", StringComparison.OrdinalIgnoreCase).Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0)];
}
