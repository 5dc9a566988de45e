using System.Globalization;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>A group's record in words.</summary>
public static class GroupWords
{
    public static string Word(this GroupEvidenceKind kind) => kind switch
    {
        GroupEvidenceKind.FocusGroup => "Focus group",
        GroupEvidenceKind.Visit => "Visit",
        GroupEvidenceKind.Survey => "Survey results",
        GroupEvidenceKind.Document => "Document",
        _ => "Witness",
    };

    /// <summary>"evidence 1 and 3".</summary>
    public static string Rests(this GroupFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var numbers = finding.Evidence.ConvertAll(n => n.ToString(CultureInfo.InvariantCulture));
        return numbers.Count == 1 ? $"evidence {numbers[0]}" : $"evidence {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
    }
}
