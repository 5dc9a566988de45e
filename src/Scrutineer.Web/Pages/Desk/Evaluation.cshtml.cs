using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Evaluation;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>What members said of the meeting, together (rule L20).</summary>
public sealed class EvaluationModel(DeskDoor door) : DeskPageModel(door)
{
    public EvaluationSummary Summary { get; private set; } = null!;

    /// <summary>Whether the board asks its members at all.</summary>
    public bool IsKept { get; private set; }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Summary = await EvaluationSummary.OfMeetingAsync(Door.Db, Desk.Meeting.Id, cancel);
        IsKept = (await BoardPractice.OfAsync(Door.Db, Desk.Board.Id, cancel)).EvaluationQuestions.Count > 0;
    }
}
