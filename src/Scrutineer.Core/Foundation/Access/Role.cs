namespace Scrutineer.Foundation.Access;

/// <summary>What somebody is here. A person may hold several roles, each for a while and over a scope (rule A2).</summary>
public enum Role
{
    /// <summary>Anyone, without signing in; never granted.</summary>
    Public,
    Councillor,
    CoOptedMember,
    GovernanceOfficer,
    ScrutinyCoordinator,
    CabinetMember,
    ReportAuthor,
    Approver,
    QualityLead,
    Moderator,
    Auditor,
    Practitioner,
    Supervisor,
    HeadOfService,
    PerformanceAnalyst,
    PartnerRepresentative,
    HumanResources,
    /// <summary>Looks after accounts and settings, and sees no content by it.</summary>
    Administrator,
}

/// <summary>What the scope of a role consists of.</summary>
public enum ScopeKind
{
    /// <summary>The role has no scope.</summary>
    None,
    /// <summary>Boards.</summary>
    Board,
    /// <summary>A cabinet member's portfolio, which is a post.</summary>
    Portfolio,
    /// <summary>The part of a sign-off an approver answers for: finance, legal or director.</summary>
    SignOff,
    /// <summary>The team that somebody leads.</summary>
    Line,
    /// <summary>A service.</summary>
    Service,
    /// <summary>A partner or provider.</summary>
    Organisation,
}

/// <summary>A role in words, and what its scope consists of.</summary>
/// <param name="Name">As commands and the permission table write it: governance-officer.</param>
/// <param name="Title">As people read it: Governance officer.</param>
public sealed record RoleDescription(Role Role, string Name, string Title, ScopeKind Scope);

/// <summary>Every role there is.</summary>
public static class Roles
{
    public static IReadOnlyList<RoleDescription> All { get; } =
    [
        new(Role.Public, "public", "Public", ScopeKind.None),
        new(Role.Councillor, "councillor", "Councillor", ScopeKind.Board),
        new(Role.CoOptedMember, "co-opted-member", "Co-opted member", ScopeKind.Board),
        new(Role.GovernanceOfficer, "governance-officer", "Governance officer", ScopeKind.Board),
        new(Role.ScrutinyCoordinator, "scrutiny-coordinator", "Scrutiny co-ordinator", ScopeKind.Board),
        new(Role.CabinetMember, "cabinet-member", "Cabinet member", ScopeKind.Portfolio),
        new(Role.ReportAuthor, "report-author", "Report author", ScopeKind.None),
        new(Role.Approver, "approver", "Approver", ScopeKind.SignOff),
        new(Role.QualityLead, "quality-lead", "Quality lead", ScopeKind.None),
        new(Role.Moderator, "moderator", "Moderator", ScopeKind.None),
        new(Role.Auditor, "auditor", "Auditor", ScopeKind.None),
        new(Role.Practitioner, "practitioner", "Practitioner", ScopeKind.None),
        new(Role.Supervisor, "supervisor", "Supervisor", ScopeKind.Line),
        new(Role.HeadOfService, "head-of-service", "Head of service", ScopeKind.Service),
        new(Role.PerformanceAnalyst, "performance-analyst", "Performance analyst", ScopeKind.None),
        new(Role.PartnerRepresentative, "partner-representative", "Partner representative", ScopeKind.Organisation),
        new(Role.HumanResources, "human-resources", "Human resources", ScopeKind.None),
        new(Role.Administrator, "administrator", "Administrator", ScopeKind.None),
    ];

    /// <summary>The roles that can be granted to a person.</summary>
    public static IReadOnlyList<RoleDescription> Granted { get; } = [.. All.Where(r => r.Role != Role.Public)];

    /// <summary>What a role that covers everything of its kind covers: "all boards".</summary>
    public static string AllOf(ScopeKind kind) => kind switch
    {
        ScopeKind.Board => "all boards",
        ScopeKind.Portfolio => "all portfolios",
        ScopeKind.SignOff => "every part of a sign-off",
        ScopeKind.Line => "all teams",
        ScopeKind.Service => "all services",
        ScopeKind.Organisation => "all organisations",
        _ => "everything",
    };

    public static RoleDescription Of(Role role) => All[(int)role];

    /// <summary>The role with this name; null for a name that is none.</summary>
    public static RoleDescription? Named(string? name) => All.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase));
}
