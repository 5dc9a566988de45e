using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Recommendations;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>Brings in the recommendations of a review, an inspection or a plan: shown first, then put on the tracker (rule X4).</summary>
[RequestSizeLimit(1024 * 1024)]
public sealed class ImportModel(AskDesk desk, RecommendationImporter importer) : PageModel
{
    [BindProperty] public Guid? BoardId { get; set; }
    [BindProperty] public AskSourceKind Kind { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public bool IsPublished { get; set; }

    /// <summary>The table as text, from the file or from the page that showed it.</summary>
    [BindProperty] public string? Table { get; set; }

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    /// <summary>The rows as they were understood, before anything is kept.</summary>
    public IReadOnlyList<RecommendationRow>? Rows { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Boards = await desk.BoardsAsync(cancel);

    /// <summary>Shows what the table says.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        Boards = await desk.BoardsAsync(cancel);
        ModelState.Clear();
        if (file is { Length: > 0 })
            Table = await TextAsync(file, cancel);
        if (ModelState.IsValid) Read();
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Keeps what was shown.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        Boards = await desk.BoardsAsync(cancel);
        ModelState.Clear();
        Read();
        RecommendationsImported? done = null;
        if (Rows is { } rows && ModelState.IsValid && Boards.Any(b => b.Id == BoardId)
            && await RecordWork.TryAsync(this, nameof(Name), "Somebody else brought in the same at the same moment. Look at the tracker first.", async () => done = await importer.ImportAsync(desk.Viewer, BoardId!.Value, From(), rows, cancel)))
        {
            TempData["Done"] = $"{done!.Added.Of("row")} added, {done.Changed} changed, {done.Unchanged} as they were.";
            return Redirect(AskLinks.Source(done.Source));
        }

        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Read()
    {
        try
        {
            if (Boards.All(b => b.Id != BoardId)) ModelState.AddModelError(nameof(BoardId), "Choose the board that follows them");
            if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Say what they come from, such as Serious case review: Child F");
            if (FormDay.Read(On) is null) ModelState.AddModelError(nameof(On), "Enter the day it was published or agreed, like 2026-03-31");
            if (string.IsNullOrWhiteSpace(Table)) ModelState.AddModelError("file", "Choose a CSV file");
            else Rows = RecommendationTable.Read(CsvSheet.ReadText(Table, "The file"), "The file");
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError("file", reason);
        }
    }

    private RecommendationSource From() => new(Kind, Name!, FormDay.Read(On)!.Value, IsPublished);

    private async Task<string?> TextAsync(IFormFile file, CancellationToken cancel)
    {
        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (DecoderFallbackException)
        {
            ModelState.AddModelError("file", "The file is not text in UTF-8. Save it as CSV UTF-8.");
            return null;
        }
    }
}
