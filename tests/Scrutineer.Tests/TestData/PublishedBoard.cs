using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Tests.TestData;

/// <summary>An agenda that is published and whose pack is wanted: a letter written here, an uploaded PDF of three pages, and a private letter.</summary>
public static class PublishedBoard
{
    public const string Secret = "zebrafinch", Open = "kingfisher";

    public static async Task<PlannedBoard> NewAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var planned = await PlannedBoard.NewAsync(provider, standing: ["Apologies", "Fostering [paper]", "Homes [paper]", "Contract [paper]"]);
        await planned.LetterAsync("Fostering", $"## Purpose\n\nThe {Open} scheme.\n\n| Ward | Carers |\n| --- | ---: |\n| North | 12 |");
        await UploadAsync(planned, "Homes", 3);
        await planned.LetterAsync("Contract", $"The price is {Secret}.");
        await using var db = planned.Open();
        await AgendaBuilder.ChangeAsync(db, (await planned.ItemAsync("Contract")).Id, new ItemDetails("Contract", [], true, true, 3, "Naming the price would harm bidding."));
        await PublishAsync(planned);
        return planned;
    }

    public static MeetingPackKeeper Keeper(this PlannedBoard planned) => new(planned.Store);

    public static async Task PublishAsync(PlannedBoard planned)
    {
        var version = (await planned.DraftAsync()).Plan.Version;
        await using var db = planned.Open();
        await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, version);
    }

    public static async Task SupplementAsync(PlannedBoard planned, string why)
    {
        var version = (await planned.DraftAsync()).Plan.Version;
        await using var db = planned.Open();
        await PlannedBoard.Publisher(planned.Store).SupplementAsync(db, planned.MeetingId, version, new Lateness(why, null, null));
    }

    public static async Task WithdrawAsync(PlannedBoard planned, string subject)
    {
        await using var db = planned.Open();
        var paper = await db.Set<Paper>().AsNoTracking().SingleAsync(p => p.Subject == subject);
        await PlannedBoard.Publisher(planned.Store).WithdrawAsync(db, paper.Id, "The figures were wrong");
    }

    /// <summary>The packs in force and replaced, in the order they were bound.</summary>
    public static async Task<List<MeetingPack>> PacksAsync(this PlannedBoard planned)
    {
        await using var db = planned.Open();
        // Those of one moment have identities in no order.
        var packs = await db.Set<MeetingPack>().AsNoTracking().Include(p => p.Ranges).ToListAsync();
        return [.. packs.OrderBy(p => p.ReplacedAt is null).ThenBy(p => p.PublicationId).ThenBy(p => p.Visibility)];
    }

    public static async Task<PackWanted?> WantedAsync(this PlannedBoard planned)
    {
        await using var db = planned.Open();
        return await db.Set<PackWanted>().AsNoTracking().FirstOrDefaultAsync();
    }

    public static string FileOf(this PlannedBoard planned, MeetingPack pack) => planned.Store.Files.PathOf(pack.FileHash);

    /// <summary>A published file in an item, as an upload leaves it.</summary>
    private static async Task UploadAsync(PlannedBoard planned, string item, int pages)
    {
        await using var db = planned.Open();
        var file = new PackPapers(planned.Test.Folder).Plain("homes.pdf", pages);
        var content = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        var hash = await planned.Store.Files.KeepAsync(content);
        db.Add(new StoredFile { Hash = hash, Name = "homes.pdf", Length = content.Length, StoredAt = DateTime.UnixEpoch });
        var started = await PaperWriter.StartAsync(db, (await planned.ItemAsync(item)).Id, PaperForm.Letter, null);
        var paper = await db.Set<Paper>().SingleAsync(p => p.Id == started.Id);
        (paper.FileHash, paper.FileName, paper.Pages) = (hash, "homes.pdf", pages);
        paper.Version++;
        await db.SaveChangesAsync();
    }
}
