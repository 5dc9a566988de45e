using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>What concerns single items: notices to speak, declarations of interest, the exclusion of the public (rules L4, L5 and L7).</summary>
public sealed class BusinessModel(DeskDoor door, BusinessKeeper keeper, TimeProvider time) : DeskPageModel(door)
{
    [BindProperty] public Guid Item { get; set; }

    [BindProperty] public string? Councillor { get; set; }

    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public string? ReceivedOn { get; set; }

    [BindProperty] public string? ReceivedAt { get; set; }

    [BindProperty] public Guid Member { get; set; }

    [BindProperty] public InterestKind Kind { get; set; }

    [BindProperty] public string? Nature { get; set; }

    [BindProperty] public InterestConsequence Follows { get; set; } = InterestConsequence.Leaves;

    [BindProperty] public bool Dispensation { get; set; }

    [BindProperty] public int Paragraph { get; set; }

    [BindProperty] public Guid Record { get; set; }

    [BindProperty] public string? What { get; set; }

    /// <summary>Items closed to the public.</summary>
    public IEnumerable<AgendaItem> Closed => Desk.Meeting.Items.Where(i => i.IsPrivate).OrderBy(i => i.Order);

    public Task<IActionResult> OnPostNoticeAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The notice is recorded.", null, () => keeper.GiveNoticeAsync(Door.Viewer, Own(), Councillor, Reason, DeskMoments.Read(ReceivedOn, ReceivedAt, "the notice was received"), cancel), cancel);

    public Task<IActionResult> OnPostDeclareAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The declaration is recorded.", null, () => keeper.DeclareAsync(Door.Viewer, Own(), Member, Kind, Nature, Follows, Dispensation, cancel), cancel);

    public Task<IActionResult> OnPostExcludeAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The exclusion of the public is recorded.", null, () => keeper.ExcludePublicAsync(Door.Viewer, Own(), Paragraph, Reason, cancel), cancel);

    public Task<IActionResult> OnPostRemoveAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "It is taken back.", null, () => What switch
        {
            "notice" => keeper.RemoveAsync<NoticeToSpeak>(Door.Viewer, Desk.Meeting.Id, Record, cancel),
            "declaration" => keeper.RemoveAsync<Declaration>(Door.Viewer, Desk.Meeting.Id, Record, cancel),
            "exclusion" => keeper.RemoveAsync<PublicExclusion>(Door.Viewer, Desk.Meeting.Id, Record, cancel),
            _ => throw new RuleBrokenException("Say what is to be taken back."),
        }, cancel);

    protected override Task ReadAsync(CancellationToken cancel)
    {
        // What somebody left empty stays so: only a page that is asked for has these filled in.
        if (!HttpMethods.IsGet(Request.Method)) return Task.CompletedTask;
        ReceivedOn = time.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        ReceivedAt = LocalDay.TimeOf(time.GetUtcNow().UtcDateTime).ToString("HH:mm", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <summary>"3 Placement contract".</summary>
    public string ItemWords(Guid item) => Desk.Meeting.Items.FirstOrDefault(i => i.Id == item) is { } found ? $"{found.Number} {found.Title}" : "an item that is no longer on the agenda";

    public static string Words(InterestKind kind) => kind switch
    {
        InterestKind.DisclosablePecuniary => "Disclosable pecuniary interest",
        InterestKind.OtherRegistered => "Other registered interest",
        _ => "Personal interest",
    };

    public static string Words(InterestConsequence follows) => follows switch
    {
        InterestConsequence.Leaves => "Leaves for the item",
        InterestConsequence.Speaks => "Speaks, then leaves",
        _ => "Stays and takes part",
    };

    /// <summary>The chosen item, which must be of this meeting's agenda.</summary>
    private Guid Own() => Desk.Meeting.Items.Any(i => i.Id == Item) ? Item : throw new RuleBrokenException("Choose an item of this meeting’s agenda.");
}
