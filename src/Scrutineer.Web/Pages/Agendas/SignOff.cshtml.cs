using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Whom a paper is sent to, and what they answered; answers that came otherwise are entered for them (rules G5 and G7).</summary>
public sealed class SignOffModel(AgendaDesk desk, SignOffDesk signOffs, SiteAddress site) : PageModel
{
    [BindProperty] public string? List { get; set; }
    [BindProperty] public string? Part { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Came { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public IReadOnlyList<SignOff> Requests { get; private set; } = [];
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public DateOnly Today => desk.Today;

    /// <summary>The request that an answer is being entered for; null where none was chosen.</summary>
    public SignOff? Chosen { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? record, CancellationToken cancel)
    {
        if (!await FindAsync(id, record, cancel)) return NotFound();
        On = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Page();
    }

    public Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel)
    {
        var list = Enum.TryParse<SignOffList>(List, out var read) ? read : SignOffList.Approver;
        var part = Guid.TryParse(Part, out var p) && SignOffPart.All.Any(x => x.Id == p) ? p : (Guid?)null;
        return ActAsync(id, null, part is null ? nameof(Name) : nameof(Part), work => SignOffDesk.AddAsync(work, id, part is null ? list : SignOffList.Approver, part, Name, Email, cancel), "Added. Send the paper to them when it is ready.", cancel);
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid request, CancellationToken cancel) => OnRequestAsync(id, request, work => SignOffDesk.RemoveAsync(work, request, cancel), "Taken off the list.", cancel);

    public Task<IActionResult> OnPostSendAsync(Guid id, Guid request, CancellationToken cancel) =>
        OnRequestAsync(id, request, work => signOffs.SendAsync(work, request, Address, cancel), "The request is entered with today\u2019s day, and mail goes where an address is known.", cancel);

    public Task<IActionResult> OnPostRemindAsync(Guid id, Guid request, CancellationToken cancel) => OnRequestAsync(id, request, work => signOffs.RemindAsync(work, request, Address, cancel), "A reminder is on its way.", cancel);

    public async Task<IActionResult> OnPostRecordAsync(Guid id, Guid request, CancellationToken cancel)
    {
        if (!await FindAsync(id, request, cancel) || Chosen is null) return NotFound();
        if (!Enum.TryParse<SignOffAnswer>(Answer, out var answer)) ModelState.AddModelError(nameof(Answer), "Choose what was answered");
        if (!Enum.TryParse<ReplyWay>(Came, out var came) || came == ReplyWay.Here) ModelState.AddModelError(nameof(Came), "Choose how the answer came");
        if (!DateOnly.TryParseExact(On?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) ModelState.AddModelError(nameof(On), "Enter the day of the answer, like 2026-04-14");
        return await ActAsync(id, request, nameof(Words), work => SignOffDesk.RecordAsync(work, request, new SignOffReply(answer, Words, day, came, Paper.Version), cancel), $"The answer of {Chosen.Name} is recorded.", cancel);
    }

    private string Address(SignOff signOff) => site.Of(AgendaLinks.Answer(signOff.Id));

    private async Task<IActionResult> OnRequestAsync(Guid id, Guid request, Func<ScrutineerDb, Task> change, string done, CancellationToken cancel) =>
        await FindAsync(id, request, cancel) && Chosen is not null ? await ActAsync(id, null, "", change, done, cancel) : NotFound();

    private async Task<IActionResult> ActAsync(Guid id, Guid? record, string field, Func<ScrutineerDb, Task> change, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, record, cancel)) return NotFound();
        if (!await desk.TryAsync(this, field, change)) return Page();
        TempData["Done"] = done;
        return Redirect(AgendaLinks.SignOff(id));
    }

    private async Task<bool> FindAsync(Guid id, Guid? chosen, CancellationToken cancel)
    {
        if (await desk.PaperAsync(id, cancel) is not { } found) return false;
        (Draft, Paper) = found;
        Requests = [.. Draft.SignOffs[id]];
        Missing = Paper.IsDraft ? [.. ApprovalRules.Missing(Paper, Requests)] : [];
        Chosen = Requests.FirstOrDefault(r => r.Id == chosen);
        return true;
    }
}
