using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access.Personal;

/// <summary>Need to know, proved on a kind of record that only the tests have (rules A11 and A12).</summary>
public sealed class PersonalReaderTests : IAsyncLifetime
{
    private const string Reason = "The child moved to our team this morning.";

    private readonly SetClock clock = new();
    private readonly Guid line = Guid.NewGuid(), service = Guid.NewGuid(), elsewhere = Guid.NewGuid(), person = Guid.NewGuid();
    private CaseNote note = null!, another = null!;
    private CaseNoteStore store = null!;
    private PersonalReader reader = null!;
    private string folder = "";

    public async ValueTask InitializeAsync()
    {
        folder = Directory.CreateTempSubdirectory("scrutineer-test").FullName;
        store = new CaseNoteStore(new StorageSettings(folder), clock);
        await store.PrepareAsync();
        reader = new PersonalReader(store, new JournalReads(store));
        note = new CaseNote { SubjectId = person, LineId = line, ServiceId = service, Text = "Late for school" };
        another = new CaseNote { LineId = line, ServiceId = service, Text = "Moved again" };
        await using var db = store.Open(Viewer.Work("test"));
        db.AddRange(note, another);
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Query_BeforeAnythingIsOpened_GivesNobodyAnything()
    {
        foreach (var viewer in (Viewer[])[Viewer.Public, await SomebodyAsync(Role.Supervisor, line), await SomebodyAsync(Role.HeadOfService, null), await SomebodyAsync(Role.Administrator)])
        {
            await using var db = store.Open(viewer);
            (await db.Set<CaseNote>().CountAsync()).ShouldBe(0);
            (await db.Set<CaseNote>().Select(n => n.Text).ToListAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Open_ByTheirSupervisor_GivesThatRecordAloneAndJournalsIt()
    {
        var viewer = await SomebodyAsync(Role.Supervisor, line);
        await using var db = store.Open(viewer);

        (await reader.OpenAsync(db, CaseNote.Kind, note.Id, "monthly supervision")).ShouldBe(PersonalStanding.Open);

        (await db.Set<CaseNote>().Select(n => n.Text).ToListAsync()).ShouldBe(["Late for school"]);
        (await ReadsAsync()).ShouldBe([$"{viewer.Actor} read case-note {note.Id:N}: monthly supervision"]);
    }

    [Fact]
    public async Task Standing_FollowsLineServiceAndSubject()
    {
        (await StandingAsync(await SomebodyAsync(Role.Supervisor, line))).ShouldBe(PersonalStanding.Open);
        (await StandingAsync(await SomebodyAsync(Role.HeadOfService, service))).ShouldBe(PersonalStanding.Open);
        (await StandingAsync(await SomebodyAsync(Role.Practitioner, null, person))).ShouldBe(PersonalStanding.Open);
        foreach (var role in (Role[])[Role.Supervisor, Role.HeadOfService])
            (await StandingAsync(await SomebodyAsync(role, elsewhere))).ShouldBe(PersonalStanding.MayBreakGlass);
        foreach (var role in (Role[])[Role.QualityLead, Role.HumanResources])
            (await StandingAsync(await SomebodyAsync(role))).ShouldBe(PersonalStanding.MayBreakGlass);
        foreach (var role in (Role[])[Role.Practitioner, Role.Administrator, Role.Auditor, Role.PerformanceAnalyst])
            (await StandingAsync(await SomebodyAsync(role))).ShouldBe(PersonalStanding.Unknown, role.ToString());
        (await StandingAsync(Viewer.Public)).ShouldBe(PersonalStanding.Unknown);
        (await StandingAsync(await SomebodyAsync(Role.Supervisor, line), Guid.NewGuid())).ShouldBe(PersonalStanding.Unknown);
    }

    [Theory]
    [InlineData(null, "Say why you need to open it")]
    [InlineData("   ", "Say why you need to open it")]
    [InlineData("because", "Say more: at least 20 characters, so that somebody who was not there understands")]
    public async Task BreakGlass_WithoutAReason_OpensNothing(string? reason, string sentence)
    {
        await using var db = store.Open(await SomebodyAsync(Role.Supervisor, elsewhere));

        (await Should.ThrowAsync<RuleBrokenException>(() => reader.BreakGlassAsync(db, CaseNote.Kind, note.Id, reason))).Reasons.ShouldBe([sentence]);

        (await reader.OpenAsync(db, CaseNote.Kind, note.Id, "")).ShouldBe(PersonalStanding.MayBreakGlass);
        (await db.Set<BreakGlass>().CountAsync()).ShouldBe(0);
        (await ReadsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task BreakGlass_WithAReason_OpensOneRecordToOnePersonForAnHour()
    {
        var viewer = await SomebodyAsync(Role.Supervisor, elsewhere);
        await using var db = store.Open(viewer);

        (await reader.BreakGlassAsync(db, CaseNote.Kind, note.Id, Reason)).ShouldBe(PersonalStanding.Open);

        (await StandingAsync(viewer, another.Id)).ShouldBe(PersonalStanding.MayBreakGlass);
        (await StandingAsync(await SomebodyAsync(Role.Supervisor, elsewhere))).ShouldBe(PersonalStanding.MayBreakGlass);
        (await reader.OpenAsync(db, CaseNote.Kind, note.Id, "opened its page")).ShouldBe(PersonalStanding.Open);
        (await ReadsAsync()).ShouldBe([$"{viewer.Actor} read case-note {note.Id:N}: {Reason}"]);
        clock.Now = clock.Now.AddMinutes(59);
        (await StandingAsync(viewer)).ShouldBe(PersonalStanding.Open);
        clock.Now = clock.Now.AddMinutes(1);
        (await StandingAsync(viewer)).ShouldBe(PersonalStanding.MayBreakGlass);
    }

    [Fact]
    public async Task BreakGlass_OfOneWhoseRoleHasEnded_OpensNothing()
    {
        var viewer = await SomebodyAsync(Role.Supervisor, elsewhere);
        await using (var db = store.Open(viewer)) await reader.BreakGlassAsync(db, CaseNote.Kind, note.Id, Reason);

        (await StandingAsync(Viewer.SignedIn(viewer.AccountId!.Value, viewer.Name, null, [], clock.Today))).ShouldBe(PersonalStanding.Unknown);
    }

    [Fact]
    public async Task Open_WhenTheJournalCannotBeWritten_IsRefused()
    {
        await using (var db = store.Open(Viewer.Work("test")))
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE INSERT ON JournalEntry BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
        await using var own = store.Open(Holding(Role.Supervisor, line));

        var refused = await Should.ThrowAsync<ReadNotJournalledException>(() => reader.OpenAsync(own, CaseNote.Kind, note.Id, "monthly supervision"));

        refused.Message.ShouldStartWith("This record may be opened only when the opening can be written to the journal");
        (await own.Set<CaseNote>().CountAsync()).ShouldBe(0);
    }

    private async Task<PersonalStanding> StandingAsync(Viewer viewer, Guid? id = null)
    {
        await using var db = store.Open(viewer);
        return await reader.StandingAsync(db, CaseNote.Kind, id ?? note.Id);
    }

    private async Task<IReadOnlyList<string>> ReadsAsync()
    {
        await using var db = store.Open(Viewer.Work("test"));
        return [.. await db.Set<JournalEntry>().Where(e => e.Verb == "read").OrderBy(e => e.Sequence)
            .Join(db.Set<JournalPayload>(), e => e.Sequence, p => p.Sequence, (e, p) => $"{e.Actor} read {e.RecordKind} {e.RecordId}: " + p.Difference!.Replace("{\"reason\":\"", "").Replace("\"}", "")).ToListAsync()];
    }

    private async Task<Viewer> SomebodyAsync(Role role, Guid? scope = null, Guid? personId = null)
    {
        var account = await store.AddAccountAsync($"{Guid.NewGuid():N}");
        return Holding(role, scope, personId, account.Id);
    }

    private Viewer Holding(Role role, Guid? scope, Guid? personId = null, Guid? account = null)
    {
        var grant = new RoleGrant { AccountId = account ?? Guid.NewGuid(), Role = role, ScopeId = scope, From = clock.Today };
        return Viewer.SignedIn(grant.AccountId, "R Teal", personId, [grant], clock.Today);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 3, 20, 9, 0, 0, TimeSpan.Zero);

        public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
