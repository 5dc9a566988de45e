using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.SignOffs;

/// <summary>An answer as it is recorded.</summary>
/// <param name="On">The day it was given.</param>
/// <param name="Came">How it came (rule G7).</param>
/// <param name="OfVersion">The version of the paper that was read (rule G6).</param>
public sealed record SignOffReply(SignOffAnswer Answer, string? Words, DateOnly On, ReplyWay Came, int OfVersion);

/// <summary>Asks people about papers, reminds them, and records what they answer (rules G5 and G7). Messages go with the change that causes them.</summary>
public sealed class SignOffDesk(Postbox postbox)
{
    public static readonly Permission Answer = new("sign-offs.answer", "answer for their part of a paper's sign-off");

    private const int LongestName = 200, LongestWords = 4_000, MostAsked = 60;

    /// <summary>Whether this viewer answers for the part that was asked.</summary>
    public static bool MayAnswer(Viewer viewer, SignOff signOff)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(signOff);
        return signOff is { List: SignOffList.Approver, Part: { } part, SentOn: not null } && viewer.May(Answer, part);
    }

    /// <summary>Puts somebody on one of a paper's three lists.</summary>
    public static async Task<SignOff> AddAsync(ScrutineerDb db, Guid paperId, SignOffList list, Guid? part, string? name, string? email, CancellationToken cancel = default)
    {
        var paper = await DraftAsync(db, paperId, cancel);
        var isPart = list == SignOffList.Approver && part is not null;
        name = isPart ? ApprovalRules.NameOf(part!.Value) : name?.Trim();
        email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        var asked = await db.Set<SignOff>().Where(s => s.PaperId == paperId && !s.IsSuperseded).ToListAsync(cancel);
        var reasons = new List<string>();
        if (string.IsNullOrEmpty(name)) reasons.Add("Enter who is asked");
        if (name?.Length > LongestName) reasons.Add($"A name has at most {LongestName} characters.");
        if (email is not null && EmailAddress.Fault(email) is { } fault) reasons.Add(fault);
        if (asked.Exists(s => s.List == list && string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase))) reasons.Add($"{name} is on this list already.");
        if (asked.Count >= MostAsked) reasons.Add($"At most {MostAsked} people are asked about one paper.");
        RuleBrokenException.ThrowIfAny(reasons);
        var signOff = new SignOff { PaperId = paperId, BoardId = paper.BoardId, List = list, Part = isPart ? part : null, Name = name!, Email = email };
        db.Add(signOff);
        await db.SaveChangesAsync(cancel);
        return signOff;
    }

    /// <summary>Takes somebody off who was not asked yet.</summary>
    public static async Task RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel = default)
    {
        var (signOff, _) = await FindAsync(db, id, cancel);
        if (signOff.SentOn is not null) throw new RuleBrokenException($"{signOff.Name} has been asked. What was asked and answered is kept.");
        db.Remove(signOff);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sends the paper to whoever is on the list; somebody who answered is asked again, and the earlier answer is kept.</summary>
    /// <param name="address">The address of the page on which an approver answers.</param>
    public async Task<SignOff> SendAsync(ScrutineerDb db, Guid id, Func<SignOff, string> address, CancellationToken cancel = default)
    {
        var (signOff, paper) = await FindAsync(db, id, cancel);
        if (paper is { IsUploaded: false, Text.Length: 0 }) throw new RuleBrokenException("The paper has no text yet. Write or upload it first.");
        if (signOff.IsAwaited) throw new RuleBrokenException($"{signOff.Name} was asked on {signOff.SentOn!.Value.InWords()}. Send a reminder instead.");
        if (signOff.AnsweredOn is not null)
        {
            signOff.IsSuperseded = true;
            signOff.Version++;
            signOff = new SignOff { PaperId = paper.Id, BoardId = paper.BoardId, List = signOff.List, Part = signOff.Part, Name = signOff.Name, Email = signOff.Email };
            db.Add(signOff);
        }

        signOff.SentOn = db.Time.Today();
        signOff.Version++;
        await PostAsync(db, signOff, "A paper for your sign-off", address, cancel);
        await db.SaveChangesAsync(cancel);
        return signOff;
    }

    /// <summary>Reminds whoever has not answered; once a day at most.</summary>
    public async Task RemindAsync(ScrutineerDb db, Guid id, Func<SignOff, string> address, CancellationToken cancel = default)
    {
        var (signOff, _) = await FindAsync(db, id, cancel);
        var today = db.Time.Today();
        if (!signOff.IsAwaited) throw new RuleBrokenException($"Nothing is awaited from {signOff.Name}.");
        if (signOff.RemindedOn == today) throw new RuleBrokenException($"{signOff.Name} was reminded today already.");
        signOff.RemindedOn = today;
        signOff.Version++;
        if (await PostAsync(db, signOff, "Reminder: a paper for your sign-off", address, cancel) == 0)
            throw new RuleBrokenException($"No e-mail address is known for {signOff.Name}. Ask them by telephone, and record what they say.");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Records an answer: their own, or one that came by another way and is entered for them (rule G7).</summary>
    public static async Task RecordAsync(ScrutineerDb db, Guid id, SignOffReply reply, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (signOff, paper) = await FindAsync(db, id, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(signOff, paper, reply, db.Time.Today()));
        (signOff.Answer, signOff.Words, signOff.AnsweredOn, signOff.Came) = (reply.Answer, string.IsNullOrWhiteSpace(reply.Words) ? null : reply.Words.Trim(), reply.On, reply.Came);
        (signOff.RecordedBy, signOff.OfVersion) = (db.Viewer.Name, reply.OfVersion);
        signOff.Version++;
        await db.SaveChangesAsync(cancel);
    }

    private static IEnumerable<string> ReasonsAgainst(SignOff signOff, Paper paper, SignOffReply reply, DateOnly today)
    {
        if (signOff.SentOn is not { } sent) yield return $"{signOff.Name} has not been asked yet. Send the paper first.";
        else if (signOff.AnsweredOn is not null) yield return $"{signOff.Name} has answered already. Ask again if the paper has changed.";
        else if (reply.On < sent) yield return $"The answer cannot be earlier than the request, {sent.InWords()}.";
        if (reply.On > today) yield return "The answer cannot be later than today.";
        if (signOff.List == SignOffList.Approver && reply.Answer == SignOffAnswer.Commented) yield return "An approver approves, or asks for changes.";
        if (signOff.List != SignOffList.Approver && reply.Answer != SignOffAnswer.Commented) yield return "Contributors and those consulted comment; only approvers approve.";
        if (reply.Answer != SignOffAnswer.Approved && string.IsNullOrWhiteSpace(reply.Words)) yield return "Say in a few words what was answered.";
        if (reply.OfVersion > paper.Version || (reply.Came == ReplyWay.Here && reply.OfVersion != paper.Version))
            yield return $"The paper has changed since you opened it and is now version {paper.Version}. Read it and answer again.";
        if (reply.Words?.Length > LongestWords) yield return $"The answer has at most {LongestWords} characters.";
    }

    /// <summary>The message names no paper: mail is read by more than those it is for, and the paper may be private.</summary>
    private async Task<int> PostAsync(ScrutineerDb db, SignOff signOff, string subject, Func<SignOff, string> address, CancellationToken cancel)
    {
        var link = address(signOff);
        var text = signOff.List == SignOffList.Approver && signOff.Part is not null
            ? $"A paper waits for your approval as {signOff.Name}.\n\nRead it and answer here:\n{link}\n"
            : "A paper waits for your answer. Whoever prepares the board's agenda will send it to you; answer by replying to them.\n";
        var to = await AddressesAsync(db, signOff, cancel);
        foreach (var email in to) postbox.Post(db, email, subject, text);
        return to.Count;
    }

    /// <summary>Their own address, or those of everybody who answers for the part.</summary>
    private static async Task<List<string>> AddressesAsync(ScrutineerDb db, SignOff signOff, CancellationToken cancel)
    {
        if (signOff.Email is { } own) return [own];
        if (signOff.Part is not { } part) return [];
        var today = db.Time.Today();
        return await db.Set<RoleGrant>()
            .Where(g => g.Role == Role.Approver && (g.CoversAll || g.ScopeId == part) && g.From <= today && (g.To == null || g.To >= today))
            .Join(db.Set<Account>().Where(a => a.DisabledAt == null && a.JoinedAt != null), g => g.AccountId, a => a.Id, (_, a) => a.Email).Distinct().ToListAsync(cancel);
    }

    private static async Task<Paper> DraftAsync(ScrutineerDb db, Guid paperId, CancellationToken cancel)
    {
        var paper = await db.Set<Paper>().FirstOrDefaultAsync(p => p.Id == paperId, cancel) ?? throw new RuleBrokenException("This paper is not here any more.");
        return paper.IsDraft ? paper : throw new RuleBrokenException("This paper is published: its sign-off is closed.");
    }

    private static async Task<(SignOff, Paper)> FindAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var signOff = await db.Set<SignOff>().FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw new RuleBrokenException("This request is not here any more.");
        if (signOff.IsSuperseded) throw new RuleBrokenException($"{signOff.Name} was asked again since. Use the newest request.");
        return (signOff, await DraftAsync(db, signOff.PaperId, cancel));
    }
}
