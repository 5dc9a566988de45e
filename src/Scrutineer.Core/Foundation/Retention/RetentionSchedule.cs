using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Retention;

/// <summary>How long a type of record is kept (rules K5 and K6).</summary>
/// <param name="Years">Kept this long in this council.</param>
/// <param name="Minimum">Never less than this; 0 where no rule sets one.</param>
/// <param name="From">What the years begin with, in words.</param>
public sealed record RetentionRule(string Type, string Name, int Years, int Minimum, string From, string Source)
{
    /// <summary>The last day on which it is kept: due for disposal from the next.</summary>
    public DateOnly KeptUntil(DateOnly start) => LastDay(start, Years);

    /// <summary>The last day on which nobody may erase it; null where nothing forbids it.</summary>
    public DateOnly? ProtectedUntil(DateOnly start) => Minimum == 0 ? null : LastDay(start, Minimum);

    /// <summary>The last day of years that begin with a day (rule C8).</summary>
    private static DateOnly LastDay(DateOnly start, int years)
    {
        var sameDay = start.AddYears(years);
        return sameDay.Day == start.Day ? sameDay.AddDays(-1) : sameDay;
    }
}

/// <summary>The schedule in the repository, with what a council changed for itself.</summary>
public sealed class RetentionSchedule
{
    private const string Resource = "Scrutineer.Foundation.Retention.retention-schedule.csv", Own = "retention.csv";
    private const int LongestYears = 200;

    private readonly IReadOnlyDictionary<string, RetentionRule> rules;

    private RetentionSchedule(IEnumerable<RetentionRule> rules) => this.rules = rules.ToDictionary(r => r.Type);

    public IEnumerable<RetentionRule> Rules => rules.Values;

    public RetentionRule this[string type] => rules[type];

    /// <summary>The bundled table, then the council's own years from its data directory.</summary>
    /// <exception cref="RuleBrokenException">The council's file names no such type, or fewer years than the law.</exception>
    public static RetentionSchedule Of(StorageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var own = Path.Combine(settings.DataDirectory, Own);
        return File.Exists(own) ? Bundled().With(File.ReadAllText(own)) : Bundled();
    }

    public static RetentionSchedule Bundled()
    {
        using var stream = typeof(RetentionSchedule).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the build.");
        using var text = new StreamReader(stream);
        return new RetentionSchedule(Rows<RetentionRule>(text));
    }

    /// <summary>The schedule with a council's own years, read from CSV.</summary>
    internal RetentionSchedule With(string csv)
    {
        var changed = rules.ToDictionary();
        try
        {
            using var text = new StringReader(csv);
            foreach (var own in Rows<OwnYears>(text))
            {
                if (!changed.TryGetValue(own.Type, out var rule))
                    throw new RuleBrokenException($"{Own} names \"{own.Type}\". It can name: {string.Join(", ", rules.Keys)}.");
                if (own.Years < rule.Minimum || own.Years is < 1 or > LongestYears)
                    throw new RuleBrokenException($"{Own} keeps \"{own.Type}\" for {own.Years} years. It must be {Math.Max(1, rule.Minimum)} to {LongestYears} ({rule.Source}).");
                changed[own.Type] = rule with { Years = own.Years };
            }
        }
        catch (CsvHelperException)
        {
            throw new RuleBrokenException($"{Own} cannot be read. It needs a first line \"type,years\" and then a line for each type, for example \"minutes,10\".");
        }

        return new RetentionSchedule(changed.Values);
    }

    private static List<T> Rows<T>(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            AllowComments = true,
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.ToUpperInvariant(),
        });
        return [.. csv.GetRecords<T>()];
    }

    private sealed record OwnYears(string Type, int Years);
}
