using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tests.TestData;

namespace Scrutineer.Tests.Web.Pages.WorkProgramme;

/// <summary>A board whose programme of 2030/31 holds an item of every outcome. Today is 20 March 2031; the newest edition is of 13 February.</summary>
internal sealed class ProgrammeBoard
{
    private static readonly DateOnly Newest = new(2031, 2, 13);

    public ProgrammeBoard()
    {
        January = Board.Meeting(new(2031, 1, 16), minutes: true);
        February = Board.Meeting(Newest);
        Board.Meeting(new(2030, 11, 14), agenda: false);
        Board.Meeting(new(2031, 4, 17), agenda: false);
        Nurseries = Board.Minute(January, "47/30", "Nursery places", "The Board discussed nursery places and asked for a map of them.");
        Board.Item(February, "5", "Foster carers and their payments");
        NoRecord = Board.Programmed(new(2030, 11, 14), "School swimming", Newest);
        Taken = Board.Programmed(Newest, "Foster carers and their payments", Newest, source: "Meeting 16 January", detail: "Nursery places: the Board asked for a map and discussed it");
        NotInPapers = Board.Programmed(Newest, "Youth clubs", Newest);
        ToCome = Board.Programmed(new(2031, 4, 17), "Adoption", Newest);
        ToCome.Moves.Add(Board.Keep(new ProgrammeMove { ProgrammeItemId = ToCome.Id, From = "13 February 2031", To = "17 April 2031", SeenOn = Newest }));
        Undated = Board.Programmed(null, "Playgrounds", Newest, group: "Next Municipal Year");
        Dropped = Board.Programmed(null, "Libraries for children", new(2031, 1, 16), group: "Date to be decided");
    }

    public InventedBoard Board { get; } = new();
    public Meeting January { get; }
    public Meeting February { get; }
    public Minute Nurseries { get; }
    public ProgrammeItem NoRecord { get; }
    public ProgrammeItem Taken { get; }
    public ProgrammeItem NotInPapers { get; }
    public ProgrammeItem ToCome { get; }
    public ProgrammeItem Undated { get; }
    public ProgrammeItem Dropped { get; }

    public string Address => $"/boards/{Board.Slug}/work-programme/2030-31";
}
