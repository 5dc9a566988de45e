using System.Text;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Disclosure;

namespace Scrutineer.Quality.Learning;

/// <summary>How often a theme was tagged one way in a month's audits.</summary>
public sealed record MonthTheme(string Theme, int Count);

/// <summary>The first draft of a newsletter, from a month's themes alone (rule U18).</summary>
public static class NewsletterText
{
    private const int Most = 3;

    /// <summary>The themes that were tagged most often one way.</summary>
    /// <param name="audits">The themes of each audit, as tagged.</param>
    public static IReadOnlyList<MonthTheme> Commonest(IReadOnlyCollection<List<string>> audits, char sign)
    {
        ArgumentNullException.ThrowIfNull(audits);
        return [.. audits.SelectMany(a => a.Where(t => t[0] == sign).Select(t => t[1..]).Distinct(StringComparer.OrdinalIgnoreCase)).CountBy(t => t, StringComparer.OrdinalIgnoreCase).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.OrdinalIgnoreCase).Take(Most).Select(c => new MonthTheme(c.Key, c.Value))];
    }

    internal static string Of(IReadOnlyCollection<List<string>> audits)
    {
        var text = new StringBuilder();
        text.Append(audits.Count == 0 ? "No audit of this month is counted yet." : $"{Counted(audits.Count, "Audits of this month were few", "audits of this month")}.").Append("\n\n");
        Section(text, "What is done well", Commonest(audits, AuditResult.Strength), audits.Count);
        Section(text, "What we work on", Commonest(audits, AuditResult.Weakness), audits.Count);
        return text.Append("## Good practice").ToString();
    }

    private static void Section(StringBuilder text, string heading, IReadOnlyList<MonthTheme> themes, int of)
    {
        text.Append($"## {heading}\n\n");
        if (themes.Count == 0) text.Append("No theme was tagged.\n");
        // A small count could tell which cases are meant (rule D1).
        foreach (var theme in themes) text.Append($"- {theme.Theme}: {Counted(theme.Count, "in a few audits", $"of {of} audits")}\n");
        text.Append('\n');
    }

    private static string Counted(int count, string few, string many) => count <= Suppression.Smallest ? few : $"{count} {many}";
}
