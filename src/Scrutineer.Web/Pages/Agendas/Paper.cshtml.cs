using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Uploads;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Writes a paper, with a preview as it will read; or puts an uploaded file in its place (rules G3 and G4).</summary>
[RequestSizeLimit(UploadCheck.Largest + 1024 * 1024)]
public sealed class PaperModel(AgendaDesk desk, IUploadCheck check) : PageModel
{
    [BindProperty] public string? Subject { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public int Version { get; set; }
    [BindProperty] public bool KeepsApprovals { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>The text to show as it will read; null where no preview was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public PaperEdition? Theirs { get; private set; }

    /// <summary>The appendix that a paper made from records has; null for one that somebody wrote.</summary>
    public FactsAppendix? Facts => GeneratedPapers.Of(Paper);

    /// <summary>True for a paper made from records that have moved since.</summary>
    public bool IsBehind { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Subject, Text, Version) = (Paper.Subject, Paper.Text, Paper.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        try
        {
            if (!await desk.TryAsync(this, nameof(Text), work => PaperWriter.SaveAsync(work, id, new PaperSave(Version, Subject, Text, KeepsApprovals), cancel))) return Page();
        }
        catch (PaperConflictException conflict)
        {
            return Conflict(conflict);
        }

        TempData["Done"] = "The paper is saved.";
        return Redirect(AgendaLinks.Paper(id));
    }

    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Text?.Length > PaperWriter.LongestText) ModelState.AddModelError(nameof(Text), $"A paper has at most {PaperWriter.LongestText:N0} characters.");
        else Preview = Text ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostUploadAsync(Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Subject, Text) = (Paper.Subject, Paper.Text);
        if (file is null) ModelState.AddModelError("file", "Choose a file");
        IReadOnlyList<string> warnings = [];
        try
        {
            if (!await desk.TryAsync(this, "file", async work =>
            {
                using var content = new MemoryStream();
                await file!.CopyToAsync(content, cancel);
                var bytes = new ReadOnlyMemory<byte>(content.GetBuffer(), 0, (int)content.Length);
                var verdict = await check.CheckAsync(bytes, file.FileName, cancel);
                warnings = verdict.Warnings;
                await PaperWriter.UploadAsync(work, desk.Store.Files, id, Version, SafeFileName.Of(Path.GetFileName(file.FileName)), verdict, cancel);
            })) return Page();
        }
        catch (PaperConflictException conflict)
        {
            return Conflict(conflict);
        }

        TempData["Done"] = string.Join(' ', ["The pages of the file stand in the place of the text: names of authors, comments and whatever else it carried are left out.", .. warnings]);
        return Redirect(AgendaLinks.Paper(id));
    }

    public async Task<IActionResult> OnPostRenewAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Subject, Text) = (Paper.Subject, Paper.Text);
        try
        {
            if (!await desk.TryAsync(this, nameof(Text), work => GeneratedPapers.RenewAsync(work, id, Version, cancel))) return Page();
        }
        catch (PaperConflictException conflict)
        {
            return Conflict(conflict);
        }

        TempData["Done"] = $"The appendix is made anew from {Facts!.From}.";
        return Redirect(AgendaLinks.Paper(id));
    }

    public async Task<IActionResult> OnPostDropFileAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, "", work => PaperWriter.DropFileAsync(work, id, cancel))) return Page();
        TempData["Done"] = "The text stands again. The file is kept among the versions.";
        return Redirect(AgendaLinks.Paper(id));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, "", work => PaperWriter.RemoveAsync(work, id, cancel))) return Page();
        TempData["Done"] = $"The draft \u201c{Paper.Subject}\u201d is deleted.";
        return Redirect(AgendaLinks.Builder(Draft.Meeting.Id));
    }

    private PageResult Conflict(PaperConflictException conflict)
    {
        // The next save begins from what the other person saved: whoever sends it has seen both.
        (Theirs, Version) = (conflict.Theirs, conflict.Theirs.Number);
        ModelState.AddModelError(nameof(Text), conflict.Message);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.PaperAsync(id, cancel) is not { } found) return false;
        (Draft, Paper) = found;
        Item = Draft.Meeting.Items.Single(i => i.Id == Paper.AgendaItemId);
        IsBehind = Paper.IsDraft && await desk.IsBehindAsync(Paper, cancel);
        return true;
    }
}
