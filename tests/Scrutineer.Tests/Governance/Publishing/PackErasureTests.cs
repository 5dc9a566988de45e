using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.Retention;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Publishing;

/// <summary>Packs and notes go with what they hold (rules K7, MP3 and PN1).</summary>
public sealed class PackErasureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paper_Erased_TakesItsPacksAndNotesWithIt_AndWantsThePackAnew()
    {
        await using var planned = await PublishedBoard.NewAsync();
        var (paper, publication) = await WithPackAsync(planned);

        await EraseAsync(planned, new RecordRef("paper", paper));

        await using var db = planned.Open();
        (await db.Set<MeetingPack>().CountAsync(Stop)).ShouldBe(0);
        (await db.Set<PackRange>().CountAsync(Stop)).ShouldBe(0);
        (await db.Set<PaperNote>().CountAsync(Stop)).ShouldBe(0);
        (await db.Set<PackWanted>().SingleAsync(Stop)).PublicationId.ShouldBe(publication);
        (await db.Set<StoredFile>().CountAsync(f => f.Name == "pack.pdf", Stop)).ShouldBe(0);
        planned.Store.Files.Open(FileStore.HashOf("a pack"u8)).ShouldBeNull("its bytes are gone from the disk");
    }

    [Fact]
    public async Task Meeting_Erased_LeavesNeitherPackNorWish()
    {
        await using var planned = await PublishedBoard.NewAsync();
        await WithPackAsync(planned);

        await EraseAsync(planned, new RecordRef("meeting", planned.MeetingId));

        await using var db = planned.Open();
        (await db.Set<MeetingPack>().CountAsync(Stop) + await db.Set<PackWanted>().CountAsync(Stop) + await db.Set<Publication>().CountAsync(Stop)).ShouldBe(0);
        planned.Store.Files.Open(FileStore.HashOf("a pack"u8)).ShouldBeNull();
    }

    private static async Task<(Guid Paper, Guid Publication)> WithPackAsync(PlannedBoard planned)
    {
        var account = await planned.Store.AddAccountAsync("R Teal");
        await using var db = planned.Open();
        var paper = await db.Set<Paper>().SingleAsync(p => p.Subject == "Fostering", Stop);
        var publication = await db.Set<Publication>().SingleAsync(Stop);
        var hash = await planned.Store.Files.KeepAsync("a pack"u8.ToArray(), Stop);
        db.Add(new StoredFile { Hash = hash, Name = "pack.pdf", Length = 6, StoredAt = DateTime.UnixEpoch });
        var pack = new MeetingPack
        {
            MeetingId = planned.MeetingId,
            BoardId = planned.Board.Id,
            PublicationId = publication.Id,
            Visibility = Visibility.Public,
            FileHash = hash,
            InputHash = "made from",
            Pages = 3,
            Length = 6,
            Dated = PlannedBoard.Today,
            BoundAt = DateTime.UnixEpoch,
        };
        pack.Ranges.Add(new PackRange { MeetingPackId = pack.Id, AgendaItemId = paper.AgendaItemId!.Value, First = 3, Last = 3 });
        db.Add(pack);
        db.Add(new PaperNote { AccountId = account.Id, PaperId = paper.Id, Text = "Ask", SavedAt = DateTime.UnixEpoch });
        db.RemoveRange(await db.Set<PackWanted>().ToListAsync(Stop));
        await db.SaveChangesAsync(Stop);
        return (paper.Id, publication.Id);
    }

    private static async Task EraseAsync(PlannedBoard planned, RecordRef record)
    {
        // Long after every minimum of the schedule.
        var later = new DataStore(planned.Store.Settings, new FixedTime(new DateOnly(2099, 1, 5)));
        await new Eraser(later, GovernanceRetention.Kinds(later), GovernanceRetention.Rooms).EraseAsync(record, "Asked for", "G Pascoe", Stop);
    }
}
