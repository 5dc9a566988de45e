using System.CommandLine;
using System.Globalization;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Cli.Statistics;

/// <summary><c>agreement</c>: how far auditor and moderator agree beyond chance (rules Q4 and Q5).</summary>
internal sealed class AgreementCommand : Command
{
    /// <summary>The judgements of the case audit, from the lowest.</summary>
    private static readonly string[] AuditScale = ["does not meet good", "meets good", "exceeds good"];

    private readonly TableArgument file = new("A table of two columns, auditor and moderator, one case a row; a heading is allowed.");
    private readonly Option<string> weights = new("--weights") { Description = "How disagreements count: none, linear or quadratic.", DefaultValueFactory = _ => "none" };
    private readonly Option<string?> order = new("--order") { Description = "The judgements from the lowest, with commas between: a,b,c." };
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public AgreementCommand() : base("agreement", "How far two judges of the same cases agree beyond chance.")
    {
        weights.AcceptOnlyFromAmong("none", "linear", "quadratic");
        Add(file);
        foreach (var option in new Option[] { weights, order, json }) Add(option);
        SetAction(Answer);
    }

    private int Answer(ParseResult parsed)
    {
        var how = Enum.Parse<KappaWeights>(parsed.GetValue(weights)!, ignoreCase: true);
        var table = Table(CsvSheet.ReadFile(parsed.GetValue(file)!), parsed.GetValue(order), how);
        var agreement = Agreement.Of(table, how);
        return parsed.Print(json, Told(agreement), InWords);
    }

    private static int[,] Table(IReadOnlyList<IReadOnlyList<string>> rows, string? order, KappaWeights weights)
    {
        List<(string First, string Second)> cases = [];
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (row.Count < 2 || row[0].Length == 0 || row[1].Length == 0) throw new RuleBrokenException($"Row {at + 1} has one judgement: both, auditor's and moderator's, are needed.");
            if (at == 0 && row[0].Contains("auditor", StringComparison.OrdinalIgnoreCase) && row[1].Contains("moderator", StringComparison.OrdinalIgnoreCase)) continue;
            cases.Add((row[0], row[1]));
        }

        if (cases.Count == 0) throw new RuleBrokenException("The table holds no case.");
        var scale = Scale([.. cases.SelectMany(c => new[] { c.First, c.Second }).Distinct(StringComparer.OrdinalIgnoreCase)], order, weights);
        var table = new int[scale.Count, scale.Count];
        foreach (var (first, second) in cases) table[At(scale, first), At(scale, second)]++;
        return table;
    }

    private static List<string> Scale(IReadOnlyList<string> used, string? order, KappaWeights weights)
    {
        List<string> scale = [.. order?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? AuditScale];
        if (scale.Distinct(StringComparer.OrdinalIgnoreCase).Count() < scale.Count) throw new RuleBrokenException("--order names a judgement twice.");
        var strange = used.Where(u => At(scale, u) < 0).ToList();
        if (strange.Count == 0) return scale;
        if (order is not null) throw new RuleBrokenException($"--order lacks {Listed(strange)}.");
        if (weights != KappaWeights.None) throw new RuleBrokenException($"Which judgement is higher is not known of {Listed(strange)}: add --order with all of them, from the lowest, with commas between.");
        // Without an order there is no higher and lower, but sameness can still be counted.
        return [.. used.Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static int At(List<string> scale, string judgement) => scale.FindIndex(s => string.Equals(s, judgement, StringComparison.OrdinalIgnoreCase));

    private static string Listed(IEnumerable<string> judgements) => string.Join(", ", judgements.Select(j => $"\"{j}\""));

    private static AgreementTold Told(Agreement a) => new(a.N, a.Kappa, a.Lower, a.Upper, a.Observed, new Direction(a.FirstHigher, a.SecondHigher, a.N - a.FirstHigher - a.SecondHigher));

    private static IEnumerable<string> InWords(AgreementTold a)
    {
        yield return a.Kappa is { } kappa
            ? $"Kappa {Figure(kappa)} (95% from {Figure(a.Lower!.Value)} to {Figure(a.Upper!.Value)}) over {a.N} cases."
            : $"Kappa is not defined over these {a.N} cases: both gave one judgement throughout.";
        yield return $"Same: {a.Direction.Same}; auditor higher: {a.Direction.AuditorHigher}; moderator higher: {a.Direction.ModeratorHigher}.";
    }

    private static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private sealed record Direction(int AuditorHigher, int ModeratorHigher, int Same);

    private sealed record AgreementTold(int N, double? Kappa, double? Lower, double? Upper, double Observed, Direction Direction);
}
