using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>The web application as people run it: its own process, a free port, a data folder of its own that goes when it does.</summary>
public sealed partial class RunningSite : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scrutineer-");
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private RunningSite(string environment, bool demonstration, IReadOnlyDictionary<string, string> settings)
    {
        process = new Process { StartInfo = Command(environment, demonstration), EnableRaisingEvents = true };
        foreach (var (name, value) in settings) process.StartInfo.Environment[name] = value;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The site stopped before it was ready. It said:\n{Said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The data folder.</summary>
    public string Data => data.FullName;

    private string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Starts the site and waits until it answers.</summary>
    public static async Task<(RunningSite Site, Uri Address)> StartAsync(string environment, bool demonstration, IReadOnlyDictionary<string, string> settings)
    {
        var site = new RunningSite(environment, demonstration, settings);
        try
        {
            return (site, await site.ready.Task.WaitAsync(TimeSpan.FromMinutes(2)));
        }
        catch (Exception problem)
        {
            await site.DisposeAsync();
            throw problem is TimeoutException ? new TimeoutException($"The site was not ready in two minutes. It said:\n{site.Said}") : problem;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }

    private ProcessStartInfo Command(string environment, bool demonstration) => new("dotnet")
    {
        ArgumentList =
        {
            Path.Combine(AppContext.BaseDirectory, "Scrutineer.Web.dll"),
            "--contentRoot", Path.Combine(Checkout.Root, "src", "Scrutineer.Web"),
        },
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Data__Directory"] = data.FullName,
            ["Demonstration__Load"] = demonstration ? "true" : "false",
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    // Passkeys and __Host- cookies need the name: the port is found by number and visited by name.
    private void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.AppendLine(line);
        if (ReadyLine().Match(line) is { Success: true } match)
            ready.TrySetResult(new Uri($"http://localhost:{match.Groups["port"].Value}/"));
    }

    [GeneratedRegex(@"ready at http://[^:]+:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadyLine();
}
