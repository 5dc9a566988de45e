using System.Globalization;
using Xunit;

[assembly: AssemblyFixture(typeof(Scrutineer.EndToEndTests.Infrastructure.ClockedSite))]

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>The demonstration council on a machine whose clock the test moves (Debian's faketime, under the whole process): weeks pass between two clicks.</summary>
public sealed class ClockedSite() : SiteFixture("Production", demonstration: true)
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);
    private readonly string clock = Path.GetTempFileName();

    /// <summary>Skips the test where the clock cannot be moved.</summary>
    public static void NeedsClock()
    {
        if (!File.Exists(Library)) Assert.Skip("The clock cannot be moved here: sudo apt-get install faketime");
    }

    /// <summary>Makes it a day and hour, London time, for the site; its clock goes on from there.</summary>
    public async Task MoveToAsync(DateOnly day, int hour)
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var moment = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), london);
        var ahead = (long)(moment - DateTime.UtcNow).TotalSeconds;
        await File.WriteAllTextAsync(clock, ahead.ToString("+0;-0", CultureInfo.InvariantCulture));
        // It counts in whole seconds and looks when more than one has gone by: up to two pass. Whoever signed in before it looked would be signed out by it.
        await Task.Delay(2 * LooksEvery + TimeSpan.FromMilliseconds(300));
    }

    /// <inheritdoc />
    protected override Task<IReadOnlyDictionary<string, string>> SettingsAsync() => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library,
        ["FAKETIME_TIMESTAMP_FILE"] = clock,
        // How often the file is read: at each look at the clock, the site would do little else.
        ["FAKETIME_CACHE_DURATION"] = LooksEvery.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        // Timers measure what passes; only the date is moved.
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        // Without this every timed wait of .NET ends at once, and the site does nothing but wait again, with all the processor there is.
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
    });

    /// <inheritdoc />
    protected override ValueTask StopAsync()
    {
        File.Delete(clock);
        return ValueTask.CompletedTask;
    }
}
