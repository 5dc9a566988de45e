namespace Scrutineer.Cli;

/// <summary>What a command's exit code tells the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Done, with or without warnings.</summary>
    public const int Done = 0;

    /// <summary>The input has an error or a rule refuses; the reasons are on standard error.</summary>
    public const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int WrongCommandLine = 2;
}
