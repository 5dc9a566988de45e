using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>Task and finish groups that reported: their scope, findings and evidence. Their recommendations are found as asks.</summary>
internal sealed class GroupSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var groups = db.Set<TaskAndFinishGroup>().AsNoTracking().Include(g => g.Evidence).Include(g => g.Findings).AsSplitQuery().Where(g => g.BoardId == scope && g.Visibility == Visibility.Public).OrderBy(g => g.Id);
        foreach (var group in await groups.ToListAsync(cancel))
        {
            var place = new Dictionary<string, string> { ["group"] = group.Id.ToString("N") };
            var title = new SearchText(group.Ref, "Task and finish group", group.Name, group.PublishedOn ?? group.StartedOn, group.Visibility, place);
            yield return title with { Text = Passages.Plain(string.Join(", ", [group.Chair ?? "", .. group.Members])) };
            yield return title with { Part = "scope", Where = "the scope", Text = Passages.Plain(group.Scope) };
            foreach (var finding in group.Findings.OrderBy(f => f.Number)) yield return title with { Part = $"finding-{finding.Number}", Where = "a finding", Text = Passages.Plain(finding.Text) };
            foreach (var evidence in group.Evidence.OrderBy(e => e.Number)) yield return title with { Part = $"evidence-{evidence.Number}", Where = "the evidence", Text = Passages.Plain($"{evidence.Who}: {evidence.Shows}") };
        }
    }
}
