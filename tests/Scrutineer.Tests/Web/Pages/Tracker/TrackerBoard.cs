using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;

namespace Scrutineer.Tests.Web.Pages.Tracker;

/// <summary>A board with one ask of every sort, for the tracker's pages. Today is 20 March 2031.</summary>
internal sealed class TrackerBoard
{
    public TrackerBoard()
    {
        December = Board.Meeting(new(2030, 12, 5), minutes: true);
        January = Board.Meeting(new(2031, 1, 16), minutes: true);
        Board.Meeting(new(2031, 2, 13));
        Visits = Board.Minute(December, "40/30", "Home visits", "The Board discussed home visits.", "That the Director write to every school about home visits.", "That figures on visits be supplied.");
        Letter = Board.Ask(Visits, TrackedItemKind.Recommendation, "Write to every school about home visits", "(a)", "Director of Children’s Services");
        Figures = Board.Ask(Visits, TrackedItemKind.Information, "Supply figures on visits", "(b)");
        Nurseries = Board.Minute(January, "47/30", "Nursery places", "The Board asked about nursery places.", "That a map of nursery places be drawn.");
        Map = Board.Ask(Nurseries, TrackedItemKind.Action, "Draw a map of nursery places", "1", "Head of Early Years");
        Programme = Board.Ask(Nurseries, TrackedItemKind.WorkProgramme, "Add nursery places to the work programme", null);
        Board.Answer(Map, new(2031, 2, 20), "The map is on the council’s site.");
        Board.Row(Map, "Draw a map of nursery places", "The map is on the council’s site.", new(2031, 2, 13));
        Board.Document(December, "minutes", "2030-12-05-minutes.md", "# Minutes", "line 12: a table could not be read");
    }

    public InventedBoard Board { get; } = new();
    public Meeting December { get; }
    public Meeting January { get; }
    public Minute Visits { get; }
    public Minute Nurseries { get; }
    public TrackedItem Letter { get; }
    public TrackedItem Figures { get; }
    public TrackedItem Map { get; }
    public TrackedItem Programme { get; }
}
