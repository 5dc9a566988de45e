using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>A site with a board that has no meeting yet, its governance officer, and one of another board.</summary>
public sealed class AgendaSite : IAsyncLifetime
{
    /// <summary>The day planned for: five clear days before it end on Wednesday 16 April.</summary>
    public static readonly DateOnly Day = new(2031, 4, 24);

    private Scrutineer.Foundation.Access.Accounts.Account officer = null!;

    public InventedBoard Board { get; } = new();
    public InventedBoard Other { get; } = new("Moorland Scrutiny Board");
    public Site Site { get; } = new();
    public Visitor Officer { get; private set; } = null!;
    public Visitor OfficerOfTheOther { get; private set; } = null!;

    /// <summary>Where the public finds the meeting.</summary>
    public string MeetingPage => $"/boards/{Board.Slug}/meetings/2031-04-24";

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await Site.KeepAsync(Board);
        await Site.KeepAsync(Other);
        officer = await Site.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer, Board.Id);
        Officer = await Site.SignedInAsync(officer);
        OfficerOfTheOther = await Site.SignedInAsync(await Site.Store.AddAccountAsync("Owen Reed", Role.GovernanceOfficer, Other.Id));
    }

    public async ValueTask DisposeAsync()
    {
        Officer.Dispose();
        OfficerOfTheOther.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>The officer's session ends when the clock is moved on by hours.</summary>
    public async Task SignInAgainAsync()
    {
        Officer.Dispose();
        Officer = await Site.SignedInAsync(officer);
    }

    /// <summary>Plans the meeting through its form, and gives the address of its agenda.</summary>
    public async Task<string> PlanAsync()
    {
        var planned = await Officer.PostAsync("/agendas/new", null, ("Board", Board.Slug), ("Day", "2031-04-24"), ("Time", "14:00"), ("Place", "Quay Room"), ("Nature", ""));
        return planned.LeadsTo!;
    }

    /// <summary>Plans a meeting with one item and one letter for it, all of it ready to be published.</summary>
    public async Task<string> ReadyAsync(string text = "Dear members, eleven new carers.")
    {
        await using (var db = Site.Store.Open(Viewer.Work("test")))
        {
            db.Add(new BoardPractice { BoardId = Board.Id, StandingItems = ["Fostering"] });
            await db.SaveChangesAsync();
        }

        var agenda = await PlanAsync();
        await using var work = Site.Store.Open(Viewer.Work("Gwen Pascoe"));
        var paper = await PaperWriter.StartAsync(work, (await work.Set<AgendaItem>().SingleAsync()).Id, PaperForm.Letter, "How carers are found");
        await PaperWriter.SaveAsync(work, paper.Id, new PaperSave(1, paper.Subject, text, false));
        return agenda;
    }

    public async Task<T> OnlyAsync<T>() where T : class
    {
        await using var db = Site.Store.Open(Viewer.Work("check"));
        return await db.Set<T>().SingleAsync();
    }
}
