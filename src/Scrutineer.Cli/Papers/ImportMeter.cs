using Scrutineer.Exchange.PublishedPapers.Import;

namespace Scrutineer.Cli.Papers;

/// <summary>One line on a terminal that says how far an import has come; nothing where nobody watches.</summary>
internal sealed class ImportMeter(TextWriter error) : IProgress<ImportProgress>, IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private readonly bool watched = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    public void Report(ImportProgress value)
    {
        if (watched) error.Write(value.Done < value.Total ? $"{ClearLine}Reading {value.Done + 1} of {value.Total}: {Path.GetFileName(value.File)}" : $"{ClearLine}Finding what belongs together");
    }

    public void Dispose()
    {
        if (watched) error.Write(ClearLine);
    }
}
