using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Papers.Charts;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>A performance report in words, tables and charts: what changed on one page, a scorecard, and a section for each indicator (rule R15).</summary>
public static partial class PerformanceReportText
{
    private const string Withheld = "c";

    /// <summary>The part that comes from the figures.</summary>
    public static FactsAppendix Facts { get; } = new("# Appendix 1: Performance figures", "the performance figures and their approved commentary", "Put the figures or the commentary right there");

    /// <summary>What the paper is called.</summary>
    public static string SubjectOf(DateOnly month) => $"Performance report, {month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>The whole paper.</summary>
    /// <param name="author">Who made it, with their name.</param>
    public static string Of(PerformanceReport report, Board board, DateOnly meetingOn, string author)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(board);
        return $"""
            **To:** {board.Name}

            **Date:** {meetingOn.InWords()}

            **Subject:** {SubjectOf(report.Month)}

            # 1. Purpose

            To show the Board how services for children performed up to the end of {report.MonthName}: what changed, what did not, and what will miss its target as things are.

            # 2. Recommendations

            The Board is recommended:

            1. to consider what changed, in Appendix 1
            2. to say which indicators it wants explained
            3. to identify any recommendations to the Cabinet Member

            # 3. Information and background

            A figure moves from month to month by chance. A control chart shows how far chance goes; only what lies beyond is called a change here. Every indicator stands with its definition and the numbers behind it.

            # Author and contact

            {author}

            {Appendix(report)}
            """;
    }

    /// <summary>The part that comes from the figures. Nothing in it changes by the passing of a day.</summary>
    public static string Appendix(PerformanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder($"{Facts.Heading}\n\n**{report.MonthName}**\n\n");
        if (report.Audience == ReportAudience.Board) text.Append("Counts from 1 to 5 are withheld and written c, with as many others as keep them from being worked back. Charts are drawn from the figures that are shown.\n\n");
        text.Append("## Contents\n\n- A. What changed\n- B. Scorecard\n");
        foreach (var (theme, at) in report.Readings.GroupBy(r => r.Indicator.Theme).Select((g, at) => (g, at)))
            text.Append(CultureInfo.InvariantCulture, $"- {Letter(at)}. {MarkdownWords.Of(Named(theme.Key))}: {string.Join("; ", theme.Select(r => MarkdownWords.Of(r.Indicator.Name)))}\n");
        WhatChanged(text, report);
        Scorecard(text, report);
        foreach (var (theme, at) in report.Readings.GroupBy(r => r.Indicator.Theme).Select((g, at) => (g, at)))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Letter(at)}. {MarkdownWords.Of(Named(theme.Key))}\n\n");
            foreach (var reading in theme) Section(text, report, reading);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The month that a report is of; null where its text does not say.</summary>
    internal static DateOnly? MonthOf(string text)
    {
        var said = text[Facts.Before(text).Length..].Split('\n').FirstOrDefault(l => l.StartsWith("**", StringComparison.Ordinal))?.Trim('*', ' ', '\r');
        return DateOnly.TryParseExact(said, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
    }

    /// <summary>One page: signals of concern first, then targets that will be missed, then what got better.</summary>
    private static void WhatChanged(StringBuilder text, PerformanceReport report)
    {
        text.Append("\n## A. What changed\n\n");
        var told = 0;
        foreach (var (heading, which) in ((string, Func<IndicatorReading, bool>)[])
        [
            ("Signals of concern", r => Kind(r) == Variation.Concern),
            ("Targets that will be missed as things are", r => Kind(r) != Variation.Concern && r.Chart?.Assurance == Assurance.Fail),
            ("Signals of improvement", r => Kind(r) == Variation.Improvement),
            ("Changes where neither way is better", r => Kind(r) == Variation.Neither),
        ])
        {
            List<IndicatorReading> found = [.. report.Readings.Where(which)];
            if (found.Count == 0) continue;
            told += found.Count;
            text.Append($"**{heading}**\n\n").AppendJoin("", found.Select(r => $"- {MarkdownWords.Of(r.Indicator.Name)}: {Latest(r, report)}. {Says(r, report)}\n")).Append('\n');
        }

        var rest = report.Readings.Count - report.Readings.Count(r => Kind(r) is not (null or Variation.Common) || r.Chart?.Assurance == Assurance.Fail);
        text.Append(CultureInfo.InvariantCulture, $"{(told == 0 ? "No indicator changed by more than chance." : $"Of the other {rest} indicators no change can be told.")}{(report.Missing.Count == 0 ? "" : $" {report.Missing.Count} have no figure.")}\n\n");
    }

    private static void Scorecard(StringBuilder text, PerformanceReport report)
    {
        text.Append("## B. Scorecard\n\n").Append(MarkdownWords.Head("Indicator", "Latest", "Before", "A year before", "Year to date", "Target", "Compared with", "Says the chart"));
        foreach (var r in report.Readings)
            text.Append(MarkdownWords.Row(r.Indicator.Name, Latest(r, report), Shown(r, r.Previous, report), Shown(r, r.YearBefore, report), r.YearToDate is { Value: { } year } ? PeriodFigures.Shown(r.Indicator.Unit, year) : "",
                r.Target is { } target ? target.InWords(r.Indicator) : "", r.Benchmark is { } other ? $"{other.Kind.Words()} {PeriodFigures.Shown(r.Indicator.Unit, other.Value)}" : "", r.Chart is null && IsPartly(r, report) ? "Not told" : r.InShort()));
        text.Append('\n');
    }

    private static void Section(StringBuilder text, PerformanceReport report, IndicatorReading reading)
    {
        var indicator = reading.Indicator;
        text.Append($"### {MarkdownWords.Of(indicator.Name)}\n\n{Says(reading, report)}\n\n");
        if (reading.Chart is { Chart: { Points.Count: > 1 } chart }) text.Append(Drawn(indicator, reading, chart).Text).Append('\n');
        text.Append(MarkdownWords.Head(indicator.Frequency == IndicatorFrequency.Monthly ? "Month" : "Period", indicator.Denominator.Length > 0 ? "Number" : "Counted", "Out of", "Figure"));
        foreach (var figure in reading.Series.TakeLast(PerformanceReport.Periods))
        {
            var hidden = report.Withheld.Contains((indicator.Code, figure.Period));
            text.Append(MarkdownWords.Row(PeriodFigures.InWords(indicator.Frequency, figure.Period), hidden ? Withheld : Number(figure.Numerator), hidden && indicator.Denominator.Length > 0 ? Withheld : Number(figure.Denominator), Shown(reading, figure, report)));
        }

        text.Append('\n');
        if (reading.Latest is { } latest && latest.OnePerson(indicator.Unit) is { } one) text.Append(CultureInfo.InvariantCulture, $"In the latest period 1 person = {one:0.0}%.\n\n");
        foreach (var told in report.Otherwise.Where(o => o.Figure.Code == indicator.Code)) text.Append($"{Otherwise(reading, told, report)}\n\n");
        Commented(text, report, reading);
        text.Append($"*Counted:* {MarkdownWords.Of(indicator.Numerator)}{(indicator.Denominator.Length > 0 ? $" *Out of:* {MarkdownWords.Of(indicator.Denominator)}" : "")}{Said("Clock", indicator.Clock)}{Said("Left out", indicator.Exclusions)}{Said("Source", indicator.Source)}\n\n");
    }

    private static ChartBlock Drawn(Indicator indicator, IndicatorReading reading, ControlChart chart) =>
        new(indicator.Name, indicator.Unit, indicator.Polarity, reading.Target?.Ends, [.. indicator.Rebases.Select(r => r.From).Order()], [.. chart.Points.Select(p => new SeriesPoint(p.Date, p.Value))]);

    /// <summary>Commentary that names a small count is left out of a public report: what a table withholds, words must not tell.</summary>
    private static void Commented(StringBuilder text, PerformanceReport report, IndicatorReading reading)
    {
        if (reading.Commentary is not { } commentary) return;
        if (report.Audience == ReportAudience.Board && SmallCount().IsMatch(commentary.Words)) text.Append("The commentary names small numbers and is not published.\n\n");
        else text.Append(CultureInfo.InvariantCulture, $"> {MarkdownWords.Of(commentary.Words)}\n>\n> {MarkdownWords.Of(commentary.By)}\n\n");
    }

    private static string Otherwise(IndicatorReading reading, ToldOtherwise told, PerformanceReport report)
    {
        var now = reading.Series.First(f => f.Period == told.Figure.Period);
        return $"**Differs from what was reported:** {PeriodFigures.InWords(reading.Indicator.Frequency, told.Figure.Period)} was {PeriodFigures.Shown(reading.Indicator.Unit, told.Figure.Value)}{Behind(told.Figure.Numerator, told.Figure.Denominator)} in the report to the meeting of {told.On.WithoutWeekday()}, and is {Shown(reading, now, report)}{Behind(now.Numerator, now.Denominator)} now.";
    }

    private static string Behind(decimal? number, decimal? of) => of is null ? "" : $" ({Number(number)} of {Number(of)})";

    /// <summary>The latest figure, with its period where that is not the report's month.</summary>
    private static string Latest(IndicatorReading reading, PerformanceReport report) =>
        reading.Latest is { } latest && latest.Period.AddMonths(reading.Indicator.MonthsEach - 1) != report.Month ? $"{Shown(reading, latest, report)} ({PeriodFigures.InWords(reading.Indicator.Frequency, latest.Period)})" : Shown(reading, reading.Latest, report);

    private static bool IsPartly(IndicatorReading reading, PerformanceReport report) => reading.Series.Any(f => report.Withheld.Contains((reading.Indicator.Code, f.Period)));

    private static string Says(IndicatorReading reading, PerformanceReport report) =>
        reading.Chart is null && IsPartly(reading, report) ? "So many of its figures are withheld that a chart of the rest would mislead." : reading.Says();

    private static Variation? Kind(IndicatorReading reading) => reading.Chart?.Chart.Last is { } last && last.Date == reading.Latest?.Period ? last.Kind : null;

    private static string Shown(IndicatorReading reading, PeriodFigure? figure, PerformanceReport report) =>
        figure is null ? "" : report.Withheld.Contains((reading.Indicator.Code, figure.Period)) ? Withheld : PeriodFigures.Shown(reading.Indicator.Unit, figure.Value);

    private static string Number(decimal? number) => number?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Said(string what, string words) => words.Length == 0 ? "" : $" *{what}:* {MarkdownWords.Of(words)}";

    private static string Named(string theme) => theme.Length == 0 ? "Other indicators" : theme;

    private static string Letter(int at) => at < 24 ? ((char)('C' + at)).ToString() : $"Z{at - 23}";

    [GeneratedRegex(@"(?<![\d.,/%])\b([1-5]|one|two|three|four|five)\b(?![\d.,/%]\d|\s*%|\s+per\s?cent)\s+(?:\w+\s+){0,3}(child|children|young|famil|case|plan|person|people|girl|boy|baby|babies|sibling|referral|assessment|conference|placement|adoption|carer|household)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SmallCount();
}
