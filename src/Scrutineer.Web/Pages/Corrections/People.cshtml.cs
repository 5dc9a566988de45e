using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>Says whether two people whom papers name are one (rule I6).</summary>
public sealed class PeopleModel(ScrutineerDb db, CorrectionDesk desk) : PageModel
{
    /// <summary>The two, by the last part of their address.</summary>
    [BindProperty(SupportsGet = true)] public string? One { get; set; }

    [BindProperty(SupportsGet = true)] public string? Other { get; set; }

    /// <summary>Which of the two to keep.</summary>
    [BindProperty] public string? Keep { get; set; }

    [BindProperty] public string? Reason { get; set; }

    /// <summary>The two side by side; none while they are not both named.</summary>
    public IReadOnlyList<PersonSide> Sides { get; private set; } = [];

    /// <summary>How many meetings name both.</summary>
    public int Together => Sides is [var one, var other] ? one.Meetings.Intersect(other.Meetings).Count() : 0;

    /// <summary>Why they look like one, where they were proposed.</summary>
    public string? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(One) && string.IsNullOrWhiteSpace(Other)) return Page();
        var (one, other) = (await FindAsync(nameof(One), One, cancel), await FindAsync(nameof(Other), Other, cancel));
        if (one is not null && other is not null && one.Id == other.Id) ModelState.AddModelError(nameof(Other), $"{one.FullName} is one person already. Name two");
        if (!ModelState.IsValid) return Page(StatusCodes.Status400BadRequest);
        if (!await CorrectionLeave.MayCompareAsync(db, desk.Viewer, [one!.Id, other!.Id], cancel)) return NotFound();
        (One, Other) = (one.Slug, other.Slug);
        return await ShowAsync(one, other, cancel);
    }

    public async Task<IActionResult> OnPostMergeAsync(CancellationToken cancel)
    {
        if (await BothAsync(cancel) is not var (one, other)) return NotFound();
        var kept = Keep == one.Slug ? one : Keep == other.Slug ? other : null;
        if (kept is null) ModelState.AddModelError(nameof(Keep), "Choose whom to keep");
        var gone = kept == one ? other : one;
        if (kept is not null && await CorrectionLeave.BeyondAsync(db, desk.Viewer, gone.Id, cancel) is { Count: > 0 } boards)
            ModelState.AddModelError(nameof(Keep), $"What papers of {string.Join(" and ", boards)} say of {gone.FullName} would move, and you do not look after that board. Keep {gone.FullName}, or ask somebody who looks after both boards");
        if (!await desk.TryAsync(this, nameof(Keep), async work => await PeopleMerger.MergeAsync(
            work, await OfAsync(work, kept!, cancel), await OfAsync(work, gone, cancel), desk.Viewer.Name, Reason ?? "", cancel)))
            return await ShowAsync(one, other, cancel);
        TempData["Done"] = $"{gone.FullName} is now {kept!.FullName}. It can be taken back under Corrections.";
        return Redirect(RecordLinks.Person(kept.Slug));
    }

    public async Task<IActionResult> OnPostApartAsync(CancellationToken cancel)
    {
        if (await BothAsync(cancel) is not var (one, other)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Keep), async work => await PeopleMerger.KeepApartAsync(
            work, await OfAsync(work, one, cancel), await OfAsync(work, other, cancel), desk.Viewer.Name, Reason ?? "", cancel)))
            return await ShowAsync(one, other, cancel);
        TempData["Done"] = $"{one.FullName} and {other.FullName} are two people, and will not be proposed as one again.";
        return Redirect(RecordLinks.TrackerCheck);
    }

    private static Task<Person> OfAsync(ScrutineerDb work, Person person, CancellationToken cancel) => work.Set<Person>().SingleAsync(p => p.Id == person.Id, cancel);

    /// <summary>The two that the form names; null where there are no such two, or none of whom this person may speak.</summary>
    private async Task<(Person One, Person Other)?> BothAsync(CancellationToken cancel)
    {
        var found = await db.Set<Person>().AsNoTracking().Where(p => p.Slug == One || p.Slug == Other).ToListAsync(cancel);
        if (found.Find(p => p.Slug == One) is not { } one || found.Find(p => p.Slug == Other) is not { } other || one.Id == other.Id) return null;
        return await CorrectionLeave.MayCompareAsync(db, desk.Viewer, [one.Id, other.Id], cancel) ? (one, other) : null;
    }

    private async Task<Person?> FindAsync(string field, string? name, CancellationToken cancel)
    {
        name = name?.Trim() ?? "";
        var found = await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == null && (p.Name == name || p.Slug == name || p.Title + " " + p.Name == name)).Take(2).ToListAsync(cancel);
        if (found.Count != 1)
            ModelState.AddModelError(field, name.Length == 0 ? "Enter a name as the papers print it, like M Ashdown"
                : found.Count == 0 ? $"No paper names {name.Shortened(80)}. Enter the name as the papers print it, like M Ashdown"
                : $"Papers name several people {name}. Enter the last part of the address of their page");
        return found.FirstOrDefault();
    }

    private async Task<IActionResult> ShowAsync(Person one, Person other, CancellationToken cancel)
    {
        Sides = [await PersonSide.ReadAsync(db, one, cancel), await PersonSide.ReadAsync(db, other, cancel)];
        Keep ??= one.Slug;
        Why = (await SamePeople.ProposedAsync(db, cancel)).FirstOrDefault(p => (p.Keep.Id == one.Id && p.Other.Id == other.Id) || (p.Keep.Id == other.Id && p.Other.Id == one.Id))?.Why;
        return Page();
    }

    private PageResult Page(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
