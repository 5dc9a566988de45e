using BenchmarkDotNet.Running;
using Scrutineer.Tests.TestData;

// "papers FOLDER 1000" writes the papers that the import is timed with; anything else chooses benchmarks.
if (args is ["papers", var folder, var count])
{
    GeneratedPapers.Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
