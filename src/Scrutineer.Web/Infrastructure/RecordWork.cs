using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Changes that a form asks for, with what stands against them noted on its page.</summary>
internal static class RecordWork
{
    /// <summary>Does it, or notes on the page what stands against it. Whatever stops a save here is somebody else's at the same moment: the rules were asked before.</summary>
    /// <param name="field">The field that a refusal is about.</param>
    /// <param name="meanwhile">What to say where somebody else was first.</param>
    /// <returns>True when it is done.</returns>
    public static async Task<bool> TryAsync(PageModel page, string field, string meanwhile, Func<Task> change)
    {
        if (page.ModelState.IsValid)
            try
            {
                await change();
                return true;
            }
            catch (RuleBrokenException broken)
            {
                foreach (var reason in broken.Reasons) page.ModelState.AddModelError(field, reason);
            }
            catch (DbUpdateException)
            {
                page.ModelState.AddModelError(field, meanwhile);
            }

        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return false;
    }
}
