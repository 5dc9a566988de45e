using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>What a group is: its name, scope and people.</summary>
/// <param name="Members">Their names, without the chair's.</param>
public sealed record GroupDetails(string? Name, string? Scope, string? Chair, IReadOnlyList<string> Members, string? CabinetMember, DateOnly? StartedOn);

/// <summary>A recommendation as it is entered.</summary>
/// <param name="PartOf">The number of the recommendation to the same body that it is a part of; null for a whole one.</param>
public sealed record NewRecommendation(string? To, string? Text, string? Within, int? PartOf);

/// <summary>Keeps a task and finish group until its report is published (rules TF1 to TF4).</summary>
public static class GroupKeeper
{
    public static readonly Permission Keep = new("groups.keep", "keep a board's task and finish groups and publish their reports");

    private const int LongestName = 200, LongestText = 4_000, MostMembers = 20, MostEntries = 200;

    /// <summary>Sets a group up.</summary>
    public static async Task<TaskAndFinishGroup> StartAsync(ScrutineerDb db, Board board, GroupDetails details, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(details);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(details, db.Time.Today()));
        var group = new TaskAndFinishGroup { BoardId = board.Id, Name = details.Name!.Trim(), Scope = details.Scope!.Trim(), StartedOn = details.StartedOn!.Value };
        Fill(group, details);
        db.Add(group);
        await db.SaveChangesAsync(cancel);
        return group;
    }

    /// <summary>Changes what a group is.</summary>
    public static Task<TaskAndFinishGroup> ChangeAsync(ScrutineerDb db, Guid id, int version, GroupDetails details, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        return ActAsync(db, id, version, group =>
        {
            RuleBrokenException.ThrowIfAny(ReasonsAgainst(details, db.Time.Today()));
            Fill(group, details);
        }, cancel);
    }

    /// <summary>Enters a meeting of the group.</summary>
    public static Task<TaskAndFinishGroup> MeetAsync(ScrutineerDb db, Guid id, int version, DateOnly? on, string? words, CancellationToken cancel = default) =>
        ActAsync(db, id, version, group =>
        {
            RuleBrokenException.ThrowIfAny([.. Dated(on), .. Said(words, "Say what the group met about.")]);
            Enter(db, group.Meetings, new GroupMeeting { GroupId = id, On = on!.Value, Words = words!.Trim() });
        }, cancel);

    /// <summary>Enters a piece of evidence in the log.</summary>
    /// <param name="record">The paper attached, where it is held.</param>
    public static Task<TaskAndFinishGroup> LearnAsync(ScrutineerDb db, Guid id, int version, GroupEvidenceKind? kind, DateOnly? on, string? who, string? shows, RecordRef? record = null, CancellationToken cancel = default) =>
        ActAsync(db, id, version, group =>
        {
            RuleBrokenException.ThrowIfAny([
                .. kind is null ? (string[])["Choose what kind of evidence it is."] : [], .. Dated(on), .. Passed(on, db.Time.Today()),
                .. Said(who, "Say with whom it was, or whose it is."), .. Said(shows, "Say in a sentence what it shows.")]);
            Enter(db, group.Evidence, new GroupEvidence { GroupId = id, Number = Next(group.Evidence.Select(e => e.Number)), Kind = kind!.Value, On = on!.Value, Who = who!.Trim(), Shows = shows!.Trim(), RecordKind = record?.Kind, RecordId = record?.Id });
        }, cancel);

    /// <summary>Enters a finding; it rests on evidence of the log.</summary>
    /// <param name="evidence">Numbers of the pieces of evidence.</param>
    public static Task<TaskAndFinishGroup> FindAsync(ScrutineerDb db, Guid id, int version, string? text, IReadOnlyList<int> evidence, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return ActAsync(db, id, version, group =>
        {
            List<string> against = [.. Said(text, "Say what the group found.")];
            if (evidence.Count == 0) against.Add("A finding rests on evidence: choose at least one piece of the log.");
            if (evidence.Except(group.Evidence.Select(e => e.Number)).Select(n => $"{n}").ToList() is { Count: > 0 } unknown) against.Add($"The log has no evidence {string.Join(", ", unknown)}.");
            RuleBrokenException.ThrowIfAny(against);
            Enter(db, group.Findings, new GroupFinding { GroupId = id, Number = Next(group.Findings.Select(f => f.Number)), Text = text!.Trim(), Evidence = [.. evidence.Distinct().Order()] });
        }, cancel);
    }

    /// <summary>Enters an option that the group considered.</summary>
    public static Task<TaskAndFinishGroup> ConsiderAsync(ScrutineerDb db, Guid id, int version, string? text, bool isRecommended, string? why, CancellationToken cancel = default) =>
        ActAsync(db, id, version, group =>
        {
            RuleBrokenException.ThrowIfAny([.. Said(text, "Say what could be done."), .. isRecommended ? Said(why, "Say why this option is recommended.") : []]);
            Enter(db, group.Options, new GroupOption { GroupId = id, Number = Next(group.Options.Select(o => o.Number)), Text = text!.Trim(), IsRecommended = isRecommended, Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim() });
        }, cancel);

    /// <summary>Enters recommendations in their order: each body's are numbered from 1, and their parts lettered from a. All of them or none.</summary>
    public static Task<TaskAndFinishGroup> RecommendAsync(ScrutineerDb db, Guid id, int version, IReadOnlyList<NewRecommendation> recommendations, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(recommendations);
        return ActAsync(db, id, version, group =>
        {
            foreach (var recommendation in recommendations) Recommend(db, group, recommendation);
        }, cancel);
    }

    /// <summary>Takes an entry out while the report is not published. Evidence that a finding rests on, and a recommendation with parts, stay.</summary>
    public static Task<TaskAndFinishGroup> RemoveAsync(ScrutineerDb db, Guid id, int version, Guid entry, CancellationToken cancel = default) =>
        ActAsync(db, id, version, group =>
        {
            object? found = (object?)group.Meetings.Find(m => m.Id == entry) ?? (object?)group.Evidence.Find(e => e.Id == entry) ?? (object?)group.Findings.Find(f => f.Id == entry)
                ?? (object?)group.Options.Find(o => o.Id == entry) ?? group.Recommendations.Find(r => r.Id == entry);
            if (found is GroupEvidence evidence && group.Findings.Find(f => f.Evidence.Contains(evidence.Number)) is { } finding) throw new RuleBrokenException($"Finding {finding.Number} rests on this evidence. Take the finding out first.");
            if (found is GroupRecommendation { Part: null } whole && group.Recommendations.Exists(r => r.To == whole.To && r.Number == whole.Number && r.Part is not null)) throw new RuleBrokenException("This recommendation has parts. Take them out first.");
            db.Remove(found ?? throw new RuleBrokenException("This entry is not here any more."));
        }, cancel);

    /// <summary>The whole group, for a change by somebody who saw this version of it.</summary>
    internal static async Task<TaskAndFinishGroup> OfAsync(ScrutineerDb db, Guid id, int version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var group = await GroupReader.FindAsync(db.Set<TaskAndFinishGroup>(), id, cancel) ?? throw new RuleBrokenException("This group is not here any more.");
        return group.Version == version ? group : throw new RuleBrokenException("Somebody else changed this group since you opened it. It is shown as it is now: do it again.");
    }

    private static async Task<TaskAndFinishGroup> ActAsync(ScrutineerDb db, Guid id, int version, Action<TaskAndFinishGroup> change, CancellationToken cancel)
    {
        var group = await OfAsync(db, id, version, cancel);
        if (group.IsPublished) throw new RuleBrokenException("The group's report is published. What is published is not changed.");
        change(group);
        group.Version++;
        await db.SaveChangesAsync(cancel);
        return group;
    }

    private static void Recommend(ScrutineerDb db, TaskAndFinishGroup group, NewRecommendation entered)
    {
        List<string> against = [.. Said(entered.Text, "Say what is recommended.")];
        if (string.IsNullOrWhiteSpace(entered.To) || entered.To.Length > LongestName) against.Add($"Say to whom it is put, in at most {LongestName} characters.");
        if (GroupDeadlines.MonthsOf(entered.Within) is null) against.Add("Write the deadline in months: 3 months, or 6 months; 12 months. Leave it empty where there is none.");
        RuleBrokenException.ThrowIfAny(against);
        var to = entered.To!.Trim();
        var peers = group.Recommendations.Where(r => string.Equals(r.To, to, StringComparison.OrdinalIgnoreCase)).ToList();
        string? part = null;
        if (entered.PartOf is { } whole)
        {
            if (!peers.Exists(r => r.Number == whole && r.Part is null)) throw new RuleBrokenException($"There is no recommendation {whole} to {to} that this could be a part of.");
            var last = peers.Where(r => r.Number == whole && r.Part is not null).Max(r => r.Part?[0]);
            if (last == 'z') throw new RuleBrokenException("A recommendation has parts a to z, and no more.");
            part = last is { } letter ? $"{(char)(letter + 1)}" : "a";
        }

        Enter(db, group.Recommendations, new GroupRecommendation
        {
            GroupId = group.Id,
            Order = Next(group.Recommendations.Select(r => r.Order)),
            To = peers.Count > 0 ? peers[0].To : to,
            Number = entered.PartOf ?? Next(peers.Where(r => r.Part is null).Select(r => r.Number)),
            Part = part,
            Text = entered.Text!.Trim(),
            Within = string.IsNullOrWhiteSpace(entered.Within) ? null : entered.Within.Trim(),
        });
    }

    private static void Enter<T>(ScrutineerDb db, List<T> list, T entry)
        where T : class
    {
        if (list.Count >= MostEntries) throw new RuleBrokenException($"A group has at most {MostEntries} entries of each kind.");
        list.Add(entry);
        db.Add(entry);
    }

    private static void Fill(TaskAndFinishGroup group, GroupDetails details)
    {
        (group.Name, group.Scope, group.StartedOn) = (details.Name!.Trim(), details.Scope!.Trim(), details.StartedOn!.Value);
        (group.Chair, group.CabinetMember) = (string.IsNullOrWhiteSpace(details.Chair) ? null : details.Chair.Trim(), string.IsNullOrWhiteSpace(details.CabinetMember) ? null : details.CabinetMember.Trim());
        group.Members = [.. details.Members.Select(m => m.Trim()).Where(m => m.Length > 0)];
    }

    private static IEnumerable<string> ReasonsAgainst(GroupDetails details, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(details.Name)) yield return "Enter what the group is called";
        if (((string?[])[details.Name, details.Chair, details.CabinetMember, .. details.Members]).Any(t => t?.Length > LongestName)) yield return $"Names have at most {LongestName} characters each.";
        foreach (var reason in Said(details.Scope, "Say what the group looks at, and what it leaves out.")) yield return reason;
        if (details.Members.Count > MostMembers) yield return $"A group has at most {MostMembers} members besides its chair.";
        if (details.StartedOn is not { } day) yield return "Enter the day the group began.";
        else if (day > today.AddYears(1)) yield return "The group begins within a year.";
    }

    private static IEnumerable<string> Said(string? words, string missing)
    {
        if (string.IsNullOrWhiteSpace(words)) yield return missing;
        else if (words.Length > LongestText) yield return $"Each entry has at most {LongestText:N0} characters.";
    }

    private static IEnumerable<string> Dated(DateOnly? on)
    {
        if (on is null) yield return "Enter the day.";
    }

    private static IEnumerable<string> Passed(DateOnly? on, DateOnly today)
    {
        if (on > today) yield return "Evidence is entered once it was gathered: that day is still to come.";
    }

    private static int Next(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(0).Max() + 1;
}
