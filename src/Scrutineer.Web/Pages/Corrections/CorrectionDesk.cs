using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>Has a correction made for whoever is signed in: by the product's own work, which sees every record, and under their name. Pages ask for their leave first (rule I11).</summary>
public sealed class CorrectionDesk(DataStore store, Viewer viewer)
{
    /// <summary>The field of every form here that takes the reason.</summary>
    public const string Reason = "Reason";

    public Viewer Viewer => viewer;

    public bool May(Guid board) => viewer.May(CorrectionLeave.Correct, board);

    /// <summary>Corrects, or notes on the page what stands against it.</summary>
    /// <param name="field">The field that a refusal is about, where it is not the reason.</param>
    /// <returns>True when it is done.</returns>
    public async Task<bool> TryAsync(PageModel page, string field, Func<ScrutineerDb, Task> correct)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(correct);
        if (page.ModelState.IsValid)
            try
            {
                await using var db = store.Open(Viewer.WorkFor(viewer));
                await correct(db);
                return true;
            }
            catch (CorrectionRefusedException refused)
            {
                page.ModelState.AddModelError(refused.IsOfReason ? Reason : field, refused.Message);
            }

        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }
}
