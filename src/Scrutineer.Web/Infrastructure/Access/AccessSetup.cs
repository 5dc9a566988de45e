using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Pages.MyWork;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Signing in, sessions, permissions, keys and mail, as the container and the pipeline know them.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var (services, settings) = (builder.Services, builder.Configuration);
        var signIn = settings.GetSection("SignIn");
        services.Configure<SignInOptions>(signIn);
        services.AddSingleton(signIn.GetSection("Session").Get<SessionLimits>() ?? new SessionLimits());
        services.AddHttpContextAccessor();
        services.AddSingleton<SessionKeeper>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<PassingCookie>();
        services.AddScoped<SignInDesk>();
        services.AddSingleton<DirectoryDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<WaitingReader>();
        services.AddScoped<ScopeChoices>();
        services.AddSingleton<JournalReads>();
        services.AddSingleton<PersonalReader>();
        services.AddScoped<PersonalPages>();
        services.AddSingleton<BreakGlassNotices>();
        services.AddHostedService<BreakGlassSweep>();
        AddAccounts(services);
        services.AddKeys(settings["Keys:Master"]);
        AddMail(services, settings);
        services.AddAuthorization(PageAccess.AddPolicies);
        services.AddSingleton<IAuthorizationHandler, PermissionRequirementHandler>();
        services.AddRateLimiter(RateLimits.Add);
        services.Configure<RazorPagesOptions>(RateLimits.Declare);
        services.AddAntiforgery(forms => forms.Cookie = new HostCookie { Name = "__Host-form", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        services.Configure<CookieTempDataProviderOptions>(notices => notices.Cookie = new HostCookie { Name = "__Host-notice", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        AddSchemes(services, signIn.Get<SignInOptions>() ?? new SignInOptions());
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(RequestViewer.NoteAsync);
        app.UseAuthorization();
    }

    private static void AddSchemes(IServiceCollection services, SignInOptions signIn)
    {
        var authentication = services.AddAuthentication(SessionHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        if (!signIn.Oidc.IsOn) return;
        authentication.AddOAuth<DirectoryOptions, DirectoryHandler>(DirectoryHandler.SchemeName, directory => directory.Set(signIn.Oidc));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<DirectoryOptions>, DirectoryDiscovery>());
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity => identity.User.AllowedUserNameCharacters = "")
            .AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.ResidentKeyRequirement = passkeys.UserVerificationRequirement = "required");
        services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(Passwords.Hasher));
        // The rules for passwords are our own, with our own words.
        services.RemoveAll<IPasswordValidator<Account>>();
    }

    private static void AddMail(IServiceCollection services, ConfigurationManager settings)
    {
        var mail = settings.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        services.AddSingleton(mail);
        services.AddSingleton<IMailCarrier>(s => mail.IsSent ? new SmtpCarrier(mail) : new FolderCarrier(
            mail.Folder.Length > 0 ? mail.Folder : Path.Combine(s.GetRequiredService<StorageSettings>().DataDirectory, "mail"), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Postbox>();
        services.AddHostedService<MailSweep>();
    }
}
