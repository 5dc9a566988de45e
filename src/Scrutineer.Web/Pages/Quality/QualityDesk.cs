using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Quality;

/// <summary>Has what belongs to quality assurance changed for whoever is signed in: by the product's own work, which sees every record, and under their name. Pages ask for their leave first (rule A1).</summary>
public sealed class QualityDesk(DataStore store, ScrutineerDb db, Viewer viewer)
{
    public Viewer Viewer => viewer;

    public DataStore Store => store;

    public DateOnly Today => store.Time.Today();

    /// <summary>A context that sees every record, for what was asked for and may be given.</summary>
    public ScrutineerDb Work() => store.Open(Viewer.WorkFor(viewer));

    /// <summary>Changes something, or notes on the page what stands against it.</summary>
    /// <param name="field">The field that a refusal is about.</param>
    /// <returns>True when it is done.</returns>
    public Task<bool> TryAsync(PageModel page, string field, Func<ScrutineerDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(change);
        return RecordWork.TryAsync(page, field, "Somebody else changed this at the same moment. It is shown as it is now: do it again.", async () =>
        {
            await using var work = Work();
            await change(work);
        });
    }

    /// <summary>Names of services and teams.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> UnitsAsync(CancellationToken cancel) =>
        await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Service || o.Kind == OrganisationKind.Team || o.Kind == OrganisationKind.Directorate).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);

    /// <summary>Names of staff, for those who may see the list.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> StaffAsync(CancellationToken cancel) => await db.Set<StaffMember>().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);

    /// <summary>A day as a form has it; null for none.</summary>
    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Keeps an uploaded file for as long as it is read.</summary>
    /// <returns>What reading it gave; default where it broke a rule, which then stands on the page.</returns>
    public static Task<T?> ReadUploadAsync<T>(PageModel page, string field, IFormFile? file, Func<string, T> read, CancellationToken cancel)
        where T : class => ReadUploadAsync(page, field, file, path => Task.FromResult(read(path)), cancel);

    /// <summary>The same, where reading waits for something.</summary>
    public static async Task<T?> ReadUploadAsync<T>(PageModel page, string field, IFormFile? file, Func<string, Task<T>> read, CancellationToken cancel)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(read);
        if (file is null || file.Length == 0)
        {
            page.ModelState.AddModelError(field, "Choose a file");
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("scrutineer-upload-");
        try
        {
            // Its name is a stranger's; only its ending helps to read it.
            var ending = Path.GetExtension(file.FileName) is { Length: <= 6 } own && own.Skip(1).All(char.IsAsciiLetterOrDigit) ? own : "";
            var path = Path.Combine(folder.FullName, $"upload{ending}");
            await using (var target = File.Create(path)) await file.CopyToAsync(target, cancel);
            return await read(path);
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons.Take(20)) page.ModelState.AddModelError(field, reason.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }
}
