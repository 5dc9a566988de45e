using Scrutineer.Foundation.Access;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Facts;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Facts;

/// <summary>Figures worked by hand for six asks of two boards (rule T24). Today is 1 June 2031.</summary>
public sealed class AskDashboardTests
{
    private static readonly DateOnly Today = new(2031, 6, 1);
    private static readonly Guid Harbour = Guid.NewGuid(), Moor = Guid.NewGuid(), Portfolio = Guid.NewGuid(), Director = Guid.NewGuid(), Trust = Guid.NewGuid(), People = Guid.NewGuid();

    private static readonly AskFact[] Facts =
    [
        // Outstanding for 152 days, and late; put to two, one of whom has answered.
        Fact(Harbour, new(2030, 12, 31), TrackedItemState.Open, due: new(2031, 2, 28), theme: "supervision", owners: [new(Portfolio, null, TrackedItemState.Responded), new(null, Trust, TrackedItemState.Open)]),
        // Outstanding for 61 days, not due yet.
        Fact(Harbour, new(2031, 4, 1), TrackedItemState.InProgress, due: new(2031, 7, 1), theme: "supervision", owners: [new(Director, null, TrackedItemState.InProgress)]),
        // Outstanding for 31 days and past its day, but its clock stands.
        Fact(Moor, new(2031, 5, 1), TrackedItemState.Open, due: new(2031, 5, 20), paused: new(2031, 5, 10)),
        // Accepted in time, to be done; it worked in part so far, which is not to have made the difference.
        Fact(Moor, new(2031, 1, 10), TrackedItemState.Responded, due: new(2031, 3, 9), outcome: ResponseOutcome.Accepted, answered: new(2031, 3, 9), effect: EffectOutcome.Partly, owners: [new(Portfolio, null, TrackedItemState.Responded)]),
        // Answered a day late, done, and worked.
        Fact(Harbour, new(2030, 1, 10), TrackedItemState.Done, due: new(2030, 3, 9), outcome: ResponseOutcome.Partly, answered: new(2030, 3, 10), effect: EffectOutcome.Worked, owners: [new(Director, null, TrackedItemState.Done)]),
        // Not counted: followed on the work programme.
        Fact(Harbour, new(2031, 5, 1), TrackedItemState.Open, kind: TrackedItemKind.WorkProgramme),
    ];

    private readonly AskDashboard dashboard = AskDashboard.Of(Facts, new Dictionary<Guid, Guid> { [Director] = People }, Today);

    [Fact]
    public void All_IsAsCountedByHand() => dashboard.All.ShouldBe(new AskFigures(Asked: 5, Outstanding: 3, Late: 1, ToBeDone: 1, Done: 1, Closed: 0, Worked: 1, MedianAge: 61, OldestAge: 152));

    [Fact]
    public void Owners_EachHaveTheirOwnState()
    {
        dashboard.Owners.Single(o => o.Post == Portfolio).Figures.ShouldBe(new AskFigures(2, 0, 0, 1, 0, 0, 0, null, null));
        dashboard.Owners.Single(o => o.Organisation == Trust).Figures.ShouldBe(new AskFigures(1, 1, 1, 0, 0, 0, 0, 152, 152));
        dashboard.Owners.Single(o => o.Post is null && o.Organisation is null).Figures.Outstanding.ShouldBe(1);
        dashboard.Directorates.ShouldHaveSingleItem().ShouldBe(new ScopeFigures(People, new AskFigures(2, 1, 0, 0, 1, 0, 1, 61, 61)));
    }

    [Fact]
    public void Boards_Themes_AndYears_AreAsCountedByHand()
    {
        dashboard.Boards.Select(b => (b.Id == Harbour, b.Figures.Asked, b.Figures.Outstanding)).ShouldBe([(true, 3, 2), (false, 2, 1)]);
        dashboard.Themes.Select(t => (t.Theme, t.Figures.Asked, t.Figures.MedianAge)).ShouldBe([("supervision", 2, 106.5), (null, 3, 31)]);
        dashboard.Years.Select(y => (y.Year.Name, y.Asked, y.InTime, y.AnsweredLate, y.Awaited, y.Worked)).ShouldBe([("2029/30", 1, 0, 1, 0, 1), ("2030/31", 3, 1, 0, 2, 0), ("2031/32", 1, 0, 0, 1, 0)]);
    }

    private static AskFact Fact(
        Guid board, DateOnly raised, TrackedItemState state, DateOnly? due = null, string? theme = null, DateOnly? paused = null, ResponseOutcome? outcome = null, DateOnly? answered = null,
        EffectOutcome? effect = null, TrackedItemKind kind = TrackedItemKind.Recommendation, params AskedOf[] owners) => new()
        {
            Id = Guid.NewGuid(),
            Scope = board,
            Visibility = Visibility.Public,
            OriginId = Guid.NewGuid(),
            ParentId = null,
            Kind = kind,
            State = state,
            Outcome = outcome,
            Effect = effect,
            RaisedOn = raised,
            Due = due,
            PausedSince = paused,
            Place = 0,
            Theme = theme,
            AnsweredOn = answered,
            Owners = owners,
        };
}
