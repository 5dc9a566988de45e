using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Exchange.QaPlans;

/// <summary>Walks down a paper's lines from the heading of its plan to the next paper, and takes every row on the way.</summary>
internal sealed partial class PlanWalk
{
    private readonly List<PlanLine> lines = [];
    private readonly List<string> unread = [];
    private PlanColumns? columns;
    private string service = "", role = "";
    private bool isOpen, hasRows, rolesAreParts;
    private int? year;
    private string? title;

    public ReadPlan Read(IReadOnlyList<PaperLine> paper)
    {
        foreach (var line in paper)
        {
            if (isOpen && AgendaItem().IsMatch(line.Text)) break;
            if (line.IsRow) Row(line);
            else Text(line);
        }

        return new ReadPlan(year, title, lines, lines.Count == 0 ? [] : unread);
    }

    private void Text(PaperLine line)
    {
        if (Running().IsMatch(line.Text)) RunningText(line);
        else if (Title().Match(line.Text) is { Success: true } named && line.Stands) Open(line.Text, named);
        else if (isOpen && line.Stands && PrintedDay().Replace(line.Text, "").Trim() is { Length: > 3 } section) Section(section);
        else if (isOpen && !line.Stands && !Page().IsMatch(line.Text) && !PrintedDay().IsMatch(line.Text)) unread.Add($"Line {line.Number}: {Short(line.Text)}");
    }

    private void Open(string text, Match named)
    {
        if (!isOpen) (title, year) = (PrintedDay().Replace(text, "").Trim(), int.Parse(named.Groups["year"].Value, CultureInfo.InvariantCulture));
        isOpen = true;
        (service, role, hasRows, rolesAreParts) = ("", "", false, false);
    }

    private void Row(PaperLine line)
    {
        var cells = line.Cells;
        if (PlanColumns.Of(cells) is { } heading)
        {
            (columns, isOpen) = (heading, true);
            return;
        }

        if (!isOpen || cells.All(c => c.Length == 0)) return;
        if (PrintedDay().IsMatch(cells[0]))
        {
            // The banner of a new page: what stands under it says whose part it is.
            (service, role, hasRows, rolesAreParts) = ("", "", false, false);
            return;
        }

        if (IsSection(cells)) Section(Joined(cells[0], cells.ElementAtOrDefault(1) ?? ""));
        else if (columns is null || Words(cells) < 2 || cells.Count < 9) unread.Add($"Line {line.Number}: {Short(line.Text)}");
        else Add(columns.Line(service, role, cells));
    }

    private void Add(PlanLine line)
    {
        lines.Add(line with { Task = Margin().Replace(line.Task, ""), IsTheme = line.IsTheme || service.Contains("THEME", StringComparison.OrdinalIgnoreCase) });
        hasRows = true;
    }

    /// <summary>A page that lost its table: every part of it is kept as it stands, for a person to make rows of.</summary>
    private void RunningText(PaperLine line)
    {
        var parts = Running().Split(line.Text);
        if (Title().Match(parts[0]) is { Success: true } named)
        {
            Open(parts[0], named);
            service = PrintedDay().Replace(parts[0][(named.Index + named.Length)..], "").Replace("*", "", StringComparison.Ordinal).Trim();
        }

        for (var i = 1; i < parts.Length; i++)
        {
            var next = i + 1 < parts.Length ? TrailingRole().Match(parts[i]) : Match.Empty;
            var text = (next.Success ? parts[i][..next.Index] : parts[i]).Replace("*", "", StringComparison.Ordinal).Trim();
            if (isOpen) Add(new PlanLine(service, role, "", text, "") { Problem = $"Line {line.Number} of the paper lost its table: this is the text of several rows. Enter each row by hand." });
            role = next.Success ? next.Value.Replace("*", "", StringComparison.Ordinal).Trim() : role;
        }
    }

    /// <summary>What stands over a table names a service, or the role in it.</summary>
    private void Section(string text)
    {
        if (RoleWords().IsMatch(text)) (role, rolesAreParts) = (text, false);
        else if (service.Length > 0 && (!hasRows || rolesAreParts)) (role, rolesAreParts) = (text, true);
        else (service, role, rolesAreParts) = (text, "", false);
        hasRows = false;
    }

    /// <summary>Capitals in the first two cells and next to nothing behind them.</summary>
    private static bool IsSection(IReadOnlyList<string> cells)
    {
        var text = cells[0] + (cells.ElementAtOrDefault(1) ?? "");
        var letters = text.Count(char.IsLetter);
        return letters > 3 && text.Count(char.IsUpper) * 2 > letters && cells.Skip(2).All(c => c.Count(char.IsLetterOrDigit) <= 1);
    }

    /// <summary>A scan cuts a heading at the first column's edge, within a word or between two.</summary>
    private static string Joined(string first, string second) =>
        second.Length == 0 ? first : first.EndsWith(" AND", StringComparison.Ordinal) || first.EndsWith('-') ? $"{first} {second}" : first + second;

    private static int Words(IReadOnlyList<string> cells) => cells.Sum(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Length > 1));

    private static string Short(string text) => text.Length <= 200 ? text : $"{text[..200]}…";

    [GeneratedRegex(@"\b(QA|QAF|quality assurance)\b.{0,60}\b(plan|schedule|programme)\b.{0,10}?\b(?<year>20\d\d)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\bTASK\W+PURPOSE\b(\W+(?!COMMENTS)[\p{L}]{3,5}\b)*(\W+COMMENTS)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Running();

    [GeneratedRegex(@"[A-Z*][A-Z* ]{5,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingRole();

    [GeneratedRegex(@"^\s*agenda item \d", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AgendaItem();

    [GeneratedRegex(@"\b\d\d/\d\d/\d\d(\d\d)?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedDay();

    [GeneratedRegex(@"^\W*(page\b.*|this page is intentionally left blank|\d{1,4}|\W*)\W*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"^\W*(pa|p)?(age|ge)\s*\d{0,4}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Margin();

    [GeneratedRegex(@"\b(MANA[A-Z]*|OFFICERS?|FICERS|CHAIRS?|LEADERS?|CO-?ORDINA\w*|AUDITORS|WORKERS|PRACTITIONERS|VISITORS)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleWords();
}
