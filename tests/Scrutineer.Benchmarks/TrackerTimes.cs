using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Owners;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Benchmarks;

/// <summary>How long the tracker's pages take with many rows, beside the same with a thousand, as a browser asks the running site:
/// <c>tracker [--rows 100000] [--postgres CONNECTION]</c>. No address is asked twice, so that nothing is answered from memory of itself.</summary>
internal static class TrackerTimes
{
    private const int Boards = 10, MeetingsOfABoard = 150, AsksOfAMinute = 10, Few = 1_000;

    private static readonly string[] Owners = ["Cabinet Member for Children's Services", "Cabinet Member for Education and Skills", "Director of Children's Services", "Head of Early Help", "Head of Fostering", "Harbour Health Trust", "officers"];
    private static readonly string[] Themes = ["supervision", "placements", "early help", "neglect", "attendance", "fostering", "caseloads", "voice of the child"];

    public static async Task RunAsync(string[] args)
    {
        var rows = int.Parse(After(args, "--rows") ?? "100000", CultureInfo.InvariantCulture);
        await CompareAsync(DatabaseProvider.Sqlite, null, rows);
        if (After(args, "--postgres") is { } connection) await CompareAsync(DatabaseProvider.Postgres, connection, rows);
    }

    private static async Task CompareAsync(DatabaseProvider provider, string? connection, int rows)
    {
        Console.WriteLine($"{provider}: 95th percentile of the pages, in milliseconds, {Few:N0} rows and {rows:N0} rows");
        var (few, many) = (await MeasureAsync(provider, connection, "few", Few), await MeasureAsync(provider, connection, "many", rows));
        foreach (var page in few.Keys) Console.WriteLine($"  {page,-34} {few[page],8:N1} {many[page],8:N1}   {many[page] / few[page]:N2} times");
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(DatabaseProvider provider, string? connection, string name, int rows)
    {
        var folder = Directory.CreateTempSubdirectory($"scrutineer-tracker-{name}-").FullName;
        if (connection is not null)
        {
            var own = new Npgsql.NpgsqlConnectionStringBuilder(connection);
            await using var admin = new Npgsql.NpgsqlConnection(connection);
            await admin.OpenAsync();
            own.Database = $"tracker_{name}_{Guid.NewGuid():N}";
            await using var create = new Npgsql.NpgsqlCommand($"CREATE DATABASE {own.Database}", admin);
            await create.ExecuteNonQueryAsync();
            connection = own.ConnectionString;
        }

        var store = new DataStore(new StorageSettings(folder, provider, connection), TimeProvider.System);
        var filled = Stopwatch.StartNew();
        await FillAsync(store, rows);
        Console.WriteLine($"  {rows:N0} rows written in {filled.Elapsed.TotalSeconds:N0} s");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var port = FreePort();
        using var site = Start(folder, provider, connection, port);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
            await ReadyAsync(client, site);
            var first = Stopwatch.StartNew();
            await AskAsync(client, "/tracker");
            Console.WriteLine($"  first page after the start, which reads the facts: {first.Elapsed.TotalMilliseconds:N0} ms");
            return new Dictionary<string, double>
            {
                ["the filtered list"] = await TimedAsync(client, Lists()),
                ["a dashboard, never asked before"] = await TimedAsync(client, Dashboards()),
                ["a dashboard again"] = await TimedAsync(client, Dashboards()),
                ["\u201cwhat happened to \u2026\u201d"] = await TimedAsync(client, Searches()),
            };
        }
        finally
        {
            site.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<string> Lists() =>
        from status in (string[])["outstanding", "late", "answered", "to-be-done"]
        from kind in (string[])["R", "A", "I"]
        from sort in (string[])["due", "-due", "raised", "-raised"]
        select $"/tracker?status={status}&kind={kind}&sort={sort}";

    private static IEnumerable<string> Dashboards() =>
        from kind in (string[])["R", "A", "I"]
        from owner in (string[])["", "cabinet-member-for-childrens-services", "director-of-childrens-services", "head-of-fostering"]
        from theme in (string[])["", "supervision", "placements", "neglect", "fostering", "caseloads"]
        select $"/tracker/dashboard?kind={kind}&owner={owner}&theme={theme}";

    private static IEnumerable<string> Searches() =>
        from words in (string[])["what happened to the letter to carers", "supervison audit", "placements plan", "training managers", "neglect chronology", "caseload figures", "fostering recruitment", "report on attendance", "drift", "early help family hub"]
        from status in (string[])["", "outstanding", "late", "answered", "to-be-done"]
        select $"/tracker?q={Uri.EscapeDataString(words)}&status={status}";

    private static async Task<double> TimedAsync(HttpClient client, IEnumerable<string> addresses)
    {
        List<string> all = [.. addresses];
        // Code is compiled as it is used: the first few warm it and are not counted.
        foreach (var address in all.Take(5)) await AskAsync(client, address + "&page=2");
        var taken = new List<double>();
        foreach (var address in all)
        {
            var clock = Stopwatch.StartNew();
            await AskAsync(client, address);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return taken[(int)Math.Ceiling(taken.Count * 0.95) - 1];
    }

    private static async Task AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task FillAsync(DataStore store, int rows)
    {
        await store.PrepareAsync();
        var (random, meetings) = (new Random(rows), new Dictionary<(Guid, DateOnly), Meeting>());
        for (var b = 0; b < Boards; b++)
        {
            var board = new Board { Name = $"Scrutiny Board {b + 1}", Slug = $"board-{b + 1}" };
            await using (var db = store.Open(Viewer.Work("benchmark")))
            {
                if (b == 0) db.Add(new Council { Name = "Fernmoor Council" });
                db.Add(board);
                await db.SaveChangesAsync();
            }

            for (var (left, number) = (rows / Boards, 0); left > 0; number += 50, left -= 50 * AsksOfAMinute)
            {
                await using var db = store.Open(Viewer.Work("benchmark"));
                for (var m = 0; m < Math.Min(50, (left + AsksOfAMinute - 1) / AsksOfAMinute); m++) Add(db, meetings, random, board, number + m);
                await db.SaveChangesAsync();
            }

            await using var work = store.Open(Viewer.Work("benchmark"));
            await OwnerMatcher.MatchAsync(work, board.Id);
            await work.SaveChangesAsync();
            work.ChangeTracker.Clear();
            await using var transaction = await work.Database.BeginTransactionAsync();
            await SearchKeeper.KeepAsync(work, board.Id, GovernanceKinds.Searched);
            await transaction.CommitAsync();
        }
    }

    /// <summary>A minute with its asks, two thirds of them answered. A board has met ten times a year since 2012.</summary>
    private static void Add(ScrutineerDb db, Dictionary<(Guid, DateOnly), Meeting> meetings, Random random, Board board, int number)
    {
        var day = new DateOnly(2012, 6, 1).AddDays(number % MeetingsOfABoard * 34);
        var meeting = meetings.GetValueOrDefault((board.Id, day));
        if (meeting is null) db.Add(meetings[(board.Id, day)] = meeting = new Meeting { BoardId = board.Id, Date = day, HasAgenda = true, HasMinutes = true });
        var minute = new Minute { BoardId = board.Id, MeetingId = meeting.Id, Order = number / MeetingsOfABoard, Number = $"{number}", Citation = $"{number}/{MunicipalYear.Of(day).Short}", Title = ManyPassages.Sentence(random, 5), Narrative = ManyPassages.Sentence(random, 20) };
        db.Add(minute);
        for (var i = 0; i < AsksOfAMinute; i++)
        {
            var ask = new TrackedItem { Kind = (TrackedItemKind)(i % 3), Text = ManyPassages.Sentence(random, 18), Scope = board.Id, OriginKind = "minute", OriginId = minute.Id, RaisedOn = day, Subject = minute.Title, Place = i, Theme = Themes[random.Next(Themes.Length)], Due = day.AddDays(60) };
            ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = Owners[random.Next(Owners.Length)] });
            if (random.Next(3) > 0) ask.Record(new StatusEntry { TrackedItemId = ask.Id, State = random.Next(2) == 0 ? TrackedItemState.Responded : TrackedItemState.Done, On = day.AddDays(random.Next(20, 120)), Order = 0, Words = ManyPassages.Sentence(random, 12), Outcome = ResponseOutcome.Accepted });
            db.Add(ask);
        }
    }

    private static Process Start(string folder, DatabaseProvider provider, string? connection, int port)
    {
        var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(root, "src/Scrutineer.Web/bin/Release/net10.0/Scrutineer.Web.dll"), "--contentRoot", Path.Combine(root, "src/Scrutineer.Web")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        start.Environment["Data__Directory"] = folder;
        start.Environment["Demonstration__Load"] = "false";
        start.Environment["Database__Provider"] = provider.ToString();
        if (connection is not null) start.Environment["Database__ConnectionString"] = connection;
        var site = Process.Start(start)!;
        site.OutputDataReceived += (_, _) => { };
        site.ErrorDataReceived += (_, _) => { };
        site.BeginOutputReadLine();
        site.BeginErrorReadLine();
        return site;
    }

    private static async Task ReadyAsync(HttpClient client, Process site)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (site.HasExited) throw new InvalidOperationException("The site stopped. Build it first: dotnet build Scrutineer.slnx -c Release");
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(200);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? After(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
