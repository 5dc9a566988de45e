namespace Scrutineer.Governance.Meetings;

/// <summary>How far a meeting has come on a day, as far as the papers held here show (rule M5).</summary>
public enum MeetingStanding
{
    /// <summary>Its minutes are held.</summary>
    Minuted,
    /// <summary>Its day has passed; its agenda is held, its minutes are not.</summary>
    PapersOnly,
    /// <summary>Its agenda is held and its day is still to come.</summary>
    Called,
    /// <summary>Only a work programme names it, and its day is still to come.</summary>
    Programmed,
    /// <summary>Only a work programme names it, and its day has passed: whether it was held is not known (rule W2).</summary>
    NoRecord,
}

/// <summary>Where meetings stand, and how many of them were held.</summary>
public static class MeetingStandings
{
    /// <summary>Where a meeting stands on a day (rule M5). Its own day still counts as to come.</summary>
    public static MeetingStanding StandingOn(this Meeting meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.HasMinutes) return MeetingStanding.Minuted;
        var toCome = meeting.Date >= today;
        if (meeting.HasAgenda) return toCome ? MeetingStanding.Called : MeetingStanding.PapersOnly;
        return toCome ? MeetingStanding.Programmed : MeetingStanding.NoRecord;
    }

    /// <summary>Counts meetings whose papers are held apart from days that are only programmed (rule W2).</summary>
    public static MeetingCount Count(this IEnumerable<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var (held, programmed) = (0, 0);
        foreach (var meeting in meetings)
            if (meeting.IsProgrammedOnly) programmed++;
            else held++;
        return new MeetingCount(held, programmed);
    }
}

/// <summary>How many meetings have papers, how many are only programmed.</summary>
public sealed record MeetingCount(int Held, int Programmed)
{
    /// <summary>"5 meetings held; 18 dates programmed; 23 dates in all".</summary>
    public string Words => Programmed == 0
        ? Meetings(Held)
        : $"{Meetings(Held)}; {Programmed} {(Programmed == 1 ? "date" : "dates")} programmed; {Held + Programmed} {(Held + Programmed == 1 ? "date" : "dates")} in all";

    private static string Meetings(int held) => held == 1 ? "1 meeting held" : $"{held} meetings held";
}
