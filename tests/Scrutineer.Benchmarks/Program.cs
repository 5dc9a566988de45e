using BenchmarkDotNet.Running;
using Scrutineer.Benchmarks;

if (args is ["search", ..]) await SearchTimes.RunAsync(args);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
