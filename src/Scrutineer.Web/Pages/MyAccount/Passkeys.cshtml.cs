using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>One's passkeys: adding, naming and removing them.</summary>
public sealed class PasskeysModel(ScrutineerDb db, AccountDesk desk, UserManager<Account> users, IPasskeyHandler<Account> passkeys, PassingCookie passing) : PageModel
{
    private const int LongestName = 100;

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Credential { get; set; }

    public Account Own { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Own = await desk.OwnAsync(cancel);

    /// <summary>What the browser's new passkey must answer, as JSON.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel)
    {
        var own = await desk.OwnAsync(cancel);
        var asked = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = own.Id.ToString("N"), Name = own.Email, DisplayName = own.Name }, HttpContext);
        passing.Give(HttpContext, PassingCookie.Passkey, asked.AttestationState!);
        return Content(asked.CreationOptionsJson, "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (NameFault() is { } fault) return Again(nameof(Name), fault);
        if (passing.Read(HttpContext, PassingCookie.Passkey) is not { } state || string.IsNullOrEmpty(Credential)) return Again("", "The passkey took too long. Add it again");
        PassingCookie.Clear(HttpContext, PassingCookie.Passkey);
        var answer = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = HttpContext, CredentialJson = Credential, AttestationState = state });
        if (!answer.Succeeded || answer.UserEntity.Id != Own.Id.ToString("N")) return Again("", "That passkey could not be added. Try again, or use another device");
        answer.Passkey.Name = Name!.Trim();
        await users.AddOrUpdatePasskeyAsync(Own, answer.Passkey);
        return Done($"The passkey {Name.Trim()} is added. You can sign in with it from now on.");
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (Own.Passkeys.Find(p => p.Id == id) is not { } passkey) return NotFound();
        if (NameFault() is { } fault) return Again($"Name-{id:N}", fault);
        passkey.Name = Name!.Trim();
        await db.SaveChangesAsync(cancel);
        return Done("The passkey has its new name.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (Own.Passkeys.Find(p => p.Id == id) is not { } passkey) return NotFound();
        db.Remove(passkey);
        await db.SaveChangesAsync(cancel);
        return Done($"The passkey {passkey.Name} is removed and no longer opens your account.");
    }

    private string? NameFault() => Name?.Trim().Length switch
    {
        null or 0 => "Enter a name by which you know the passkey again",
        > LongestName => $"Name must be {LongestName} characters or fewer",
        _ => null,
    };

    private PageResult Again(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private RedirectResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect("/account/passkeys");
    }
}
