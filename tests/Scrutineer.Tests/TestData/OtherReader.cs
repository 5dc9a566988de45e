using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>A second implementation of a format, in Python, that reads what the product writes; the test skips where it is not installed.</summary>
internal static class OtherReader
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    /// <summary>Runs a script that imports <paramref name="module"/>, with the text as its input, and returns what it prints.</summary>
    public static async Task<string> ReadAsync(string module, string package, string script, byte[] input)
    {
        var python = Pythons.FirstOrDefault(p => Has(p, module));
        if (python is null) Assert.Skip($"Python's {module} is not installed here (Debian package: {package}).");
        using var process = Start(python, script);
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
        return (await output).ReplaceLineEndings("\n").Trim();
    }

    private static bool Has(string python, string module)
    {
        try
        {
            using var process = Start(python, $"import {module}");
            process.WaitForExit(20_000);
            return process.HasExited && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string python, string script) => Process.Start(new ProcessStartInfo(python, ["-X", "utf8", "-c", script])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
}
