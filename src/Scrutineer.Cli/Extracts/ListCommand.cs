using System.CommandLine;
using System.Globalization;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Cli.Extracts;

/// <summary><c>extracts list</c>: the extracts that are kept.</summary>
internal sealed class ListCommand : Command
{
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public ListCommand() : base("list", "The extracts that are kept, the latest first.")
    {
        Add(data);
        Add(json);
        SetAction(AnswerAsync);
    }

    private async Task<int> AnswerAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        var kept = await new ExtractSnapshots(store).AllAsync(cancel);
        return parsed.Print(json, kept.Select(s => new Kept(s.Id.ToString("N"), s.AsAt, s.LoadedAt, s.LoadedBy, s.Rows, s.Usable, s.Problems, s.WithdrawnAt, s.WhyWithdrawn)).ToList(), InWords);
    }

    private static IEnumerable<string> InWords(IReadOnlyList<Kept> kept) => kept.Count == 0
        ? ["No extract is kept. Load one by: scrutineer extracts load"]
        : kept.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Id}  as at {k.AsAt:d MMMM yyyy}, {k.Rows:N0} rows, {k.Problems:N0} problems, loaded {k.LoadedAt:d MMMM yyyy HH:mm} UTC by {k.LoadedBy}{(k.WhyWithdrawn is { } why ? $". Withdrawn: {why}" : "")}"));

    private sealed record Kept(string Id, DateOnly AsAt, DateTime LoadedAt, string LoadedBy, int Rows, int Usable, int Problems, DateTime? WithdrawnAt, string? WhyWithdrawn);
}
