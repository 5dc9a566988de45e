using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>What an item says, as its form has it.</summary>
public sealed class WordsForm
{
    public string? Title { get; set; }
    public string? Detail { get; set; }
    public string? CabinetMember { get; set; }
    public string? LeadOfficer { get; set; }
    public string? SourceKind { get; set; }
    public string? Source { get; set; }

    /// <summary>The kinds of source, with the item's own where that is set by what made it.</summary>
    public IEnumerable<Choice> Sources
    {
        get
        {
            yield return new Choice("", "Choose one");
            foreach (var kind in ProgrammeSources.Chosen) yield return new Choice($"{kind}", kind.Title());
            if (Enum.TryParse<ProgrammeSource>(SourceKind, out var own) && !ProgrammeSources.Chosen.Contains(own)) yield return new Choice($"{own}", own.Title());
        }
    }

    public static WordsForm Of(ProgrammeItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new()
        {
            Title = item.Title,
            Detail = item.Detail,
            CabinetMember = item.CabinetMember,
            LeadOfficer = item.LeadOfficer ?? (item.CabinetMember is null ? item.LeadText : null),
            SourceKind = $"{item.SourceKind}",
            Source = item.Source,
        };
    }

    public ProgrammeWords Read() => new(Title, Detail, CabinetMember, LeadOfficer, Enum.TryParse<ProgrammeSource>(SourceKind, out var kind) && Enum.IsDefined(kind) ? kind : null, Source);
}
