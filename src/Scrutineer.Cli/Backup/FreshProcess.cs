using System.Diagnostics;
using System.Text.Json;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Backup;

/// <summary>Runs <c>verify</c> in a process of its own, so that a restored backup is judged by one that shares nothing with its maker.</summary>
internal static class FreshProcess
{
    /// <returns>What is wrong, a sentence each.</returns>
    public static async Task<IReadOnlyList<string>> VerifyAsync(StorageSettings settings, CancellationToken cancel)
    {
        using var process = Process.Start(Start(settings))!;
        await using var stop = cancel.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        try
        {
            using var answer = JsonDocument.Parse(output);
            var findings = answer.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("message").GetString()!).ToList();
            return process.ExitCode == 0 || findings.Count > 0 ? findings : [$"Verifying ended with {process.ExitCode}."];
        }
        catch (JsonException)
        {
            return [$"Verifying ended with {process.ExitCode}: {(await error).Trim()}"];
        }
    }

    private static ProcessStartInfo Start(StorageSettings settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "scrutineer.dll");
        string[] verify = ["verify", "--json", "--data", settings.DataDirectory];
        var start = File.Exists(program)
            ? new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. verify])
            : new ProcessStartInfo(Environment.ProcessPath!, verify);
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        start.Environment["Database__Provider"] = $"{settings.Provider}";
        start.Environment["Database__ConnectionString"] = settings.ConnectionString;
        start.Environment.Remove("Journal__Anchor");
        return start;
    }
}
