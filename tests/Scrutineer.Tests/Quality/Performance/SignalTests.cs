using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Statistics;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Performance;

/// <summary>A new signal is recorded once and proposes a themed audit; commentary against the table needs a reason (rules R8 to R10).</summary>
public sealed class SignalTests
{
    private static readonly DateOnly First = new(2023, 1, 1);

    [Fact]
    public async Task Signal_IsSeenOnce_AndBecomesARowOfThePlan()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("A Analyst"));
        await SeriesAsync(db, 14);
        (await db.Set<IndicatorSignal>().CountAsync()).ShouldBe(0);

        await EnterAsync(db, 14, 40);
        var signal = await db.Set<IndicatorSignal>().SingleAsync();
        (signal.Period, signal.High, signal.Kind).ShouldBe((First.AddMonths(14), true, Variation.Concern));
        signal.Rules.ShouldBe(["Outside"]);
        signal.Hypothesis.ShouldStartWith("\"Repeat plans\" has risen: 40.0% in March 2024, against a mean of ");
        // The next point is out too: it is the same signal that goes on.
        await EnterAsync(db, 15, 42);
        (await db.Set<IndicatorSignal>().CountAsync()).ShouldBe(1);

        var plan = await QaPlanKeeper.AddAsync(db, new ReadPlan(2024, "Plan", [new("Service", "Managers", "Case audit", "Audit", "each manager 1 a quarter")], []), null, null);
        (await Should.ThrowAsync<RuleBrokenException>(() => SignalKeeper.AcceptAsync(db, signal.Id, plan.Id, " ", 0, 5))).Reasons.Count.ShouldBe(2);
        var row = await SignalKeeper.AcceptAsync(db, signal.Id, plan.Id, "Plans end too early", 20, 5);
        (row.Task, row.Purpose, row.IsTheme).ShouldBe(("Themed audit: Repeat plans", "Plans end too early", true));
        row.Reading.Rule!.InYear.ShouldBe(20);
        (await Should.ThrowAsync<RuleBrokenException>(() => SignalKeeper.DeclineAsync(db, signal.Id, "No"))).Message.ShouldContain("decided already");
        await SignalKeeper.CloseAsync(db, signal.Id, First.AddMonths(16));

        // After the actions, what stands out is new.
        await EnterAsync(db, 17, 60);
        (await db.Set<IndicatorSignal>().CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Declining_NeedsAReason()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("A Analyst"));
        await SeriesAsync(db, 14);
        await EnterAsync(db, 14, 40);
        var signal = await db.Set<IndicatorSignal>().SingleAsync();
        (await Should.ThrowAsync<RuleBrokenException>(() => SignalKeeper.DeclineAsync(db, signal.Id, ""))).Message.ShouldStartWith("Say why");
        await SignalKeeper.DeclineAsync(db, signal.Id, "Three sisters came back");
        (await db.Set<IndicatorSignal>().AsNoTracking().SingleAsync()).State.ShouldBe(SignalState.Declined);
    }

    [Fact]
    public async Task Owner_WhoHoldsThePost_IsToldOnce()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("A Analyst"));
        await SeriesAsync(db, 14);
        var (held, left) = (Person("Now In Post"), Person("Left The Post"));
        var post = new Post { Title = "Head of Protection", Slug = "head-of-protection", Kind = PostKind.Officer };
        post.Holdings.Add(new PostHolding { PostId = post.Id, PersonId = held.Id, From = First });
        post.Holdings.Add(new PostHolding { PostId = post.Id, PersonId = left.Id, To = First.AddDays(-1) });
        db.AddRange(held, left, post, Account("now@example.org", held), Account("left@example.org", left));
        (await db.Set<Indicator>().SingleAsync(i => i.Code == "repeat-plans")).OwnerPostId = post.Id;
        await db.SaveChangesAsync();
        await EnterAsync(db, 14, 40);

        var mail = new SignalMail(test.Store, new Postbox(test.Store, new NoCarrier(), new EphemeralDataProtectionProvider()), new Links());
        (await mail.RunAsync()).ShouldBe(1);
        (await mail.RunAsync()).ShouldBe(0);
        (await db.Set<OutgoingMail>().AsNoTracking().SingleAsync()).ShouldSatisfyAllConditions(m => m.To.ShouldBe("now@example.org"), m => m.Subject.ShouldBe("Repeat plans: a signal"));

        static Person Person(string name) => new() { Name = name, Slug = name.Replace(' ', '-').ToLowerInvariant() };
        static Account Account(string email, Person person) => new() { Name = person.Name, Email = email, EmailKey = email, PersonId = person.Id, CreatedAt = DateTime.UnixEpoch, JoinedAt = DateTime.UnixEpoch };
    }

    [Theory]
    [InlineData("The rate fell again.", "fell")]
    [InlineData("It has reduced since the panel began", "reduced")]
    [InlineData("Practice improved.", "improved")]
    [InlineData("The rate rose, and we know why.", null)]
    [InlineData("It rose after it fell in May.", null)]
    [InlineData("The panel meets weekly.", null)]
    [InlineData("Timeliness worsened.", null)]
    public void Words_AreReadAgainstTheTable(string words, string? against)
    {
        var indicator = new Indicator { Code = "a", Name = "A", Unit = "%", Polarity = Improvement.Down };
        var said = Direction.Contradiction(words, indicator, new PeriodFigure(new(2024, 2, 1), 3, 10, 30), new PeriodFigure(new(2024, 1, 1), 2, 10, 20));
        if (against is null) said.ShouldBeNull();
        else said.ShouldNotBeNull().ShouldStartWith($"The words say \"{against}\", and the table says 30.0%, after 20.0% in January 2024");
    }

    [Fact]
    public async Task Commentary_IsApprovedByAnother_AndAgainstTheTableOnlyWithAReason()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Work("work"));
        await SeriesAsync(db, 2);
        await EnterAsync(db, 2, 40);
        var (period, owner, head) = (First.AddMonths(2), Account("Owner"), Account("Head"));
        await CommentaryKeeper.SaveAsync(db, "repeat-plans", period, "The rate fell.", 0, owner);
        (await Should.ThrowAsync<RuleBrokenException>(() => CommentaryKeeper.SaveAsync(db, "repeat-plans", period, "Other words", 0, head))).Message.ShouldContain("meanwhile");
        (await Should.ThrowAsync<RuleBrokenException>(() => CommentaryKeeper.ApproveAsync(db, "repeat-plans", period, 1, null, owner))).Message.ShouldContain("somebody else approves");
        (await Should.ThrowAsync<RuleBrokenException>(() => CommentaryKeeper.ApproveAsync(db, "repeat-plans", period, 1, null, head))).Message.ShouldContain("it rose. Have the words put right");
        await CommentaryKeeper.ApproveAsync(db, "repeat-plans", period, 1, "It means the year before.", head);
        var reading = (await PerformanceReader.ReadAsync(db, code: "repeat-plans")).Single();
        reading.Commentary!.Words.ShouldBe("The rate fell.");
        reading.Basis.ShouldBe("March 2023: 40 out of 100. Plans for a child who had one before. Out of: all plans.");
        // What was approved stays until the new words are.
        await CommentaryKeeper.SaveAsync(db, "repeat-plans", period, "The rate rose.", 2, owner);
        (await PerformanceReader.ReadAsync(db, code: "repeat-plans")).Single().Commentary!.Words.ShouldBe("The rate fell.");
    }

    private static async Task SeriesAsync(ScrutineerDb db, int months)
    {
        await IndicatorKeeper.AddAsync(db, "repeat-plans", IndicatorFrequency.Monthly, new("Repeat plans", "Protection", "%", Improvement.Down, YearToDate.Sum, Lens.Independent) { Numerator = "Plans for a child who had one before.", Denominator = "All plans.", Source = "Whose" });
        for (var month = 0; month < months; month++) await EnterAsync(db, month, 20 + month % 2);
    }

    private static Task<int> EnterAsync(ScrutineerDb db, int month, int count) => FigureKeeper.TakeAsync(db, [new(null, "repeat-plans", First.AddMonths(month), count, 100, null)]);

    private static Viewer Account(string name) => Viewer.SignedIn(Guid.CreateVersion7(), name, null, [], First);

    private sealed class Links : ISignalLinks
    {
        public string Signal(Guid signal) => $"https://example.org/{signal:N}";
    }

    private sealed class NoCarrier : IMailCarrier
    {
        public Task SendAsync(string to, string subject, string text, CancellationToken cancel) => throw new InvalidOperationException("Nothing is sent here.");
    }
}
