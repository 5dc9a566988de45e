using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>Before publication: every sentence that asks becomes an ask or is said to be none, and every answer reported of an open ask closes it or does not (rule L9).</summary>
public sealed class CheckModel(DeskDoor door, DraftKeeper keeper, MinuteReader read) : DeskPageModel(door)
{
    [BindProperty] public Guid Draft { get; set; }

    [BindProperty] public string? Sentence { get; set; }

    [BindProperty] public TrackedItemKind Kind { get; set; }

    [BindProperty] public string? To { get; set; }

    [BindProperty] public int? Decision { get; set; }

    [BindProperty] public Guid Ask { get; set; }

    [BindProperty] public bool Closes { get; set; }

    public AskReview Review { get; private set; } = null!;

    public Task<IActionResult> OnPostAskAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The sentence is an ask now. Its due day and wording can be changed with the minute.", null, () => keeper.AddAskAsync(
            Door.Viewer, Own().Draft.Id, new AskContent(Decision, Kind, Sentence!, (To ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), AskDue.ByRule, null), cancel), cancel);

    public Task<IActionResult> OnPostNoneAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The sentence is noted as no ask.", null, () => keeper.SetAsideAsync(Door.Viewer, Own().Draft.Id, Sentence!, cancel), cancel);

    public Task<IActionResult> OnPostClosureAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, Closes ? "The ask will be closed when the minutes are published." : "The ask stays open.", null, async () =>
        {
            var arising = Review.Arising.FirstOrDefault(a => a.Draft.Id == Draft && a.Ask.Id == Ask && Same(a.Sentence)) ?? throw new RuleBrokenException("That sentence is not in the draft any more. Look at the list as it is now.");
            await keeper.SayOfClosureAsync(Door.Viewer, Draft, Ask, arising.Sentence, Closes, cancel);
        }, cancel);

    protected override async Task ReadAsync(CancellationToken cancel) => Review = await AskReview.OfAsync(Door.Db, read, Desk.Board, IsOpen ? Desk.Drafts : [], cancel);

    /// <summary>The sentence that was decided on, which must still stand in this meeting's drafts.</summary>
    private OpenSentence Own()
    {
        var own = Review.Sentences.FirstOrDefault(s => s.Draft.Id == Draft && Same(s.Asking.Sentence)) ?? throw new RuleBrokenException("That sentence is not in the draft any more. Look at the list as it is now.");
        Sentence = own.Asking.Sentence;
        return own;
    }

    private bool Same(string sentence) => sentence.ReplaceLineEndings(" ") == (Sentence ?? "").ReplaceLineEndings(" ");
}
