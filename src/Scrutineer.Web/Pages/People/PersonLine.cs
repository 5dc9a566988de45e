using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.People;

/// <summary>A person in a list, with the roles that papers give them.</summary>
public sealed record PersonLine(string FullName, string Slug, IReadOnlyList<string> Roles)
{
    /// <summary>Everybody, by surname: the last word of a name.</summary>
    public static async Task<IReadOnlyList<PersonLine>> ReadAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == null).ToListAsync(cancel);
        var seats = (await db.Set<BoardMembership>().AsNoTracking().OrderByDescending(s => s.MunicipalYear).ToListAsync(cancel)).ToLookup(s => s.PersonId, s => s.Capacity);
        var roles = (await db.Set<Attendance>().AsNoTracking().Select(a => new { a.PersonId, a.Role, a.Detail }).Distinct().ToListAsync(cancel))
            .ToLookup(a => a.PersonId, a => (a.Role, a.Detail));
        return [.. people.OrderBy(p => p.Name.Split(' ')[^1], StringComparer.CurrentCultureIgnoreCase).ThenBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)
            .Select(p => new PersonLine(p.FullName, p.Slug, RolesOf([.. seats[p.Id]], [.. roles[p.Id]])))];
    }

    private static IReadOnlyList<string> RolesOf(List<Capacity> seats, List<(AttendanceRole Role, string? Detail)> attended)
    {
        var words = seats.Count > 0 ? [seats[0].Word()] : new List<string>();
        words.AddRange(attended.Select(a => a.Role switch
        {
            AttendanceRole.Employee => a.Detail is { Length: > 0 } directorate ? $"Employee, {directorate}" : "Employee",
            AttendanceRole.Invited => a.Detail is { Length: > 0 } role ? $"Guest, {role}" : "Guest",
            AttendanceRole.Cabinet => "Cabinet member",
            AttendanceRole.Substitute => "Substitute",
            AttendanceRole.CoOpted => Capacity.CoOpted.Word(),
            AttendanceRole.Chair or AttendanceRole.Member when seats.Count == 0 => Capacity.Member.Word(),
            _ => "",
        }));
        return [.. words.Where(w => w.Length > 0).Distinct()];
    }
}
