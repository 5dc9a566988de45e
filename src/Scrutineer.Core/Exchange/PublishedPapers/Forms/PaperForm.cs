namespace Scrutineer.Exchange.PublishedPapers.Forms;

/// <summary>A file's content as text for the line parser, or null with the reason why there is none.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record PaperForm(string? Text, IReadOnlyList<PaperProblem> Problems)
{
    /// <summary>Where each line of the text stands in the file; null where the text is the file.</summary>
    public IReadOnlyList<FormPlace>? Places { get; init; }

    public static PaperForm Refused(string why) => new(null, [PaperProblem.Error(why)]);

    public static PaperForm Of(FormText text, params IReadOnlyList<PaperProblem> problems) =>
        text.IsFull ? Refused($"The file holds more than {FormText.Longest:N0} characters of text; no paper is as long. Split it, or check that it is the right file.")
        : new PaperForm(text.ToString(), problems) { Places = text.Places };

    /// <summary>A problem of the text as a problem of the file.</summary>
    public PaperProblem Placed(PaperProblem problem)
    {
        if (Places is null || problem.Line is not { } line) return problem;
        var place = line >= 1 && line <= Places.Count ? Places[line - 1] : default;
        return problem with { Line = place.Line, Page = place.Page };
    }
}
