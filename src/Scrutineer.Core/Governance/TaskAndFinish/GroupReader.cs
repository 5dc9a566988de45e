using Microsoft.EntityFrameworkCore;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>Reads a group with all it holds, as far as the context's viewer may see it.</summary>
public static class GroupReader
{
    public static async Task<TaskAndFinishGroup?> FindAsync(IQueryable<TaskAndFinishGroup> groups, Guid id, CancellationToken cancel = default) =>
        await groups.Include(g => g.Meetings).Include(g => g.Evidence).Include(g => g.Findings).Include(g => g.Options).Include(g => g.Recommendations).AsSplitQuery().FirstOrDefaultAsync(g => g.Id == id, cancel);
}
