using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where indicators are read, and where they are kept.</summary>
public static class PerformanceLinks
{
    /// <summary>All indicators, what needs attention first.</summary>
    public static string Home => "/performance";

    public static string Table => $"{Home}/overview.csv";

    public static string Indicator(string code) => $"{Home}/{code}";

    public static string Figures(string code) => $"{Indicator(code)}/figures.csv";

    public static string Benchmarks(string code) => $"{Indicator(code)}/benchmarks.csv";

    /// <summary>The figures told by group, as a table.</summary>
    public static string Breakdown(string code, string by, string periods, bool isPublic) => $"{Indicator(code)}/breakdown.csv?by={by}&periods={periods}{(isPublic ? "&version=public" : "")}";

    public static string Commentary(string code, DateOnly period) => $"{Indicator(code)}/commentary/{PeriodFigures.Text(period)}";

    /// <summary>The report of a month, as a page.</summary>
    public static string Report => $"{Home}/report";

    /// <summary>The same as a file.</summary>
    /// <param name="form">"pdf" or "docx".</param>
    public static string ReportFile(DateOnly month, string audience, string? team, string form) => $"{Report}.{form}?month={PeriodFigures.Text(month)}&audience={audience}{(team is null ? "" : $"&team={Uri.EscapeDataString(team)}")}";

    /// <summary>What teams hold and what is overdue.</summary>
    public static string Teams => $"{Home}/teams";

    /// <summary>The same as a table.</summary>
    public static string TeamsTable => $"{Teams}.csv";

    public static string Signals => $"{Home}/signals";

    public static string Signal(Guid signal) => $"{Signals}/{signal:N}";

    public static string Cases(Guid signal) => $"{Signal(signal)}/cases.csv";

    public static string Extracts => $"{Home}/desk/extracts";

    /// <summary>The problems of the extract that somebody uploaded last.</summary>
    public static string Problems => $"{Extracts}/problems.csv";

    public static string New => $"{Home}/desk/new";

    public static string Edit(string code) => $"{Home}/desk/indicators/{code}";

    public static string Import => $"{Home}/desk/figures";

    public static string BenchmarkFiles => $"{Home}/desk/benchmarks";
}
