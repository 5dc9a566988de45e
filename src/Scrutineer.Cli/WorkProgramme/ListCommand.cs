using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Cli.WorkProgramme;

/// <summary><c>programme list</c>: the items of a board and year, each with its identity and what became of it.</summary>
internal sealed class ListCommand : Command
{
    private readonly Argument<string> board = new("board") { Description = "The board, as its page's address has it: harbour." };
    private readonly Option<string?> year = new("--year") { Description = "The municipal year; this one where it is left out.", HelpName = "2015/16" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ListCommand() : base("list", "List the items of a board's work programme with what became of each.")
    {
        Add(board);
        foreach (var option in new Option[] { year, data, json }) Add(option);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Work("command line"));
        var (slug, typed) = (parsed.GetRequiredValue(board), parsed.GetValue(year));
        var found = await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) ?? throw new RuleBrokenException($"There is no board {slug} here.");
        var asked = MunicipalYear.Of(db.Time.Today());
        if (typed is not null && !MunicipalYear.TryParse(typed, out asked)) throw new RuleBrokenException($"\"{typed}\" is no municipal year. Write it 2015/16.");
        var programme = await ProgrammeReader.ReadAsync(db, found, asked, cancel);
        return parsed.Print(json, new Programme(found.Name, asked.Name, programme.LastUpdated, [.. programme.Lines.Select(ProgrammeAnswer.Of)]), InWords);
    }

    private static IEnumerable<string> InWords(Programme programme) =>
        programme.Items.Count == 0 ? [$"{programme.Board} has no work programme of {programme.Year} here."] : [$"{programme.Board}, {programme.Year}", .. programme.Items.SelectMany(i => i.InWords())];

    private sealed record Programme(string Board, string Year, DateOnly? LastUpdated, IReadOnlyList<ProgrammeAnswer> Items);
}

/// <summary>An item of a work programme, as commands print it.</summary>
internal sealed record ProgrammeAnswer(string Id, string Place, DateOnly? Date, string Title, string? Detail, string? Leads, string? Source, string? Outcome, IReadOnlyList<string> Moves)
{
    public static ProgrammeAnswer Of(ProgrammeLine line) => Of(line.Item) with { Outcome = line.Word };

    public static ProgrammeAnswer Of(ProgrammeItem item) => new(item.Id.ToString("N"), item.Place.Words, item.Date, item.Title, item.Detail, item.Leads, item.SourceWords, null, [.. item.Moves.OrderBy(m => m.SeenOn).ThenBy(m => m.Id).Select(m => m.Words)]);

    public IEnumerable<string> InWords() => [$"{Place}: {Title}{(Outcome is null ? "" : $" ({Outcome.ToLowerInvariant()})")}", $"  {Id}", .. Moves.Select(m => $"  moved {m}")];
}
