using System.Globalization;
using BenchmarkDotNet.Running;
using Scrutineer.Benchmarks;
using Scrutineer.Tests.TestData;

// "papers FOLDER 1000 [SEED]" writes the papers that the import is timed with; anything else chooses benchmarks.
if (args is ["papers", var folder, var count, ..])
{
    var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
    Console.WriteLine($"{PaperGenerator.WriteFiles(folder, int.Parse(count, CultureInfo.InvariantCulture), seed)} papers written to {folder}");
    return 0;
}

if (args is ["search", ..]) await SearchTimes.RunAsync(args);
else if (args is ["tracker", ..]) await TrackerTimes.RunAsync(args);
else if (args is ["findings", ..]) await FindingsTimes.RunAsync(args);
else if (args is ["pack", .. var kind]) await PackTimes.RunAsync(tagged: kind is ["tagged"]);
else if (args is ["pack-bind", var target, var front, .. var bound]) PackTimes.Bind(target, front, bound);
else if (args is ["extracts", ..]) ExtractTimes.Run(args);
else if (args is ["extracts-own", var lists]) ExtractTimes.Own(lists);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
