using System.Globalization;
using BenchmarkDotNet.Running;
using Scrutineer.Tests.TestData;

if (args is ["papers", var folder, var count, ..])
{
    var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
    Console.WriteLine($"{PaperGenerator.WriteFiles(folder, int.Parse(count, CultureInfo.InvariantCulture), seed)} papers written to {folder}");
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
