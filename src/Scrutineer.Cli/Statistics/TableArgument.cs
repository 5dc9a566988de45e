using System.CommandLine;

namespace Scrutineer.Cli.Statistics;

/// <summary>The CSV file that a statistic is of.</summary>
internal sealed class TableArgument : Argument<string>
{
    public TableArgument(string description) : base("FILE.csv") => Description = description;
}
