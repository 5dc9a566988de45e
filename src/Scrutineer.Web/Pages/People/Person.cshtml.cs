using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.People;

/// <summary>A person as published papers name them.</summary>
public sealed class PersonModel(ScrutineerDb db, RecordCards cards) : PageModel
{
    public PersonView View { get; private set; } = null!;

    /// <summary>Whether the reader may say that this is also somebody else (rule I11).</summary>
    public bool MayCorrect { get; private set; }

    public async Task<IActionResult> OnGetAsync(string person, CancellationToken cancel)
    {
        // For now and not for good: a merge can be taken back.
        if (await PersonView.LeadsToAsync(db, person, cancel) is { } kept) return Redirect(RecordLinks.Person(kept));
        if (await PersonView.ReadAsync(db, cards, person, cancel) is not { } view) return NotFound();
        View = view;
        MayCorrect = db.Viewer.May(CorrectionLeave.Correct) && await CorrectionLeave.MayCompareAsync(db, db.Viewer, [view.Person.Id], cancel);
        return Page();
    }
}
