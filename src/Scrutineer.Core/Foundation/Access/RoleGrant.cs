using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Foundation.Access;

/// <summary>A role that an account holds over one scope, from a day to a day. It is ended, never deleted (rule A2).</summary>
public sealed class RoleGrant : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required Role Role { get; init; }

    /// <summary>The board, post, organisation or part of a sign-off; null where the role has no scope or covers all of them.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>The scope's name when the role was granted, for lists and for the journal.</summary>
    public string? ScopeName { get; init; }

    /// <summary>True when the role covers every scope of its kind. A missing scope alone covers nothing.</summary>
    public bool CoversAll { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day it holds; null while no end is set.</summary>
    public DateOnly? To { get; set; }

    public RecordRef Ref => new("role-grant", Id);

    public bool IsInForce(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>"Governance officer, Children and Learning Scrutiny Board".</summary>
    public string InWords
    {
        get
        {
            var role = Roles.Of(Role);
            return role.Scope == ScopeKind.None ? role.Title : $"{role.Title}, {(CoversAll ? Roles.AllOf(role.Scope) : ScopeName)}";
        }
    }

    /// <summary>Why this cannot be granted, in sentences; empty when it can.</summary>
    public IEnumerable<string> ReasonsNotToGrant()
    {
        var role = Roles.Of(Role);
        if (Role == Role.Public) yield return "Everyone has the public's role already.";
        if (To < From) yield return "The last day must be on or after the first day.";
        if (role.Scope == ScopeKind.None && (ScopeId is not null || CoversAll)) yield return $"The role {role.Title} has no scope.";
        if (role.Scope != ScopeKind.None && ScopeId is null == !CoversAll) yield return $"Choose what the role {role.Title} covers.";
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.Property(g => g.Role).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(g => g.AccountId);
        builder.HasOne<Account>().WithMany(a => a.Grants).HasForeignKey(g => g.AccountId);
    }
}
