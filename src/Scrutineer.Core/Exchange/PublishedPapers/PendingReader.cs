namespace Scrutineer.Exchange.PublishedPapers;

public sealed record PaperReadingOptions { public string? Board { get; init; } }

public static class PaperReader
{
    public static PublishedPaper ReadFile(string path, PaperReadingOptions? options = null) =>
        throw new NotSupportedException($"{path} {options}");
}
