using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;
using Scrutineer.Web.Pages.QualityMeetings;

namespace Scrutineer.Web.Pages.QualityMeetingDesk;

/// <summary>The form of a meeting, new or known.</summary>
public abstract class MeetingFormModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public int Saved { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Agenda { get; set; }
    [BindProperty] public string? Papers { get; set; }
    [BindProperty] public string? Notes { get; set; }
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public List<string> Themes { get; set; } = [];
    [BindProperty] public List<Guid> Attended { get; set; } = [];
    [BindProperty(SupportsGet = true)] public Guid? Audit { get; set; }

    public IReadOnlyList<string> AllThemes { get; private set; } = [];

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    public IReadOnlyList<Choice> Services { get; private set; } = [];

    /// <summary>Whether its kind can still be chosen.</summary>
    public abstract bool IsNew { get; }

    public static IEnumerable<Choice> Kinds => Enum.GetValues<QualityMeetingKind>().Select(k => new Choice(k.ToString(), k.Words()));

    protected ScrutineerDb Db => db;

    protected QualityDesk Desk => desk;

    protected MeetingInput Input => new(Enum.TryParse<QualityMeetingKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null, QualityDesk.ReadDay(On), Title, Lines(Agenda), Lines(Papers), Notes, [.. Themes.Where(AllThemes.Contains)], Attended, Guid.TryParse(Service, out var service) ? service : null, Audit);

    protected void Show(QualityMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        (Saved, Kind, On, Title, Notes) = (meeting.Version, $"{meeting.Kind}", meeting.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), meeting.Title, meeting.Notes);
        (Agenda, Papers, Themes, Attended, Service) = (string.Join('\n', meeting.Agenda), string.Join('\n', meeting.Papers), meeting.Themes, [.. meeting.Attended.Select(a => a.StaffMemberId)], meeting.ServiceId?.ToString("N"));
    }

    protected async Task ChoicesAsync(IEnumerable<string> own, CancellationToken cancel)
    {
        AllThemes = [.. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).ToListAsync(cancel)).SelectMany(t => t.Published?.Areas ?? []).SelectMany(a => a.Themes).Concat(own).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        Staff = await db.Set<StaffMember>().AsNoTracking().Where(s => !s.HasLeft).OrderBy(s => s.Name).ToListAsync(cancel);
        Services = [new("", "All of children’s services"), .. (await db.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.Service).OrderBy(o => o.Name).ToListAsync(cancel)).Select(o => new Choice(o.Id.ToString("N"), o.Name))];
    }

    private static string[] Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
