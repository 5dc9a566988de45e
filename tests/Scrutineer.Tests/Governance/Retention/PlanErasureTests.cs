using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Journal.Anchors;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.Retention;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Retention;

/// <summary>A meeting or paper made here goes with its versions, sign-offs, uploads and what notices say of it (rule K8).</summary>
public sealed class PlanErasureTests
{
    private const string Canary = "Quillfeather-8842";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_OfAMeeting_LeavesNothingOfItsMaking()
    {
        await using var planned = await PublishedAsync();
        Holders(planned).ShouldNotBeEmpty("the canary must be there before");

        var erasure = await Later(planned).EraseAsync(new RecordRef("meeting", planned.MeetingId), "its time is over", "R Okafor", Stop);

        erasure.Files.ShouldBe(1);
        await using var db = planned.Open();
        (await db.Set<AgendaPlan>().CountAsync(Stop) + await db.Set<PaperEdition>().CountAsync(Stop) + await db.Set<SignOff>().CountAsync(Stop) + await db.Set<Publication>().CountAsync(Stop)
            + await db.Set<PublicationEntry>().CountAsync(Stop) + await db.Set<PackWanted>().CountAsync(Stop) + await db.Set<Paper>().CountAsync(Stop)).ShouldBe(0);
        await VerifiedAsync(planned);
        Holders(planned).ShouldBeEmpty();
    }

    [Fact]
    public async Task Erase_OfAPaper_LeavesTheNoticeWithoutItsName()
    {
        await using var planned = await PublishedAsync();
        Guid paper;
        await using (var db = planned.Open()) paper = await db.Set<Paper>().Select(p => p.Id).SingleAsync(Stop);

        await Later(planned).EraseAsync(new RecordRef("paper", paper), "a child is named", "R Okafor", Stop);

        await using var after = planned.Open();
        (await after.Set<PublicationEntry>().OrderBy(e => e.Order).Select(e => e.Words).ToListAsync(Stop)).ShouldBe(["Item 1, Fostering", "A paper that has been erased"]);
        (await after.Set<PaperEdition>().AnyAsync(Stop)).ShouldBeFalse();
        await VerifiedAsync(planned);
        Holders(planned).ShouldBeEmpty();
    }

    /// <summary>A published agenda whose only paper, in its text, file, sign-off and name, holds the canary.</summary>
    private static async Task<PlannedBoard> PublishedAsync()
    {
        var planned = await PlannedBoard.NewAsync(standing: ["Fostering"]);
        var paper = await planned.LetterAsync("Fostering", $"The case of {Canary}.");
        await using (var db = planned.Open())
        {
            var request = await SignOffDesk.AddAsync(db, paper.Id, SignOffList.Contributor, null, $"Aunt of {Canary}", null, Stop);
            await new SignOffDesk(PlannedBoard.Post(planned.Store)).SendAsync(db, request.Id, _ => "", Stop);
            await SignOffDesk.RecordAsync(db, request.Id, new SignOffReply(SignOffAnswer.Commented, $"About {Canary}", PlannedBoard.Today, ReplyWay.Spoken, 2), Stop);
        }

        await using (var db = planned.Open())
        {
            await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(2, $"On {Canary}", $"More of {Canary}.", false), Stop);
            await PaperWriter.UploadAsync(db, planned.Store.Files, paper.Id, 3, "a.pdf", UploadVerdict.Taken(Encoding.UTF8.GetBytes(Canary), 1), Stop);
        }

        var version = (await planned.DraftAsync()).Plan.Version;
        await using var publishing = planned.Open();
        await PlannedBoard.Publisher(planned.Store).PublishAsync(publishing, planned.MeetingId, version, Stop);
        return planned;
    }

    private static Eraser Later(PlannedBoard planned)
    {
        var store = new DataStore(planned.Store.Settings, new FixedTime(new DateOnly(2041, 1, 10)));
        return new Eraser(store, GovernanceRetention.Kinds(store), GovernanceRetention.Rooms);
    }

    private static async Task VerifiedAsync(PlannedBoard planned)
    {
        await new JournalAnchors(planned.Store).KeepAsync(Stop);
        (await new StoreVerifier(planned.Store).RunAsync(cancel: Stop)).Findings.ShouldBeEmpty();
    }

    private static List<string> Holders(PlannedBoard planned)
    {
        var canary = Encoding.UTF8.GetBytes(Canary);
        return [.. Directory.EnumerateFiles(planned.Test.Folder, "*", SearchOption.AllDirectories).Where(f =>
        {
            using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(canary) >= 0;
        })];
    }
}
