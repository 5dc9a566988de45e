using System.CommandLine;

namespace Scrutineer.Cli.Extracts;

/// <summary>The workbook or folder that an extract is in.</summary>
internal sealed class ExtractArgument : Argument<string>
{
    public ExtractArgument() : base("DIR|FILE.xlsx") => Description = "A workbook, or a folder of CSV files.";
}
