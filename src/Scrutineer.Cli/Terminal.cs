using System.CommandLine;
using System.CommandLine.Invocation;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Cli;

/// <summary>Runs one command line: answers go to standard output, problems as sentences to standard error, and never a stack trace.</summary>
internal static class Terminal
{
    // A file named after an @ is data here, not more of the command line.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        RunAsync(new ScrutineerCommand(), args, output, error);

    internal static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        try
        {
            var parsed = root.Parse(args, Parsing);
            if (parsed.Action is ParseErrorAction) return await RefuseCommandLineAsync(parsed, error);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (RuleBrokenException refused)
        {
            foreach (var reason in refused.Reasons) await error.WriteLineAsync(OneLine(reason));
            return ExitCode.Refused;
        }
#pragma warning disable CA1031 // The last place that can turn a failure into a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await error.WriteLineAsync(Sentence(failure));
            return ExitCode.Refused;
        }
    }

    private static async Task<int> RefuseCommandLineAsync(ParseResult parsed, TextWriter error)
    {
        foreach (var message in parsed.Errors.Select(problem => problem.Message).Distinct(StringComparer.Ordinal))
            await error.WriteLineAsync(OneLine(message));
        await error.WriteLineAsync($"For how to use it: {PathOf(parsed.CommandResult.Command)} --help");
        return ExitCode.WrongCommandLine;
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "scrutineer";

    private static string Sentence(Exception failure) => failure switch
    {
        BankHolidaysUnknownException or WrongSettingException or IOException or UnauthorizedAccessException => OneLine(failure.Message),
        OperationCanceledException => "Stopped before it was done.",
        _ => $"Something went wrong that was not expected: {OneLine(failure.Message)}",
    };

    private static string OneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
