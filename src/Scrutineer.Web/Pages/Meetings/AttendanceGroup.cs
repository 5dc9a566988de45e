using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>Those who were (or were not) at a meeting, under the heading that minutes put them under.</summary>
public sealed record AttendanceGroup(string Title, IReadOnlyList<AttendanceName> Names)
{
    private static readonly AttendanceRole[] InOrder =
    [
        AttendanceRole.Chair, AttendanceRole.Member, AttendanceRole.Substitute, AttendanceRole.CoOpted, AttendanceRole.Cabinet, AttendanceRole.Employee, AttendanceRole.Invited, AttendanceRole.Apology,
    ];

    public static async Task<IReadOnlyList<AttendanceGroup>> OfAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel)
    {
        var ids = meeting.Attendances.Select(a => a.PersonId).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return [.. meeting.Attendances.OrderBy(a => Array.IndexOf(InOrder, a.Role)).ThenBy(a => a.Order)
            .GroupBy(a => Heading(a), a => new AttendanceName(people[a.PersonId].FullName, people[a.PersonId].Slug, Note(a)))
            .Select(g => new AttendanceGroup(g.Key, [.. g]))];
    }

    private static string Heading(Attendance attendance) => attendance.Role switch
    {
        AttendanceRole.Chair or AttendanceRole.Member => "Members present",
        AttendanceRole.Substitute => "Substitutes",
        AttendanceRole.CoOpted => "Co-opted members",
        AttendanceRole.Cabinet => "Cabinet members",
        AttendanceRole.Employee => attendance.Detail is { Length: > 0 } directorate ? $"Employees, {directorate}" : "Employees",
        AttendanceRole.Invited => "Invited",
        _ => "Apologies",
    };

    private static string? Note(Attendance attendance) => attendance.Role switch
    {
        AttendanceRole.Chair => "chair",
        AttendanceRole.Substitute when attendance.For is { } member => $"for {member}",
        AttendanceRole.Invited => attendance.Detail,
        _ => null,
    };
}

/// <summary>One of them.</summary>
public sealed record AttendanceName(string Name, string Slug, string? Note);
