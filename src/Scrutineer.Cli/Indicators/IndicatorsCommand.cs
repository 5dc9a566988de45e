using System.CommandLine;

namespace Scrutineer.Cli.Indicators;

/// <summary><c>indicators</c>: figures from child-level extracts.</summary>
internal sealed class IndicatorsCommand : Command
{
    public IndicatorsCommand() : base("indicators", "Performance indicators from child-level extracts: compute their series, or read their definitions.")
    {
        Add(new ComputeCommand());
        Add(new DefineCommand());
    }
}
