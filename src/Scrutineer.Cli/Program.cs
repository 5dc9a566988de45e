using System.Text;
using Scrutineer.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Terminal.RunAsync(args, Console.Out, Console.Error);
