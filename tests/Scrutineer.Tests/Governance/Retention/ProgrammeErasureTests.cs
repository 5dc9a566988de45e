using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Retention;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Retention;

public sealed class ProgrammeErasureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Remove_OfASuggestionAndAGroup_LeavesNothingOfThem_ButAskedRecommendationsGoFirst(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        await using var db = planned.Open();
        var suggestion = await SuggestionKeeper.SuggestAsync(db, planned.Board.Id, "Buses", "They come late", ProgrammeSource.Public, Stop);
        var group = await GroupKeeper.StartAsync(db, planned.Board, new("Fostering", "Why carers leave", "L Okoro", [], null, new(2031, 1, 9)), Stop);
        await GroupKeeper.LearnAsync(db, group.Id, 0, GroupEvidenceKind.Visit, new(2031, 2, 3), "A home", "Calls are not returned", cancel: Stop);
        var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = "to answer", Scope = planned.Board.Id, OriginKind = group.Ref.Kind, OriginId = group.Id, RaisedOn = PlannedBoard.Today };
        db.Add(ask);
        await db.SaveChangesAsync(Stop);
        var kinds = GovernanceRetention.Kinds(planned.Store).ToDictionary(k => k.Name);
        (await Should.ThrowAsync<RuleBrokenException>(() => kinds["task-and-finish-group"].RemoveAsync(db, group.Id, Stop))).Message.ShouldStartWith("The recommendations of \"Fostering\" stand on the tracker.");
        foreach (var (kind, id) in new[] { ("tracked-item", ask.Id), ("task-and-finish-group", group.Id), ("suggestion", suggestion.Id) })
        {
            await kinds[kind].RemoveAsync(db, id, Stop);
            await db.SaveChangesAsync(Stop);
        }

        await using var left = planned.Store.Open(Viewer.Work("test"));
        (await left.Set<Suggestion>().CountAsync(Stop) + await left.Set<TaskAndFinishGroup>().CountAsync(Stop) + await left.Set<GroupEvidence>().CountAsync(Stop) + await left.Set<TrackedItem>().CountAsync(Stop)).ShouldBe(0);
    }
}
