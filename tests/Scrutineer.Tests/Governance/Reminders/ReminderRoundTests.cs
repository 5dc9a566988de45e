using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;

using Scrutineer.Governance.Reminders;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Reminders;

/// <summary>The planned meeting is on Thursday 24 April 2031; its last day to publish is Wednesday 16 April, after Easter Monday 14 April.</summary>
public sealed class ReminderRoundTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Publication_IsRemindedOfThreeWorkingDaysBefore_OnceForAStep_AndOnWorkingDaysOnly(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider, standing: ["Fostering"]);
        await planned.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, planned.Board.Id);
        await planned.Store.AddAccountAsync("Owen Reed", Role.GovernanceOfficer, Guid.NewGuid());
        const string due = "gwen.pascoe@example.org: Publish the agenda: meeting of 24 April 2031";

        (await AtAsync(planned, "2031-04-08 09:00")).ShouldBeEmpty("four working days before");
        (await AtAsync(planned, "2031-04-09 07:59")).ShouldBeEmpty("before hours");
        // Good Friday to Easter Monday are no working days: the third before Wednesday 16 is Wednesday 9.
        (await AtAsync(planned, "2031-04-09 09:00")).ShouldBe([due]);
        (await AtAsync(planned, "2031-04-09 11:00")).ShouldBeEmpty("once");
        (await AtAsync(planned, "2031-04-16 11:00")).ShouldBeEmpty("the same step");
        (await AtAsync(planned, "2031-04-19 11:00")).ShouldBeEmpty("a Saturday");
        await using (var db = planned.Open()) await ClosedDays.AddAsync(db, new(2031, 4, 21), new(2031, 4, 21), "Closed", Stop);
        (await AtAsync(planned, "2031-04-21 11:00")).ShouldBeEmpty("closed");
    }

    [Fact]
    public async Task Publication_AfterAStop_IsCaughtUp_AndSaidToBeLate()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Fostering"]);
        await planned.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, planned.Board.Id);

        (await AtAsync(planned, "2031-04-17 16:00")).ShouldBe(["gwen.pascoe@example.org: Late: Publish the agenda: meeting of 24 April 2031"]);
        (await AtAsync(planned, "2031-04-18 09:00")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Round_OfTwoServersAtOnce_SendsOnce()
    {
        await using var planned = await PlannedBoard.NewAsync(DatabaseProvider.Postgres, standing: ["Fostering"]);
        await planned.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, planned.Board.Id);
        var store = StoreAt(planned, "2031-04-09 09:00");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RoundOf(store).RunAsync(Stop), Stop)));

        await using var db = planned.Open();
        (await db.Set<OutgoingMail>().CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task SignOffsAndPapers_AreRemindedOf_UnlessTurnedOff()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Fostering [paper]", "Schools [paper]"]);
        await planned.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, planned.Board.Id);
        var quiet = await planned.Store.AddAccountAsync("Quiet Officer", Role.GovernanceOfficer, planned.Board.Id);
        await using (var db = planned.Open())
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == quiet.Id, Stop)).RemindersOff = [ReminderKind.Papers.Name, ReminderKind.Publication.Name];
            await db.SaveChangesAsync(Stop);
            var letter = await planned.LetterAsync("Fostering");
            var asked = await SignOffDesk.AddAsync(db, letter.Id, SignOffList.Consulted, null, "D Marsh", "d.marsh@example.org", Stop);
            await new SignOffDesk(PlannedBoard.Post(planned.Store)).SendAsync(db, asked.Id, _ => "", Stop);
            await ForgetMailAsync(db);
        }

        // Drafts are due ten working days before 16 April, on Monday 31 March; sign-off four before, on Tuesday 8 April.
        (await AtAsync(planned, "2031-03-28 09:00")).ShouldBe(["gwen.pascoe@example.org: Papers due: meeting of 24 April 2031"]);
        (await AtAsync(planned, "2031-04-03 09:00")).ShouldBe(["d.marsh@example.org: A paper waits for your sign-off", "gwen.pascoe@example.org: Late: Papers due: meeting of 24 April 2031"]);
        await using (var db = planned.Open()) (await db.Set<SignOff>().SingleAsync(Stop)).RemindedOn.ShouldBe(new DateOnly(2031, 4, 3));
        // The law sets the day of publication: nobody turns that off.
        (await AtAsync(planned, "2031-04-09 09:00")).Where(m => m.Contains("Publish", StringComparison.Ordinal)).ShouldBe(
            ["gwen.pascoe@example.org: Publish the agenda: meeting of 24 April 2031", "quiet.officer@example.org: Publish the agenda: meeting of 24 April 2031"]);
    }

    [Fact]
    public async Task MembersBeforeAMeeting_AndOfficersAfterIt_AreReminded()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Fostering"]);
        await planned.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, planned.Board.Id);
        await planned.Store.AddAccountAsync("L Okoro", Role.Councillor, planned.Board.Id);
        await using (var db = planned.Open())
        {
            var meeting = await db.Set<Meeting>().SingleAsync(Stop);
            (meeting.HasAgenda, meeting.Published) = (true, new DateOnly(2031, 4, 9));
            var practice = await db.Set<BoardPractice>().SingleAsync(Stop);
            practice.MinutesDays = 5;
            await db.SaveChangesAsync(Stop);
        }

        (await AtAsync(planned, "2031-04-18 09:00")).ShouldBeEmpty();
        (await AtAsync(planned, "2031-04-21 09:00")).ShouldBe(["l.okoro@example.org: Meeting on 24 April 2031: apologies and interests"]);
        // Five working days after Thursday 24 April is Thursday 1 May.
        (await AtAsync(planned, "2031-04-25 09:00")).ShouldBeEmpty();
        (await AtAsync(planned, "2031-04-28 09:00")).ShouldBe(["gwen.pascoe@example.org: Write the minutes: meeting of 24 April 2031"]);
        (await AtAsync(planned, "2031-05-02 09:00")).ShouldBe(["gwen.pascoe@example.org: Late: Write the minutes: meeting of 24 April 2031"]);
        // Monday 5 May is May Day; the second week it is late begins on Friday 9 May.
        (await AtAsync(planned, "2031-05-08 09:00")).ShouldBeEmpty();
        (await AtAsync(planned, "2031-05-09 09:00")).Count.ShouldBe(1);
    }

    private static DataStore StoreAt(PlannedBoard planned, string moment) => new(planned.Store.Settings, new At(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));

    private static ReminderRound RoundOf(DataStore store) => new(store, PlannedBoard.Post(store), new Links());

    /// <summary>Looks at a moment by the clock in England, and gives who was written to; then their mail is gone.</summary>
    private static async Task<IReadOnlyList<string>> AtAsync(PlannedBoard planned, string moment)
    {
        await RoundOf(StoreAt(planned, moment)).RunAsync(Stop);
        await using var db = planned.Open();
        var said = await db.Set<OutgoingMail>().Select(m => $"{m.To}: {m.Subject}").ToListAsync(Stop);
        await ForgetMailAsync(db);
        return [.. said.Order(StringComparer.Ordinal)];
    }

    private static async Task ForgetMailAsync(ScrutineerDb db)
    {
        db.RemoveRange(await db.Set<OutgoingMail>().ToListAsync(Stop));
        await db.SaveChangesAsync(Stop);
    }

    private sealed class At(DateTime london) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TimeZoneInfo.ConvertTimeToUtc(london, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")));
    }

    private sealed class Links : IReminderLinks
    {
        public string MyWork => "https://scrutiny.example/my-work";
        public string Answer(Guid addressee) => $"https://scrutiny.example/answers/{addressee:N}";
        public string Choices => "https://scrutiny.example/account/reminders";
        public string Agenda(Guid meeting) => $"https://scrutiny.example/agendas/{meeting:N}";
        public string Desk(string board, DateOnly date) => $"https://scrutiny.example/{board}/{date:yyyy-MM-dd}/desk";
        public string Meeting(string board, DateOnly date) => $"https://scrutiny.example/{board}/{date:yyyy-MM-dd}";
    }
}
