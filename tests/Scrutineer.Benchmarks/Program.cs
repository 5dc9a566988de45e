using BenchmarkDotNet.Running;
using Scrutineer.Benchmarks;
using Scrutineer.Tests.TestData;

// "papers FOLDER 1000" writes the papers that the import is timed with; anything else chooses benchmarks.
if (args is ["papers", var folder, var count])
{
    GeneratedPapers.Write(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["search", ..]) await SearchTimes.RunAsync(args);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
