using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Papers;

public sealed class PaperWriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_KeepsEveryChangedTextAsAVersion_AndAStaleOneChangesNothing(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        var item = (await planned.ItemAsync("Work programme")).Id;
        await using var db = planned.Open();
        var paper = await PaperWriter.StartAsync(db, item, PaperForm.BriefingNote, "Work programme", cancel: Stop);
        paper.Text.ShouldContain("# 2. Recommendations");
        PaperSkeleton.HasHints(paper.Text).ShouldBeTrue();

        await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(1, "Work programme", "# 2. Recommendations\r\n\r\n1. That it be noted\r\n2. That fostering\r\n   come in June\r\n\r\n# 3. More\r\n\r\n- a fact", false), Stop);
        await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(2, "Work programme", paper.Text, false), Stop);
        await using (var other = planned.Open("D Marwaha"))
        {
            var conflict = await Should.ThrowAsync<PaperConflictException>(() => PaperWriter.SaveAsync(other, paper.Id, new PaperSave(1, "Work programme", "Mine", false), Stop));
            conflict.Theirs.Number.ShouldBe(2);
            conflict.Message.ShouldBe("G Pascoe saved version 2 since you opened the paper.");
            await PaperWriter.SaveAsync(other, paper.Id, new PaperSave(2, "Work programme", "Both", false), Stop);
        }

        var editions = await db.Set<PaperEdition>().AsNoTracking().OrderBy(e => e.Number).ToListAsync(Stop);
        editions.Select(e => $"{e.Number} {e.SavedBy}").ShouldBe(["1 G Pascoe", "2 G Pascoe", "3 D Marwaha"], "an unchanged save is no version");
        editions[1].Text.ShouldContain("1. That it be noted\n2. That fostering");
        editions[2].Text.ShouldBe("Both");
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Save_ByTenAtOnce_KeepsOneAndTellsTheOthers(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        var paper = await planned.LetterAsync("Work programme");

        var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            await using var db = planned.Open($"Writer {i}");
            try
            {
                await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, $"Text {i}", false), Stop);
                return false;
            }
            catch (PaperConflictException)
            {
                return true;
            }
        }, Stop)));

        told.Count(conflict => !conflict).ShouldBe(1);
        await using var check = planned.Open();
        (await check.Set<PaperEdition>().CountAsync(e => e.PaperId == paper.Id, Stop)).ShouldBe(3);
    }

    [Fact]
    public async Task Recommendations_AreReadFromTheirSection()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await planned.LetterAsync("Work programme", "# 2. Recommendations\n\n1. That it be noted\n2. That fostering\n   come in June\n\n# 3. More\n\n- a fact");

        var paper = (await planned.DraftAsync()).DraftPapers.ShouldHaveSingleItem().Paper;
        paper.Recommendations.OrderBy(r => r.Order).Select(r => $"{r.Ordinal} {r.Text}").ShouldBe(["1 That it be noted", "2 That fostering come in June"]);
    }

    [Fact]
    public async Task Upload_StandsInThePlaceOfTheText_AndARefusedOneLeavesNothing()
    {
        await using var planned = await PlannedBoard.NewAsync();
        var paper = await planned.LetterAsync("Work programme");
        await using var db = planned.Open();
        byte[] content = [1, 2, 3];

        (await Should.ThrowAsync<RuleBrokenException>(() => PaperWriter.UploadAsync(db, planned.Store.Files, paper.Id, 2, "a.pdf", UploadVerdict.Refused("The PDF is damaged."), Stop))).Reasons.ShouldBe(["The PDF is damaged."]);
        planned.Store.Files.Open(FileStore.HashOf(content)).ShouldBeNull();

        await PaperWriter.UploadAsync(db, planned.Store.Files, paper.Id, 2, "a.docx", UploadVerdict.Taken(content, 7), Stop);
        var now = (await planned.DraftAsync()).DraftPapers.Single().Paper;
        (now.IsUploaded, now.Pages, now.Version, now.FileName).ShouldBe((true, 7, 3, "a.pdf"));
        await PaperWriter.DropFileAsync(db, paper.Id, Stop);
        (await planned.DraftAsync()).DraftPapers.Single().Paper.IsUploaded.ShouldBeFalse();
        (await db.Set<PaperEdition>().CountAsync(e => e.FileHash != null, Stop)).ShouldBe(1);
        await PaperWriter.RemoveAsync(db, paper.Id, Stop);
        (await planned.DraftAsync()).DraftPapers.ShouldBeEmpty();
    }
}
