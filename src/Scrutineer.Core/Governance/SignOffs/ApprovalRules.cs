using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.SignOffs;

/// <summary>Which approvals a kind of paper needs, and which are missing (rules G5 and G6).</summary>
public static class ApprovalRules
{
    /// <summary>The parts that must approve a paper of this form before it is published.</summary>
    public static IReadOnlyList<Guid> Needed(PaperForm form) => form switch
    {
        PaperForm.CabinetReport => [SignOffPart.Finance, SignOffPart.Legal, SignOffPart.Director],
        PaperForm.BriefingNote or PaperForm.AnnualReport => [SignOffPart.Director],
        _ => [],
    };

    /// <summary>"Finance".</summary>
    public static string NameOf(Guid part) => SignOffPart.All.FirstOrDefault(p => p.Id == part).Name ?? "Another part";

    /// <summary>What is missing, a phrase each: "Finance has not been asked"; empty when the paper is approved.</summary>
    public static IEnumerable<string> Missing(Paper paper, IEnumerable<SignOff> signOffs)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var approvers = signOffs.Where(s => s.List == SignOffList.Approver && !s.IsSuperseded).ToList();
        foreach (var part in Needed(paper.Form).Where(part => approvers.TrueForAll(a => a.Part != part)))
            yield return $"{NameOf(part)} has not been asked";
        foreach (var approver in approvers.Where(a => !a.Approves(paper)))
            yield return Why(approver, paper);
    }

    private static string Why(SignOff approver, Paper paper) => approver switch
    {
        { SentOn: null } => $"{approver.Name} has not been asked",
        { Answer: SignOffAnswer.ChangesAsked } => $"{approver.Name} asked for changes",
        { Answer: SignOffAnswer.Approved } => $"{approver.Name} approved version {approver.OfVersion} and the paper has changed since (it is now version {paper.Version})",
        _ => $"{approver.Name} has not answered",
    };
}
