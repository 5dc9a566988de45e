using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Administration;

/// <summary>A role with its scope as a form gives it: "governance-officer", or "governance-officer all", or "governance-officer" and the scope's identity.</summary>
internal static class GrantForm
{
    /// <summary>What can be chosen, a group for each role: its value, and the words for it.</summary>
    public static async Task<IReadOnlyList<RoleChoice>> ChoicesAsync(ScopeChoices scopes, CancellationToken cancel)
    {
        var choices = new List<RoleChoice>();
        foreach (var role in Roles.Granted)
        {
            if (role.Scope == ScopeKind.None) choices.Add(new(role.Title, [(role.Name, role.Title)]));
            else
            {
                var options = new List<(string, string)> { ($"{role.Name} all", $"{role.Title}, {Roles.AllOf(role.Scope)}") };
                options.AddRange((await scopes.OfAsync(role.Scope, cancel)).Select(s => ($"{role.Name} {s.Id:N}", $"{role.Title}, {s.Name}")));
                choices.Add(new(role.Title, options));
            }
        }

        return choices;
    }

    /// <summary>The grant that a chosen value means.</summary>
    /// <exception cref="RuleBrokenException">It is none of the choices.</exception>
    public static async Task<RoleGrant> ReadAsync(string? chosen, Guid account, DateOnly from, DateOnly? to, ScopeChoices scopes, CancellationToken cancel)
    {
        var parts = (chosen ?? "").Split(' ', 2);
        var role = Roles.Granted.FirstOrDefault(r => r.Name == parts[0]) ?? throw new RuleBrokenException("Choose a role");
        var all = parts is [_, "all"];
        var scope = parts is [_, var text] && Guid.TryParse(text, out var id) ? (await scopes.OfAsync(role.Scope, cancel)).FirstOrDefault(s => s.Id == id) : null;
        return new RoleGrant { AccountId = account, Role = role.Role, ScopeId = scope?.Id, ScopeName = scope?.Name, CoversAll = all, From = from, To = to };
    }
}

/// <summary>The choices that one role offers.</summary>
public sealed record RoleChoice(string Title, IReadOnlyList<(string Value, string Words)> Options);
