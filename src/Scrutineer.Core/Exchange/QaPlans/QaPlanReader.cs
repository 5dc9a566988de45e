using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Exchange.QaPlans;

/// <summary>Finds a plan of quality assurance in a published paper and reads every row of it (rule Y1).</summary>
public static class QaPlanReader
{
    /// <summary>Reads a paper's file, of any form that papers come in.</summary>
    /// <exception cref="RuleBrokenException">The file cannot be read; the reason is a sentence.</exception>
    public static ReadPlan ReadFile(string path)
    {
        var file = PaperFile.Load(path, PaperReader.LargestFile);
        return file.Text is { } text ? Read(text) : throw new RuleBrokenException([.. file.Problems.Select(p => p.Message)]);
    }

    /// <summary>Reads a paper's text.</summary>
    public static ReadPlan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new PlanWalk().Read(PaperText.Parse(text).Lines);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RuleBrokenException("The paper took too long to read: some of its lines are unlike any plan's.");
        }
    }
}
