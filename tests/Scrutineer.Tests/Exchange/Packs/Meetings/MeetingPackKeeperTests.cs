using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs.Meetings;

/// <summary>Packs bound from what was published, as the site's background work does (rules MP1 to MP4).</summary>
public sealed class MeetingPackKeeperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Sweep_BindsPublicPackAndTwin_NumbersItemsAndTakesTheWishAway(DatabaseProvider provider)
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync(provider);

        (await planned.Keeper().SweepAsync(Stop)).ShouldBeEmpty();

        (await planned.WantedAsync()).ShouldBeNull();
        var packs = await planned.PacksAsync();
        packs.Select(p => $"{p.Visibility} {p.Pages} {p.Dated:yyyy-MM-dd} {p.ReplacedAt}").ShouldBe(["Public 9 2031-03-20 ", "Exempt 9 2031-03-20 "]);
        var (open, twin) = (new BoundPdf(planned.FileOf(packs[0])), new BoundPdf(planned.FileOf(packs[1])));
        var words = string.Join('\f', open.Pages);
        words.ShouldContain(PublishedBoard.Open);
        words.ShouldContain("homes sheet 3");
        words.ShouldContain("Naming the price would harm bidding.");
        words.ShouldNotContain(PublishedBoard.Secret, Case.Insensitive);
        open.Source.ShouldNotContain(PublishedBoard.Secret, Case.Insensitive);
        twin.Pages[8].ShouldContain(PublishedBoard.Secret);
        open.Outlines.ShouldBe([("Agenda", 1), ("2. Fostering", 3), ("3. Homes", 5), ("4. Contract (private)", 9)]);
        open.Tags.ShouldContain("TH");
        await using var db = planned.Open();
        (await db.Set<AgendaItem>().OrderBy(i => i.Order).Select(i => $"{i.Number} {i.FirstPage}-{i.LastPage}").ToListAsync(Stop)).ShouldBe(["1 -", "2 3-3", "3 5-7", "4 9-9"]);
        packs.ShouldAllBe(p => p.Ranges.Count == 3);
        (await new StoreVerifier(planned.Store).RunAsync(cancel: Stop)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sweep_OfTheSame_GivesTheSameBytes_AndBindsNothingAnew()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();
        await planned.Keeper().SweepAsync(Stop);
        var first = await planned.PacksAsync();
        await using (var db = planned.Open())
        {
            db.Add(new PackWanted { PublicationId = first[0].PublicationId, At = DateTime.UnixEpoch });
            await db.SaveChangesAsync(Stop);
        }

        await planned.Keeper().SweepAsync(Stop);
        (await planned.WantedAsync()).ShouldBeNull();
        (await planned.PacksAsync()).Select(p => p.Id).ShouldBe(first.Select(p => p.Id), "nothing had changed");

        var (copy, twin) = (Path.Combine(planned.Test.Folder, "copy.pdf"), Path.Combine(planned.Test.Folder, "twin.pdf"));
        await new MeetingPackCopy(planned.Store).WriteAsync(planned.MeetingId, copy, twin, cancel: Stop);
        (await File.ReadAllBytesAsync(copy, Stop)).ShouldBe(await File.ReadAllBytesAsync(planned.FileOf(first[0]), Stop));
        (await File.ReadAllBytesAsync(twin, Stop)).ShouldBe(await File.ReadAllBytesAsync(planned.FileOf(first[1]), Stop));
    }

    [Fact]
    public async Task Withdrawal_RebindsWithoutThePaper_AndASupplementIsAPackOfItsOwn()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();
        await planned.Keeper().SweepAsync(Stop);
        await PublishedBoard.WithdrawAsync(planned, "Fostering");
        await planned.LetterAsync("Homes", "A late heron.");
        await PublishedBoard.SupplementAsync(planned, "The inspection came late");

        await planned.Keeper().SweepAsync(Stop);

        var packs = await planned.PacksAsync();
        packs.Select(p => $"{p.Visibility} {p.ReplacedAt is null}").ShouldBe(["Public False", "Exempt False", "Public True", "Exempt True", "Public True"]);
        string.Join(' ', new BoundPdf(planned.FileOf(packs[0])).Pages).ShouldContain(PublishedBoard.Open, Case.Sensitive, "the replaced pack keeps its bytes");
        var again = new BoundPdf(planned.FileOf(packs[2]));
        string.Join(' ', again.Pages).ShouldNotContain(PublishedBoard.Open);
        string.Join(' ', again.Pages[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("Withdrawn on Thursday 20 March 2031: Paper for item 2: Fostering. The figures were wrong");
        var late = new BoundPdf(planned.FileOf(packs[4]));
        late.Pages[0].ShouldContain("Supplementary agenda");
        late.Pages[0].ShouldContain("The inspection came late");
        late.Pages[2].ShouldContain("A late heron.");
        var copy = Path.Combine(planned.Test.Folder, "supplement.pdf");
        await new MeetingPackCopy(planned.Store).WriteAsync(planned.MeetingId, copy, supplement: 1, cancel: Stop);
        (await File.ReadAllBytesAsync(copy, Stop)).ShouldBe(await File.ReadAllBytesAsync(planned.FileOf(packs[4]), Stop));
        (await Should.ThrowAsync<RuleBrokenException>(() => new MeetingPackCopy(planned.Store).WriteAsync(planned.MeetingId, copy, supplement: 2, cancel: Stop))).Message.ShouldBe("The meeting of Thursday 24 April 2031 has 1 supplementary agenda; there is no number 2.");
        await using var db = planned.Open();
        (await db.Set<AgendaItem>().OrderBy(i => i.Order).Select(i => $"{i.Number} {i.FirstPage}-{i.LastPage}").ToListAsync(Stop)).ShouldBe(["1 -", "2 -", "3 3-5", "4 7-7"]);
        var shown = await MeetingPacks.OfAsync(db, [planned.MeetingId], Stop);
        shown.Select(s => $"{s.Publication.Kind} {s.Public?.FileHash == packs[2].FileHash} {s.Twin is not null} {s.Wanted is null}").ShouldBe(["Agenda True True True", "Supplement False False True"]);
        shown[1].Public!.Ranges.ShouldHaveSingleItem().First.ShouldBe(3);
    }

    [Fact]
    public async Task Sweep_ThatFails_SaysWhy_IsTriedLater_AndThenBinds()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();
        await using var db = planned.Open();
        var paper = await db.Set<Paper>().SingleAsync(p => p.FileHash != null, Stop);
        var file = planned.Store.Files.PathOf(paper.FileHash!);
        File.Move(file, file + ".away");

        await planned.Keeper().SweepAsync(Stop);

        var wanted = (await planned.WantedAsync())!;
        (wanted.Attempts, wanted.Problem, wanted.Step).ShouldBe((1, "The file of \u201cHomes\u201d is missing from the disk. Restore it from a backup.", null));
        wanted.NextAttemptAt.ShouldBe(planned.Store.Time.GetUtcNow().UtcDateTime.AddMinutes(2));
        (await planned.PacksAsync()).ShouldBeEmpty();
        File.Move(file + ".away", file);
        await planned.Keeper().SweepAsync(Stop);
        (await planned.PacksAsync()).ShouldBeEmpty("its pause is not over");
        await db.Set<PackWanted>().ExecuteUpdateAsync(w => w.SetProperty(x => x.NextAttemptAt, DateTime.UnixEpoch), Stop);
        await planned.Keeper().SweepAsync(Stop);
        (await planned.PacksAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sweeps_AtOnce_BindOnce()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new MeetingPackKeeper(new DataStore(planned.Store.Settings, planned.Store.Time)).SweepAsync(Stop), Stop)));

        (await planned.PacksAsync()).Count.ShouldBe(2);
        (await planned.WantedAsync()).ShouldBeNull();
    }

    /// <summary>The operating system kills it, at moments spread over all that it does.</summary>
    [Fact]
    public async Task Bind_KilledAtAnyMoment_LeavesThePackWantedOrWhole_AndTheNextStartFinishesIt()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();
        for (var kill = 0; kill < 6; kill++)
        {
            await RunAsync(planned, killAfter: TimeSpan.FromMilliseconds(900 + (kill * 700)));
            var (wanted, packs) = (await planned.WantedAsync(), await planned.PacksAsync());
            if (wanted is null) packs.Count.ShouldBe(2);
            else packs.ShouldBeEmpty();
            await using var db = planned.Open();
            (await db.Set<AgendaItem>().AnyAsync(i => i.FirstPage != null, Stop)).ShouldBe(wanted is null);
        }

        await RunAsync(planned, killAfter: null);

        (await planned.WantedAsync()).ShouldBeNull();
        var whole = await planned.PacksAsync();
        whole.Count.ShouldBe(2);
        new BoundPdf(planned.FileOf(whole[0])).Pages.Count.ShouldBe(9);
        (await new StoreVerifier(planned.Store).RunAsync(cancel: Stop)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Copy_OfWhatIsNotPublished_IsRefused()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Apologies"]);
        var copy = new MeetingPackCopy(planned.Store);

        (await Should.ThrowAsync<RuleBrokenException>(() => copy.WriteAsync(planned.MeetingId, "pack.pdf", cancel: Stop))).Reasons.ShouldBe(["The agenda of Thursday 24 April 2031 has not been published yet."]);
        (await Should.ThrowAsync<RuleBrokenException>(() => copy.WriteAsync(Guid.Empty, "pack.pdf", cancel: Stop))).Reasons.ShouldBe([$"There is no meeting {Guid.Empty}."]);
    }

    private static async Task RunAsync(PlannedBoard planned, TimeSpan? killAfter)
    {
        // The child's clock is today's: what was published in 2031 is due then.
        await using (var db = planned.Open()) await db.Set<PackWanted>().ExecuteDeleteAsync(Stop);
        await using (var db = planned.Open())
        {
            if (!await db.Set<MeetingPack>().AnyAsync(Stop)) db.Add(new PackWanted { PublicationId = (await db.Set<Publication>().SingleAsync(Stop)).Id, At = DateTime.UnixEpoch });
            await db.SaveChangesAsync(Stop);
        }

        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"), "pack", "bind", "--data", planned.Test.Folder]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        if (killAfter is { } moment)
        {
            await Task.WhenAny(process.WaitForExitAsync(Stop), Task.Delay(moment, Stop));
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(Stop);
        if (killAfter is null) process.ExitCode.ShouldBe(0, await error + await output);
    }
}
