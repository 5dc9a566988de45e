using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Journal.History;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.History;

/// <summary>What happened to a record, in sentences, newest first.</summary>
public sealed class ShowModel(ScrutineerDb db, RecordHistory history, RecordCards cards) : PageModel
{
    public RecordStory Story { get; private set; } = null!;

    /// <summary>The record as lists show it; null for a kind that has no card, or a record that is gone.</summary>
    public RecordCard? Card { get; private set; }

    /// <summary>Where the record itself is shown; null where it has no page or is gone.</summary>
    public string? Address { get; private set; }

    public string Heading => (Card?.Title ?? Story.Title)?.Shortened(120) ?? $"A {Story.Noun}";

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, CancellationToken cancel)
    {
        var record = new RecordRef(kind, id);
        if (await history.ReadAsync(db, record, cancel) is not { } story) return NotFound();
        Story = story;
        Card = (await cards.OfAsync(db, [record], cancel)).GetValueOrDefault(record);
        Address = Card?.Address() ?? (kind == "tracked-item" && story.IsHeld ? RecordLinks.TrackedItem(id) : null);
        return Page();
    }
}
