using Microsoft.AspNetCore.Mvc;

namespace Scrutineer.Web.Pages.SignIn;

/// <summary>Where somebody goes after signing in.</summary>
internal static class ReturnAddress
{
    public const string Home = "/my-work";

    /// <summary>Where they were going, if that is on this site; else their home page.</summary>
    public static string Safe(IUrlHelper url, string? wanted) => wanted is not (null or "/") && url.IsLocalUrl(wanted) ? wanted : Home;
}
