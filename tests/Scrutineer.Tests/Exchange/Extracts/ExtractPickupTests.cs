using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Extracts;

/// <summary>Extracts that another system lays into a folder (rule E11).</summary>
public sealed class ExtractPickupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scrutineer-pickup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatCameIsKept_WhatCannotBeIsRefusedWithReasons_AndNeitherIsTakenTwice()
    {
        await using var test = await TestStore.NewAsync();
        Lay("extract 2026-03-31", "list-3.csv", "Child Unique ID,Date of referral,Referral NFA?,Allocated Team\nC1,10/02/2026,No,North\nC1,12/03/2026,No,South\n");
        Lay("2026-02-28", "list-3.csv", "Name,Colour\na,b\n");
        var pickup = new ExtractPickup(test.Store, () => new PseudonymKey(new byte[32]));

        var picked = await pickup.LookAsync(folder, Stop);

        picked.Select(p => (p.Name, p.AsAt, p.Refusals.Count > 0)).ShouldBe([("2026-02-28", new DateOnly(2026, 2, 28), true), ("extract 2026-03-31", new DateOnly(2026, 3, 31), false)]);
        File.Exists(Path.Combine(folder, "loaded", "extract 2026-03-31", "list-3.csv")).ShouldBeTrue();
        File.Exists(Path.Combine(folder, "loaded", "extract 2026-03-31.problems.csv")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(folder, "refused", "2026-02-28.why.txt")).ShouldContain("List 3");
        (await pickup.LookAsync(folder, Stop)).ShouldBeEmpty();
        await using var db = test.Store.Open(Viewer.Work("test"));
        (await db.Set<ExtractSnapshot>().SingleAsync(Stop)).LoadedBy.ShouldBe("nightly pick-up");
        (await db.Set<IndicatorValue>().CountAsync(v => v.Numerator == 1 && v.Denominator == 1, Stop)).ShouldBe(1, "one re-referral in March");
    }

    [Fact]
    public async Task WhatIsStillWritten_WaitsUntilItSettles()
    {
        await using var test = await TestStore.NewAsync();
        Lay("2026-03-31", "list-3.csv", "Child Unique ID,Date of referral\nC1,10/02/2026\n");
        File.SetLastWriteTimeUtc(Path.Combine(folder, "2026-03-31", "list-3.csv"), test.Store.Time.GetUtcNow().UtcDateTime);

        (await new ExtractPickup(test.Store, () => new PseudonymKey(new byte[32])).LookAsync(folder, Stop)).ShouldBeEmpty();

        Directory.Exists(Path.Combine(folder, "2026-03-31")).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Lay(string name, string file, string text)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.WriteAllText(Path.Combine(place, file), text);
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(place, file), before);
        Directory.SetLastWriteTimeUtc(place, before);
    }
}
