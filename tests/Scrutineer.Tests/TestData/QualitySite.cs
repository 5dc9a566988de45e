using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.People;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>A site with two services of two teams, their people with accounts, and a plan of one activity: each manager 1 a quarter.</summary>
public sealed class QualitySite : IAsyncLifetime
{
    private readonly List<Visitor> visitors = [];

    public Site Site { get; } = new();

    /// <summary>The service of the case that is audited, and another.</summary>
    public Guid Harbour { get; private set; }

    public Guid Moor { get; private set; }

    public Guid Row { get; private set; }

    public Guid Plan { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await using var db = Site.Store.Open(Viewer.Work("test"));
        await StaffKeeper.TakeAsync(db,
        [
            new("Harbour Service", "Quay Team", "Alun Bevan", "Team manager", "alun.bevan@example.org"),
            new("Harbour Service", "Quay Team", "Kezia Morrow", "Social worker", "kezia.morrow@example.org"),
            new("Harbour Service", "Pier Team", "Sam Whitlock", "Team manager", "sam.whitlock@example.org"),
            new("Moor Service", "Heath Team", "Ines Okafor", "Team manager", "ines.okafor@example.org"),
        ]);
        (Harbour, Moor) = (await UnitAsync("Harbour Service"), await UnitAsync("Moor Service"));
        var read = new ReadPlan(2031, "Quality assurance plan 2031", [new("Harbour Service", "Team managers", "Case file audit", "Audit case records with practitioners", "Each manager to audit 1 case on a quarterly basis"), new("Harbour Service", "Team managers", "Supervision", "Read supervision files", "as per schedule")], []);
        var plan = await QaPlanKeeper.AddAsync(db, read, null, "plan.md");
        (Plan, Row) = (plan.Id, plan.Rows[0].Id);
        async Task<Guid> UnitAsync(string name) => await db.Set<Organisation>().Where(o => o.Name == name).Select(o => o.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors) visitor.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>Somebody signed in; with a name of the staff list, they are that person of it.</summary>
    public async Task<Visitor> AsAsync(Role role, string name, Guid? scope = null)
    {
        Account? account;
        await using (var db = Site.Store.Open(Viewer.Work("test"))) account = await db.Set<Account>().FirstOrDefaultAsync(a => a.Name == name);
        var visitor = await Site.SignedInAsync(account ?? await Site.Store.AddAccountAsync(name, role, scope));
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Gives a case of Kezia Morrow to Sam Whitlock, as a draw would.</summary>
    public async Task<Allocation> GiveAsync(string reference = "Q-1001")
    {
        await using var db = Site.Store.Open(Viewer.Work("test"));
        var (auditor, holder) = (await db.Set<StaffMember>().SingleAsync(s => s.Name == "Sam Whitlock"), await db.Set<StaffMember>().SingleAsync(s => s.Name == "Kezia Morrow"));
        var given = new Allocation { PlanRowId = Row, AuditorId = auditor.Id, HolderId = holder.Id, CaseReference = reference, TeamId = holder.TeamId, ServiceId = holder.ServiceId, Month = new DateOnly(2031, 3, 1) };
        db.Add(given);
        await db.SaveChangesAsync();
        return given;
    }

    /// <summary>Begins an audit of a case and answers every step of it through the forms; gives its address.</summary>
    public static async Task<string> WriteAsync(Visitor auditor, Allocation given, string judgement = "MeetsGood", string evidence = "Plans are current and the child is seen.")
    {
        ArgumentNullException.ThrowIfNull(auditor);
        ArgumentNullException.ThrowIfNull(given);
        var about = (await auditor.PostAsync($"/my-audits/{given.Id:N}/begin", null, ("Tool", "case-audit"))).LeadsTo!;
        var audit = about[..about.LastIndexOf('/')];
        var next = (await auditor.PostAsync(about, null, ("Version", await VersionAsync(auditor, about)), ("Strand", "Help and protection"), ("AgeBand", "5 to 9"), ("AuditedBefore", "false"))).LeadsTo!;
        while (next.Contains("/areas/", StringComparison.Ordinal))
            next = (await auditor.PostAsync(next, null, ("Version", await VersionAsync(auditor, next)), ("Judged", judgement), ("Evidence", evidence), ("Impact", "The child goes to school every day."), ("Themes", "Drift and delay"))).LeadsTo!;
        next = (await auditor.PostAsync(next, null, ("Version", await VersionAsync(auditor, next)), ("TalkedOn", "2031-03-18"), ("Conversation", "We see it the same way."), ("FamilyView", "The family feels listened to."))).LeadsTo!;
        await auditor.PostAsync(next, null, ("Version", await VersionAsync(auditor, next)), ("Text", "See the child alone this week"), ("By", "the social worker"), ("Due", "2031-04-01"));
        return audit;
    }

    /// <summary>The version that a step's form began from.</summary>
    public static async Task<string> VersionAsync(Visitor visitor, string step)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return (await visitor.GetAsync(step)).Document.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? (-1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The audit of an address.</summary>
    public static Guid IdOf(string address) => Guid.Parse((address ?? throw new ArgumentNullException(nameof(address))).Split('/')[2]);
}
