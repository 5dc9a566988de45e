using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Keeps who was there, replaced whole when it differs.</summary>
internal static class AttendanceImport
{
    public static void Keep(PaperImport import, Meeting meeting, PaperAttendance read)
    {
        // A page of a meeting tells who sent apologies and not who came: it takes nobody away.
        if (read.Chair is null && read.Members.Count == 0 && meeting.Attendances.Count > 0) return;
        var now = Rows(import, meeting, read).DistinctBy(a => (a.NamedId ?? a.PersonId, a.Role)).ToList();
        if (now.Count == 0 || now.Select(Values).SequenceEqual(meeting.Attendances.OrderBy(a => a.Order).Select(Values))) return;
        import.Db.RemoveRange(meeting.Attendances.ToList());
        meeting.Attendances.Clear();
        meeting.Attendances.AddRange(now);
        import.Db.AddRange(now);
    }

    private static (Guid, AttendanceRole, string?, string?) Values(Attendance a) => (a.NamedId ?? a.PersonId, a.Role, a.Detail, a.For);

    private static IEnumerable<Attendance> Rows(PaperImport import, Meeting meeting, PaperAttendance read)
    {
        var order = 0;
        var apart = read.Substitutes.Select(s => s.Name).Append(read.Chair).ToHashSet();
        IEnumerable<(string? Name, AttendanceRole Role, string? Detail, string? For)> all =
        [
            .. read.Chair is null ? [] : new[] { (read.Chair, AttendanceRole.Chair, (string?)null, (string?)null) },
            .. read.Members.Where(m => !apart.Contains(m)).Select(m => (m, AttendanceRole.Member, (string?)null, (string?)null)),
            .. read.Substitutes.Select(s => (s.Name, AttendanceRole.Substitute, (string?)null, s.For)),
            .. read.CoOpted.Select(n => (n, AttendanceRole.CoOpted, (string?)null, (string?)null)),
            .. read.Cabinet.Select(n => (n, AttendanceRole.Cabinet, (string?)null, (string?)null)),
            .. read.Employees.Select(e => (e.Name, AttendanceRole.Employee, e.Directorate, (string?)null)),
            .. read.Invited.Select(g => (g.Name, AttendanceRole.Invited, g.Role, (string?)null)),
            .. read.Apologies.Select(n => (n, AttendanceRole.Apology, (string?)null, (string?)null)),
        ];
        foreach (var (name, role, detail, instead) in all)
        {
            var title = role is AttendanceRole.Chair or AttendanceRole.Member or AttendanceRole.Substitute ? "Councillor" : null;
            if (import.People.Find(name, title) is not { } person) continue;
            yield return new Attendance { MeetingId = meeting.Id, PersonId = person.Id, NamedId = person.NamedId, Role = role, Detail = detail, For = instead, Order = order++ };
        }
    }
}
