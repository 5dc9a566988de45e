using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A command of Poppler in a process of its own, held to limits of memory, processor time, time and output.</summary>
internal sealed class PdfTool : IDisposable
{
    /// <summary>Address space in KiB.</summary>
    private const int Memory = 200 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Timer timer;
    private readonly Task<string> said;

    private PdfTool(Process process)
    {
        this.process = process;
        timer = new Timer(_ => Stop(), null, Longest, Timeout.InfiniteTimeSpan);
        said = Task.Run(() => Limited(process.StandardError));
    }

    /// <summary>True when it was stopped, by us or by a limit.</summary>
    public bool WasStopped { get; private set; }

    public StreamReader Output => process.StandardOutput;

    /// <summary>Starts a command, or answers null where it is not installed.</summary>
    public static PdfTool? Start(string command, int seconds, params ReadOnlySpan<string> arguments) => Start(command, seconds, [], arguments);

    /// <summary>Starts a command that reads what it is given, or answers null where it is not installed.</summary>
    public static PdfTool? Start(string command, int seconds, byte[] input, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"ulimit -v {Memory}; ulimit -t {seconds}; ulimit -f 0; ulimit -c 0; exec \"$0\" \"$@\""));
        start.ArgumentList.Add(command);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            if (Process.Start(start) is not { } started) return null;
            if (input.Length == 0) started.StandardInput.Close();
            else _ = Task.Run(() => Give(started, input));
            return new PdfTool(started);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Give(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // It ended before it had read all; its exit code says why.
        }
    }

    public void Stop()
    {
        WasStopped = true;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }

    /// <summary>Waits for its end and answers its exit code and what it said on standard error.</summary>
    public (int Code, string Said) End()
    {
        process.WaitForExit();
        // 152: the processor-time limit; above 128 otherwise ended by a signal.
        WasStopped |= process.ExitCode is 152 or 137;
        return (process.ExitCode, said.Result);
    }

    public void Dispose()
    {
        timer.Dispose();
        if (!process.HasExited) Stop();
        process.Dispose();
    }

    private static string Limited(StreamReader reader)
    {
        const int most = 64 * 1024;
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = reader.Read(buffer)) > 0;)
            if (text.Length < most) text.Append(buffer, 0, read);
        return text.ToString();
    }
}
