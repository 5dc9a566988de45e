using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Forms;

namespace Scrutineer.Exchange.PublishedPapers;

/// <summary>Reads published committee papers: PDF, DOCX, HTML, Markdown or plain text. Whatever the input, the answer is a paper with its problems, never an exception.</summary>
public static class PaperReader
{
    /// <summary>Larger files are refused unread.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    /// <summary>Reads a paper's text.</summary>
    public static PublishedPaper Read(string text, PaperReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var again = true; ; again = false)
        {
            try
            {
                return new PaperAssembly(options ?? new PaperReadingOptions()).Read(text);
            }
            catch (RegexMatchTimeoutException) when (again)
            {
                // A pattern's time runs on while a busy machine does something else: what is refused took too long twice.
            }
            catch (RegexMatchTimeoutException)
            {
                return Refuse("The paper took too long to read: some of its lines are unlike any committee paper's.");
            }
        }
    }

    /// <summary>Reads a file. One that is missing, too large, empty or of a form that is not read comes back with an error.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="maxBytes">The largest size that is read.</param>
    /// <param name="options">What the caller knows besides.</param>
    public static PublishedPaper ReadFile(string path, long maxBytes = LargestFile, PaperReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = PaperFile.Load(path, maxBytes);
        return file.Text is null ? Refuse([.. file.Problems]) : Placed(Read(file.Text, options), file);
    }

    /// <summary>The paper with its problems where a person finds them in the file: by page in a PDF, by line in a page or text.</summary>
    private static PublishedPaper Placed(PublishedPaper paper, PaperForm file) =>
        file.Problems.Count == 0 && file.Places is null ? paper : paper with { Problems = [.. file.Problems, .. paper.Problems.Select(file.Placed)] };

    private static PublishedPaper Refuse(string why) => Refuse(PaperProblem.Error(why));

    private static PublishedPaper Refuse(params IReadOnlyList<PaperProblem> problems) =>
        new(PaperKind.Other, null, null, null, null, [], [], [], null, [], [], [], [], [], problems);
}
