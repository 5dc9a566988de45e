using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>Every kind of record in every state, asked for by every role over its own and another scope: by the context's queries, and by the pages that show one (rule A3).</summary>
public sealed class RecordMatrixTests
{
    private static readonly Dictionary<Visibility, string> Asks = new()
    {
        [Visibility.Public] = "",
        [Visibility.Members] = "business.read-members",
        [Visibility.Exempt] = "business.read-exempt",
        [Visibility.Internal] = "records.read-internal",
        [Visibility.Personal] = "records.read-personal",
    };

    /// <summary>Personal records, whose pages have tests of their own.</summary>
    private static readonly Type[] PersonalKinds = [typeof(CaseAudit), typeof(AgencyPart)];

    [Fact]
    public async Task EveryKindOfRecord_IsInTheMatrix()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Public);

        foreach (var kind in db.Model.GetEntityTypes().Select(type => type.ClrType))
        {
            // Passages are made from records and asked for with them below.
            if (typeof(IVisible).IsAssignableFrom(kind) && kind.Namespace != typeof(SearchEntry).Namespace) EveryState.Kinds.Keys.ShouldContain(kind, $"{kind.Name} carries a visibility, and the matrix does not make one: add it to EveryState.Kinds.");
            if (typeof(IOwned).IsAssignableFrom(kind)) OwnedRecordsTests.Kinds.ShouldContain(kind, $"{kind.Name} belongs to an account, and no test makes one: add it to OwnedRecordsTests.Kinds.");
            if (typeof(IPersonalRecord).IsAssignableFrom(kind)) PersonalKinds.ShouldContain(kind, $"{kind.Name} is a personal record: prove its page as Quality/AuditAccessTests does, and list it here.");
        }

        foreach (var state in EveryState.States) Asks.Keys.ShouldContain(state, $"The matrix does not know what a record that is {state} asks for.");
    }

    [Fact]
    public async Task EveryRecord_InEveryState_IsGivenOnlyWithinReach()
    {
        var (board, other) = (new InventedBoard(), new InventedBoard("Ferry Lane Board"));
        var records = EveryState.AddTo(board);
        await using var site = await Site.OpenAsync(board, other);
        var askers = await Asker.AllAsync(site, board.Id, other.Id);
        var (unexpected, asked) = (new ConcurrentQueue<string>(), 0);
        var passages = await PassagesAsync(site);

        await Parallel.ForEachAsync(askers, async (asker, _) =>
        {
            using (asker)
            {
                await using var db = site.Store.Open(ViewerOf(asker, board.Id, other.Id));
                foreach (var record in records)
                {
                    Interlocked.Increment(ref asked);
                    var given = await GivesAsync(db, record.Record);
                    if (given != May(asker, record)) unexpected.Enqueue($"{asker}: a {record.Record.GetType().Name} that is {record.State} is {(given ? "given by a query" : "kept back by queries")}.");
                    if (passages.Contains(((IRecord)record.Record).Id) && await FindsAsync(db, record.Record) != given) unexpected.Enqueue($"{asker}: the passages of a {record.Record.GetType().Name} that is {record.State} are not seen as it is.");
                    if (AddressOf(board, record) is not { } address) continue;
                    Interlocked.Increment(ref asked);
                    if (await FaultAsync(asker, address, May(asker, record)) is { } fault) unexpected.Enqueue(fault);
                }

                foreach (var record in records.DistinctBy(r => r.Document))
                    if (await FaultAsync(asker, $"/documents/{record.Document.Id:N}/{record.Document.FileName}", record.State == Visibility.Public) is { } fault) unexpected.Enqueue(fault);
            }
        });

        asked.ShouldBe(askers.Count * records.Count + askers.Count * records.Count(r => AddressOf(board, r) is not null));
        asked.ShouldBeGreaterThan(1_000);
        passages.Count.ShouldBeGreaterThanOrEqualTo(EveryState.States.Count, "the passages of private records are kept too");
        unexpected.ShouldBeEmpty();
    }

    /// <summary>The records that search has passages of, whoever may see them.</summary>
    private static async Task<HashSet<Guid>> PassagesAsync(Site site)
    {
        await using var db = site.Store.Open(Viewer.Work("test"));
        return [.. await db.Set<SearchEntry>().Select(e => e.RecordId).Distinct().ToListAsync(TestContext.Current.CancellationToken)];
    }

    private static Task<bool> FindsAsync(ScrutineerDb db, IVisible record)
    {
        var id = ((IRecord)record).Id;
        return db.Set<SearchEntry>().AnyAsync(e => e.RecordId == id, TestContext.Current.CancellationToken);
    }

    private static bool May(Asker asker, StatedRecord record)
    {
        if (record.State == Visibility.Public) return true;
        // A subject that is read by a permission of its own has public and internal records, and none between.
        if (record.Record.GetType().GetCustomAttribute<ReadByAttribute>() is { } own) return record.State == Visibility.Internal && asker.May(own.Permission);
        return asker.May(Asks[record.State]);
    }

    /// <summary>What may not be known of is not found: never forbidden, which would tell that it is there.</summary>
    private static async Task<string?> FaultAsync(Asker asker, string address, bool may)
    {
        using var answer = await asker.Visitor.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var expected = may ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        return answer.StatusCode == expected ? null : $"{asker}: {address} answers {answer.StatusCode} and should answer {expected}.";
    }

    private static string? AddressOf(InventedBoard board, StatedRecord stated) => stated.Record switch
    {
        Paper paper => $"/boards/{board.Slug}/meetings/{stated.Meeting.Date:yyyy-MM-dd}/papers/{paper.Order}",
        Minute minute => $"/boards/{board.Slug}/minutes/{minute.Citation!.Replace('/', '-')}",
        TrackedItem ask => $"/tracker/{ask.Id:N}",
        MeetingPack pack => $"/packs/{pack.FileHash}/pack.pdf",
        _ => null,
    };

    private static Task<bool> GivesAsync(ScrutineerDb db, IVisible record) =>
        (Task<bool>)typeof(RecordMatrixTests).GetMethod(nameof(AnyAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(record.GetType()).Invoke(null, [db, ((IRecord)record).Id])!;

    private static Task<bool> AnyAsync<T>(ScrutineerDb db, Guid id)
        where T : class, IRecord => db.Set<T>().AnyAsync(record => record.Id == id);

    private static Viewer ViewerOf(Asker asker, Guid own, Guid other)
    {
        if (asker.Role is not { } role) return Viewer.Public;
        var account = Guid.NewGuid();
        RoleGrant[] grants = role == Role.Public ? [] :
            [new() { AccountId = account, Role = role, ScopeId = asker.Scope switch { AskerScope.Own => own, AskerScope.Other => other, _ => null }, CoversAll = asker.Scope == AskerScope.All, From = Site.Today }];
        return Viewer.SignedIn(account, "R Teal", null, grants, Site.Today);
    }
}
