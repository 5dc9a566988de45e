using System.Diagnostics;
using System.Globalization;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tests.TestData;

/// <summary>The command line in a process of its own that is killed as it sends a statement to its database (see <see cref="StartupHook"/>).</summary>
internal static class KilledProgram
{
    private const int Killed = 128 + 9;

    /// <param name="from">Statements are counted from the first that holds these words.</param>
    /// <param name="after">How many pass before it is killed.</param>
    /// <returns>True where it was killed, false where it came to its end first.</returns>
    public static async Task<bool> RunAsync(StorageSettings settings, string from, int after, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"), .. command, "--data", settings.DataDirectory])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["Database__Provider"] = settings.Provider.ToString();
        if (settings.ConnectionString is { } connection) start.Environment["Database__ConnectionString"] = connection;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["KILL_FROM"] = from;
        start.Environment["KILL_AFTER"] = after.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode switch
        {
            Killed => true,
            0 => false,
            var code => throw new InvalidOperationException($"It ended with {code}: {await said}{await complained}"),
        };
    }
}
