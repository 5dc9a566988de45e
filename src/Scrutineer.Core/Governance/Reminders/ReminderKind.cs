namespace Scrutineer.Governance.Reminders;

/// <summary>A sort of reminder.</summary>
/// <param name="Name">As it is kept with an account that turned it off.</param>
/// <param name="Title">As its reader chooses it.</param>
/// <param name="IsStatutory">True where the law sets the day: it cannot be turned off.</param>
public sealed record ReminderKind(string Name, string Title, bool IsStatutory)
{
    public static readonly ReminderKind SignOff = new("sign-off", "A paper waits for my sign-off", false);
    public static readonly ReminderKind Papers = new("papers", "Papers are due for an agenda", false);
    public static readonly ReminderKind Publication = new("publication", "The last day to publish an agenda comes near", true);
    public static readonly ReminderKind Minutes = new("minutes", "Minutes are to be published", false);
    public static readonly ReminderKind Attendance = new("attendance", "A meeting of my board comes near: apologies and interests", true);

    public static readonly ReminderKind Response = new("response", "A response to a recommendation is due from me", true);
    public static readonly ReminderKind Answer = new("answer", "Something else that a board asked of me is due", false);

    public static readonly ReminderKind Audit = new("audit", "Audits that were given to me are due", false);
    public static readonly ReminderKind Corrective = new("corrective", "A case of my service is to be confirmed as put right", false);
    public static readonly ReminderKind AgencyPart = new("agency-part", "My agency’s part of an audit is due", false);

    public static IReadOnlyList<ReminderKind> All { get; } = [SignOff, Papers, Publication, Minutes, Attendance, Response, Answer, Audit, Corrective, AgencyPart];
}

/// <summary>Something that people are to be reminded of now.</summary>
/// <param name="SubjectId">The meeting or sign-off.</param>
/// <param name="To">Addresses, each once.</param>
public sealed record Reminder(ReminderKind Kind, Guid SubjectId, DateOnly Due, int Step, IReadOnlyList<string> To, string Subject, string Text);

/// <summary>Where pages that reminders lead to are found, as absolute addresses.</summary>
public interface IReminderLinks
{
    /// <summary>The agenda in the making.</summary>
    string Agenda(Guid meeting);

    /// <summary>The minute desk of a meeting.</summary>
    string Desk(string board, DateOnly date);

    /// <summary>A meeting's public page.</summary>
    string Meeting(string board, DateOnly date);

    /// <summary>One of those asked answering one ask.</summary>
    string Answer(Guid addressee);

    /// <summary>Where somebody sees what waits for them.</summary>
    string MyWork { get; }

    /// <summary>Where reminders are turned off.</summary>
    string Choices { get; }
}
