using System.Globalization;
using Microsoft.Data.Sqlite;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Tests.Quality.Indicators;

/// <summary>Every indicator computed a second time, in SQL over the cells as they stand in the files, written from the published rules and not from the product's code.</summary>
internal sealed class SqlIndicators : IDisposable
{
    private readonly SqliteConnection db = new("Data Source=:memory:");

    public SqlIndicators(IReadOnlyDictionary<int, IReadOnlyList<string[]>> lists, DateOnly asAt, int months)
    {
        db.Open();
        foreach (var list in AnnexA.Lists) Fill(list, lists.GetValueOrDefault(list.Number) ?? []);
        Run("CREATE TABLE holiday (day TEXT PRIMARY KEY)");
        foreach (var holiday in BankHolidays.All) Run($"INSERT INTO holiday VALUES ('{holiday.Key:yyyy-MM-dd}')");
        // Sunday is 0 and Saturday 6.
        Run("""
            CREATE TABLE calendar AS
            WITH RECURSIVE days(day) AS (SELECT '2010-01-01' UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < '2035-12-31')
            SELECT day, SUM(CASE WHEN strftime('%w', day) IN ('0', '6') OR day IN (SELECT day FROM holiday) THEN 0 ELSE 1 END) OVER (ORDER BY day) AS working FROM days
            """);
        Run("CREATE UNIQUE INDEX calendar_day ON calendar(day)");
        Run($"""
            CREATE TABLE month AS
            WITH RECURSIVE back(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM back WHERE n < {months - 1})
            SELECT strftime('%Y-%m', date('{asAt:yyyy-MM-01}', '-' || n || ' months')) AS period,
                   date('{asAt:yyyy-MM-01}', '-' || n || ' months', '+1 month', '-1 day') AS last FROM back
            """);
        Run($"CREATE TABLE asked AS SELECT '{asAt:yyyy-MM-dd}' AS day");
    }

    /// <summary>Period, numerator, denominator for each month, in order; null where there is no denominator.</summary>
    public IReadOnlyList<(string Period, long Numerator, long? Denominator)> Series(string code)
    {
        using var command = db.CreateCommand();
        command.CommandText = Queries[code];
        using var reader = command.ExecuteReader();
        var series = new List<(string, long, long?)>();
        while (reader.Read()) series.Add((reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2)));
        return series;
    }

    public static IReadOnlyDictionary<string, string> Queries { get; } = new Dictionary<string, string>
    {
        ["contacts"] = Dated(1, "d_of_contact"),
        ["early-help-completed"] = Dated(2, "assessment_completion_date"),
        ["referrals"] = Dated(3, "d_of_referral"),
        // Twelve months before 29 February is 28 February; SQLite's own arithmetic would say 1 March.
        ["re-referral-rate"] = $"""
            WITH event AS (SELECT DISTINCT who, d_of_referral AS day FROM l3 WHERE who <> '' AND d_of_referral IS NOT NULL),
                 judged AS (SELECT day, EXISTS (SELECT 1 FROM event AS earlier WHERE earlier.who = event.who AND earlier.day < event.day
                     AND earlier.day >= CASE substr(event.day, 6) WHEN '02-29' THEN (substr(event.day, 1, 4) - 1) || '-02-28' ELSE (substr(event.day, 1, 4) - 1) || substr(event.day, 5) END) AS yes FROM event)
            {Share("judged")}
            """,
        ["assessments-completed"] = Dated(4, "authorised"),
        ["assessments-45-days"] = $"""
            WITH kept AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY who, authorised ORDER BY n) AS rank FROM l4 WHERE who <> '' AND authorised IS NOT NULL AND start IS NOT NULL),
                 judged AS (SELECT authorised AS day, authorised >= start AND {Working("authorised")} - {Working("start")} <= 45 AS yes FROM kept WHERE rank = 1)
            {Share("judged")}
            """,
        ["s47-started"] = Dated(5, "strategy"),
        ["icpcs"] = Dated(5, "conference"),
        ["s47-to-icpc-15-days"] = $"""
            WITH kept AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY who, conference ORDER BY n) AS rank FROM l5 WHERE who <> '' AND conference IS NOT NULL AND strategy IS NOT NULL),
                 judged AS (SELECT conference AS day, conference >= strategy AND {Working("conference")} - {Working("strategy")} <= 15 AS yes FROM kept WHERE rank = 1)
            {Share("judged")}
            """,
        ["cin-open"] = Open(6),
        ["cp-started"] = Dated(7, "start"),
        ["cp-ended"] = Dated(7, "finish"),
        ["cp-open"] = Open(7),
        ["cp-repeat-rate"] = $"""
            WITH kept AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY who, start ORDER BY n) AS rank FROM l7 WHERE who <> '' AND start IS NOT NULL),
                 judged AS (SELECT start AS day, COALESCE(CAST(NULLIF(previous, '') AS INTEGER) >= 1, 0) AS yes FROM kept WHERE rank = 1)
            {Share("judged")}
            """,
        ["cp-2-years-open"] = $"""
            WITH {Episodes(7)}
            SELECT period, COALESCE(SUM(julianday(last) - julianday(start) > 729), 0), COUNT(start) FROM month LEFT JOIN episode ON start <= last AND NOT (finish IS NOT NULL AND finish <= last) GROUP BY period ORDER BY period
            """,
        ["cla-started"] = Dated(8, "start"),
        ["cla-ceased"] = Dated(8, "finish"),
        ["cla-open"] = Open(8),
        ["cla-3-placements"] = $"""
            WITH {Episodes(8)}
            SELECT strftime('%Y-%m', day), COALESCE(SUM(CAST(NULLIF(placements, '') AS INTEGER) >= 3), 0), COUNT(start) FROM asked LEFT JOIN episode ON start <= day AND NOT (finish IS NOT NULL AND finish <= day)
            """,
        ["care-leavers"] = "SELECT strftime('%Y-%m', day), (SELECT COUNT(*) FROM l9), NULL FROM asked",
        ["care-leavers-suitable"] = "SELECT strftime('%Y-%m', day), (SELECT COUNT(*) FROM l9 WHERE suitability = 'a) Suitable'), (SELECT COUNT(*) FROM l9 WHERE suitability IN ('a) Suitable', 'b) Unsuitable')) FROM asked",
        ["adoption-orders"] = Dated(10, "ordered"),
        ["adoption-a1"] = """
            WITH kept AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY who, ordered ORDER BY n) AS rank FROM l10 WHERE who <> '' AND ordered IS NOT NULL AND placed IS NOT NULL AND entered IS NOT NULL)
            SELECT period, COALESCE(SUM(CAST(julianday(placed) - julianday(entered) AS INTEGER)), 0), COUNT(ordered) FROM month LEFT JOIN kept ON rank = 1 AND strftime('%Y-%m', ordered) = period GROUP BY period ORDER BY period
            """,
    };

    public void Dispose() => db.Dispose();

    private static string Dated(int list, string day) => $"""
        WITH event AS (SELECT DISTINCT who, {day} AS day FROM l{list} WHERE who <> '' AND {day} IS NOT NULL)
        SELECT period, COUNT(day), NULL FROM month LEFT JOIN event ON strftime('%Y-%m', day) = period GROUP BY period ORDER BY period
        """;

    private static string Share(string judged) => $"SELECT period, COALESCE(SUM(yes), 0), COUNT(day) FROM month LEFT JOIN {judged} ON strftime('%Y-%m', day) = period GROUP BY period ORDER BY period";

    private static string Episodes(int list) => $"ranked AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY who, start ORDER BY n) AS rank FROM l{list} WHERE who <> '' AND start IS NOT NULL), episode AS (SELECT * FROM ranked WHERE rank = 1)";

    private static string Open(int list) => $"""
        WITH {Episodes(list)}
        SELECT period, COUNT(start), NULL FROM month LEFT JOIN episode ON start <= last AND NOT (finish IS NOT NULL AND finish <= last) GROUP BY period ORDER BY period
        """;

    private static string Working(string day) => $"(SELECT working FROM calendar WHERE calendar.day = kept.{day})";

    private void Fill(ExtractList list, IReadOnlyList<string[]> rows)
    {
        var columns = list.Columns.Select((c, at) => Name(list.Number, c, at)).ToList();
        Run($"CREATE TABLE l{list.Number} (n INTEGER PRIMARY KEY, {string.Join(", ", columns.Select(c => $"{c} TEXT"))})");
        using (var transaction = db.BeginTransaction())
        {
            using var insert = db.CreateCommand();
            insert.CommandText = $"INSERT INTO l{list.Number} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})";
            foreach (var row in rows)
            {
                insert.Parameters.Clear();
                for (var at = 0; at < row.Length; at++) insert.Parameters.AddWithValue($"@p{at}", row[at]);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        // 31/02/2024 is no date: SQLite makes 2 March of it, so what it makes must read as what was written.
        foreach (var at in Enumerable.Range(0, columns.Count).Where(at => list.Columns[at].Kind == ColumnKind.Date))
        {
            var iso = $"substr({columns[at]}, 7, 4) || '-' || substr({columns[at]}, 4, 2) || '-' || substr({columns[at]}, 1, 2)";
            Run($"UPDATE l{list.Number} SET {columns[at]} = CASE WHEN {columns[at]} GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND date({iso}, '+0 days') = {iso} THEN {iso} END");
        }
    }

    private static string Name(int list, Column column, int at) => (list, column.Heading) switch
    {
        (_, "Child Unique ID" or "Individual adopter identifier") => "who",
        (1, "Date of Contact") => "d_of_contact",
        (2, "Assessment completion date") => "assessment_completion_date",
        (3, "Date of referral") => "d_of_referral",
        (4, "Continuous Assessment Start Date") => "start",
        (4, "Continuous Assessment Date of Authorisation") => "authorised",
        (5, "Strategy discussion initiating Section 47 Enquiry Start Date") => "strategy",
        (5, "Date of Initial Child Protection Conference") => "conference",
        (6, "CIN Start Date") or (7, "Child Protection Plan Start Date") or (8, "Date Started to be Looked After") => "start",
        (6, "CIN Closure Date") or (7, "Child Protection Plan End Date") or (8, "Date Ceased to be Looked After") => "finish",
        (7, "Number of Previous Child Protection Plans") => "previous",
        (8, "Number of Placements in the Last 12 months") => "placements",
        (9, "Suitability of Accommodation") => "suitability",
        (10, "Date the Child Entered Care") => "entered",
        (10, "Date Placed for Adoption") => "placed",
        (10, "Date of Adoption Order") => "ordered",
        _ => string.Create(CultureInfo.InvariantCulture, $"c{at}"),
    };

    private void Run(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
