using System.CommandLine;
using System.Globalization;
using Scrutineer.Foundation;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Cli.Statistics;

/// <summary><c>interval</c>: how far chance alone could move a share or a count (rules Q1 and Q2).</summary>
internal sealed class IntervalCommand : Command
{
    private readonly Option<int> events = new("--events") { Description = "How often it happened.", Required = true };
    private readonly Option<int?> of = new("--of") { Description = "Of how many; needed for a share." };
    private readonly Option<string> method = new("--method")
    {
        Description = "wilson or exact for a share, byar for a count.",
        DefaultValueFactory = _ => "wilson",
    };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public IntervalCommand() : base("interval", "The 95% interval of a share or a count.")
    {
        method.AcceptOnlyFromAmong("wilson", "exact", "byar");
        foreach (var option in new Option[] { events, of, method, json }) Add(option);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        var (count, basis, how) = (parsed.GetValue(events), parsed.GetValue(of), parsed.GetValue(method)!);
        return parsed.Print(json, Of(count, basis, how), i => [$"{InWords(i.Value)}, with a 95% interval from {InWords(i.Lower)} to {InWords(i.Upper)}."]);
    }

    private static Interval Of(int count, int? basis, string how)
    {
        if (count < 0) throw new RuleBrokenException("--events must be 0 or more.");
        if (basis is { } below and < 1) throw new RuleBrokenException($"--of must be 1 or more, not {below}.");
        if (how == "byar")
        {
            var rate = Intervals.Byar(count);
            return basis is { } per ? new Interval(rate.Value / per, rate.Lower / per, rate.Upper / per) : rate;
        }

        if (basis is not { } all) throw new RuleBrokenException("A share needs its base: add --of N. For a count alone, add --method byar.");
        if (count > all) throw new RuleBrokenException($"{count} of {all} is no share: more events than the base.");
        return how == "exact" ? Intervals.Exact(count, all) : Intervals.Wilson(count, all);
    }

    private static string InWords(double figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);
}
