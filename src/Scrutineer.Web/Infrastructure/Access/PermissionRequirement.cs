using Microsoft.AspNetCore.Authorization;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>A page's demand that its reader holds a permission, at least somewhere; what lies outside their scope the queries leave out.</summary>
internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>Asks the request's viewer.</summary>
internal sealed class PermissionRequirementHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.Features.Get<OpenSession>()?.Viewer.May(requirement.Permission) == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
