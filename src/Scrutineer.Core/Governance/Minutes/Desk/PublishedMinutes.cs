using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Makes the records of published minutes from drafts: minutes with their numbers, decisions, asks, citations, attendance.</summary>
internal sealed class PublishedMinutes(Board board, Meeting meeting, MinuteReader read, int first, DateOnly today)
{
    /// <summary>Everything to be added, in one save.</summary>
    public List<object> Added { get; } = [];

    /// <summary>One minute of its draft.</summary>
    public Minute Make(DraftMinute draft, int order, int number)
    {
        var year = MunicipalYear.Of(meeting.Date);
        var minute = new Minute
        {
            BoardId = board.Id,
            MeetingId = meeting.Id,
            Order = order,
            Number = $"{number}",
            Citation = $"{number}/{year.Short}",
            Title = draft.Title,
            Narrative = draft.Narrative,
            Concerns = [.. draft.Questions],
            Visibility = draft.IsClosed ? Visibility.Exempt : Visibility.Public,
        };
        draft.MinuteId = minute.Id;
        Added.Add(minute);
        Added.Add(new MinuteNumber { BoardId = board.Id, MunicipalYear = year.StartYear, Number = number, MinuteId = minute.Id });
        var decisions = draft.Decisions.OrderBy(d => d.Order).ToList();
        foreach (var decision in decisions)
            minute.Decisions.Add(new Decision { MinuteId = minute.Id, Order = decision.Order, Ordinal = OrdinalOf(decision.Order, decisions.Count), Text = decision.Text });
        foreach (var ask in draft.Asks.OrderBy(a => a.Order)) Added.Add(Ask(minute, ask, decisions.Count));
        Cite(minute, draft);
        return minute;
    }

    /// <summary>The minute that records the exclusion of the public, where nobody wrote one: open to all, since what it resolves is (rule L7).</summary>
    public Minute MakeExclusion(DeskRecords desk, int order, int number)
    {
        var items = desk.Meeting.Items.ToDictionary(i => i.Id);
        var draft = new DraftMinute
        {
            BoardId = board.Id,
            MeetingId = meeting.Id,
            Order = order,
            Title = "Exclusion of the Public",
            Narrative = string.Join("\n\n", desk.Exclusions.OrderBy(e => items[e.AgendaItemId].Order).Select(e => $"Item {items[e.AgendaItemId].Number} ({items[e.AgendaItemId].Title}): {e.Reason}")),
        };
        draft.Decisions.AddRange(MinuteOffers.Resolutions(desk).Select((text, at) => new DraftDecision { DraftMinuteId = draft.Id, Order = at, Text = $"that {text}" }));
        return Make(draft, order, number);
    }

    /// <summary>Who was there, by the groups of published minutes.</summary>
    /// <param name="names">Names of the people on the roll.</param>
    public void MakeAttendance(IReadOnlyList<RollEntry> roll, IReadOnlyDictionary<Guid, string> names)
    {
        var order = 0;
        foreach (var entry in roll.Where(r => r.Presence is Presence.Present or Presence.Apologies).OrderBy(r => r.Order))
            Added.Add(new Attendance
            {
                MeetingId = meeting.Id,
                PersonId = entry.PersonId,
                Role = entry.Presence == Presence.Apologies ? AttendanceRole.Apology : entry.Group,
                Detail = entry.Presence == Presence.Apologies ? null : entry.Detail,
                For = entry.SubstituteForId is { } member && entry.Presence == Presence.Present ? names.GetValueOrDefault(member) : null,
                Order = order++,
            });
    }

    /// <summary>"1" for a sole decision, else "(1)", "(2)" as minutes print them.</summary>
    internal static string OrdinalOf(int order, int count) => count == 1 ? "1" : $"({order + 1})";

    private TrackedItem Ask(Minute minute, DraftAsk ask, int decisions)
    {
        var item = new TrackedItem
        {
            Kind = ask.Kind,
            Text = ask.Text,
            Scope = board.Id,
            OriginKind = minute.Ref.Kind,
            OriginId = minute.Id,
            OriginPart = ask.Decision is { } decision && decision < decisions ? OrdinalOf(decision, decisions) : null,
            RaisedOn = meeting.Date,
            Subject = minute.Title,
            Visibility = minute.Visibility,
            DueIsGiven = ask.Due != AskDue.ByRule,
            Due = ask.Due == AskDue.OnDay ? ask.DueOn : null,
            DueRule = ask.Due == AskDue.OnDay ? "the day that the board named" : null,
        };
        item.Addressees.AddRange(ask.To.Select((to, order) => new Addressee { TrackedItemId = item.Id, AsWritten = to, Order = order }));
        return item;
    }

    private void Cite(Minute minute, DraftMinute draft)
    {
        var reading = AskReview.Read(read, board, draft, new MinuteNumbers(meeting.Date, first));
        Added.AddRange(reading.References.Select(r => new Citation
        {
            Scope = board.Id,
            CitingKind = minute.Ref.Kind,
            CitingId = minute.Id,
            Text = r.Citation,
            Body = r.Body,
            AsWritten = r.AsWritten,
            Sentence = r.Sentence,
            FurtherTo = r.FurtherTo,
        }));
        Added.AddRange(reading.Closures.Select(c => new Citation
        {
            Scope = board.Id,
            CitingKind = minute.Ref.Kind,
            CitingId = minute.Id,
            Text = c.Citation,
            AsWritten = c.Citation,
            Sentence = c.Sentence,
            Closes = true,
        }));
    }

    /// <summary>The entry that closes an ask as a minute reports it; dated by the meeting.</summary>
    public StatusEntry Closing(TrackedItem ask, Minute minute, string sentence) => new()
    {
        TrackedItemId = ask.Id,
        State = TrackedItemState.Done,
        On = meeting.Date < today ? meeting.Date : today,
        Order = ask.Statuses.Count,
        Words = sentence,
        By = board.Name,
        EvidenceKind = minute.Ref.Kind,
        EvidenceId = minute.Id,
    };
}
