using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;

namespace Scrutineer.Tests.TestData;

/// <summary>A small board with one of everything, seen from <see cref="Site.Today"/>: two municipal years, one matter, one gap, one slip of a number.</summary>
internal static class HarbourBoard
{
    public const string Slug = "harbour-childrens-scrutiny-board";

    public static readonly DateOnly March2030 = new(2030, 3, 14);
    public static readonly DateOnly September = new(2030, 9, 12);
    public static readonly DateOnly November = new(2030, 11, 7);
    public static readonly DateOnly January = new(2031, 1, 16);
    public static readonly DateOnly NextWeek = new(2031, 3, 27);
    public static readonly DateOnly April = new(2031, 4, 24);

    public static InventedBoard Build()
    {
        var board = new InventedBoard();
        var first = First(board);
        var (september, fostering) = InSeptember(board);
        InJanuary(board, fostering);
        ToCome(board);
        Seats(board, first, september);
        return board;
    }

    private static Meeting First(InventedBoard board)
    {
        var meeting = board.Meeting(March2030, agenda: false, minutes: true);
        var minute = board.Minute(meeting, "40/29", "Fostering recruitment", "The Board heard how foster carers are found.", "that a report on recruitment come back in the autumn.");
        board.Ask(minute, TrackedItemKind.WorkProgramme, "a report on recruitment comes back in the autumn");
        board.Document(meeting, "minutes", "2030-03-14-minutes.md", "# Minutes\n\nThe Board heard <how> foster carers are found.");
        return meeting;
    }

    private static (Meeting, Minute) InSeptember(InventedBoard board)
    {
        var meeting = board.Meeting(September, minutes: true, published: new DateOnly(2030, 9, 4));
        board.Item(meeting, "1", "Declarations of Interests");
        var item = board.Item(meeting, "2", "Fostering recruitment", (3, 8), "Briefing note of the Director of Children\u2019s Services");
        board.Paper(meeting, item, "How foster carers are found",
            "# 1. Purpose\n\nTo say how **carers** are found. <script>alert(1)</script> See [the plan](https://plan.example) and [this](javascript:alert(1)).\n\n| Year | Carers |\n| --- | --- |\n| 2029 | 41 |\n",
            recommendations: ["That the Board notes the plan", "That the Board says how often it wants to hear"]);
        var closed = board.Item(meeting, "3", "Placement contract", (9, 12), "Report on Brackwater House", isPrivate: true, parts: "a) Prices at Brackwater House");
        board.Paper(meeting, closed, "Prices at Brackwater House", "It costs too much.", Visibility.Exempt);
        board.Minute(meeting, "10/30", "Declarations of Interests", "None were made.");
        var minute = board.Minute(meeting, "11/30", "Fostering recruitment",
            "Further to Minute 40/29, the Board considered how foster carers are found. It asked:\n\n- who answers the telephone\n- how long a reply takes",
            "that progress be reported in January.", "that the Cabinet Member be asked to write to every school.");
        minute.Concerns = ["who answers the telephone", "how long a reply takes"];
        board.Cite(minute, "40/29", "Further to Minute 40/29, the Board considered how foster carers are found.");
        board.Cite(minute, "55/29", "The plan for foster carers (Minute 55/29 refers) was in hand.", furtherTo: false);
        board.Ask(minute, TrackedItemKind.Action, "progress on fostering is reported in January", "(a)", "Director of Children\u2019s Services");
        board.Ask(minute, TrackedItemKind.Recommendation, "the Cabinet Member writes to every school about fostering", "(b)", "Councillor D Marsh");
        var answered = board.Ask(minute, TrackedItemKind.Information, "numbers of carers by ward", decision: null, "A Verma");
        board.Answer(answered, new DateOnly(2030, 10, 1), "Sent to all members on 1 October.");
        board.Document(meeting, "agenda-pack", "2030-09-12-pack.md", "# Agenda\n\nPrices at Brackwater House");
        return (meeting, minute);
    }

    private static void InJanuary(InventedBoard board, Minute fostering)
    {
        var meeting = board.Meeting(January, minutes: true, published: new DateOnly(2031, 1, 10), place: "Quay Room");
        var item = board.Item(meeting, "4", "Fostering: what has changed", (3, 3));
        board.Paper(meeting, item, "Fostering: six months on", "Eleven new carers.");
        board.Minute(meeting, "20/30", "Matters Arising", "Further to Minute 11/30 the report on fostering progress had been sent to members.");
        var minutes = board.Records.OfType<Minute>().ToList();
        board.Cite(minutes.Single(m => m.Citation == "20/30"), "11/30", "Further to Minute 11/30 the report on fostering progress had been sent to members.", closes: true);
        var progress = board.Minute(meeting, "21/30", "Fostering: what has changed", "Further to Minute 11/30, members heard of eleven new foster carers.", "that the Board thank the carers.");
        board.Cite(progress, fostering.Citation!, "Further to Minute 11/30, members heard of eleven new foster carers.");
        board.Cite(progress, "55/29", "The foster carers\u2019 plan of Minute 55/29 was nearly done.", furtherTo: false);
        board.Cite(progress, "9/30", "The Cabinet Member for Finance had agreed it (their minute 9/30 refers).", furtherTo: false, body: "Cabinet Member for Finance");
        var youth = board.Minute(meeting, "22/30", "Youth justice plan", "Further to Minute 10/30, the youth justice plan was noted.");
        board.Cite(youth, "10/30", "Further to Minute 10/30, the youth justice plan was noted.");
        board.Document(meeting, "agenda-pack", "2031-01-16 pack \u201cfinal\u201d.md", "# Agenda", "line 3: a row could not be read");
    }

    private static void ToCome(InventedBoard board)
    {
        var next = board.Meeting(NextWeek, published: new DateOnly(2031, 3, 19), place: "Council Chamber");
        board.Item(next, "1", "School places", (3, 3));
        board.Meeting(November, agenda: false);
        board.Meeting(April, agenda: false).ProgrammeNote = "to be held at the library";
        board.Programmed(April, "Foster carers\u2019 evening", NextWeek, detail: "Members meet carers");
        board.Programmed(November, "Visit to the fostering team", NextWeek);
    }

    private static void Seats(InventedBoard board, Meeting first, Meeting september)
    {
        var (chair, member, invited) = (board.Person("T Hallworth"), board.Person("S Brandreth"), board.Person("D Marsh"));
        var coOpted = board.Person("P Quill", "Mrs");
        foreach (var year in new[] { 2029, 2030 }) board.Seat(chair, year, Capacity.Chair);
        board.Seat(member, 2030);
        board.Seat(coOpted, 2030, Capacity.CoOpted);
        board.Seat(invited, 2030, Capacity.ByInvitation);
        board.Attended(first, chair, AttendanceRole.Chair);
        board.Attended(september, chair, AttendanceRole.Chair);
        board.Attended(september, board.Person("J Pym"), AttendanceRole.Substitute, instead: "S Brandreth");
        board.Attended(september, coOpted, AttendanceRole.CoOpted);
        board.Attended(september, invited, AttendanceRole.Cabinet);
        board.Attended(september, board.Person("A Verma", null), AttendanceRole.Employee, "Children\u2019s Directorate");
        board.Attended(september, member, AttendanceRole.Apology);
    }
}
