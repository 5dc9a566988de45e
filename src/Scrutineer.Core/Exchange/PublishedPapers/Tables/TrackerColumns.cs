using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Which column of a tracker, action log or outstanding-issues table holds what; -1 where there is none (rule P5).</summary>
/// <param name="Responses">The columns that may answer, best first: what was replied, the progress told, the state.</param>
/// <param name="KindOfAll">What every row is where the heading of the text says it ("Action", "Recommendation").</param>
internal sealed record TrackerColumns(int Date, int Item, int Minute, int CabinetMember, int Kind, int Text, IReadOnlyList<int> Responses, int Number, AskKind? KindOfAll)
{
    /// <summary>True where one column gives both the meeting's day and its item.</summary>
    public bool DateHoldsItem { get; init; }

    private static readonly Regex KindHeading = HeaderWords.Heading("rec['’]?n?(?:ommendation)?s?(?:,| ?/) ?action|action or info|action ?/ ?info(?:rmation)?(?: ?/ ?rec\\w*)?$|a/i|r/a/i|type|kind|category");
    private static readonly Regex NumberHeading = HeaderWords.Heading("(?:action|rec(?:ommendation)?|item|task|request)?s? ?(?:no\\.?|number|ref(?:erence)?\\.?(?: no\\.?)?|id|#)$");
    private static readonly Regex Answer = HeaderWords.Heading("(?:[\\p{L}']+ )?response|reply|answer");
    private static readonly Regex Progress = HeaderWords.Heading("(?:action taken|progress(?! check)|(?:latest |current )?(?:update|position)|outcome|comments?|notes?|feedback)");
    private static readonly Regex State = HeaderWords.Heading("(?:current )?status|complete|completed|open|closed|done|date completed|rag\\b.*status|state$");
    private static readonly Regex Rag = HeaderWords.Heading("b?rag\\b|rating");
    private static readonly Regex Owner = HeaderWords.Heading("(?:action )?owner|who\\b|lead\\b|(?:lead |responsible )?officers?|responsib|assigned|action (?:by|for)|by whom|person|contact|directorate|service");
    private static readonly Regex Due = HeaderWords.Heading("(?:date )?due|by when|when$|deadline|target|timescale|(?:expected|completion) date|due date|review date|exec(?:utive)? date");
    private static readonly Regex DateHeading = HeaderWords.Heading("(?:meeting date|date of (?:the )?(?:meeting|committee|board|panel)|(?:committee|board|panel) date|date (?:raised|requested|agreed|made|set)|raised(?: on)?$|meeting|date)");
    private static readonly Regex Subject = HeaderWords.Heading("(?:agenda item|item|subject|topic|issue|title|theme|area)");
    private static readonly Regex MinuteHeading = HeaderWords.Heading("(?:min(?:ute)?s?\\b|report)");
    private static readonly Regex Cabinet = HeaderWords.Heading("(?:cabinet member|portfolio|executive member|lead member)");
    private static readonly Regex Recommended = HeaderWords.Heading("(?:[\\p{L}']+ )?recommendations?\\b");
    private static readonly Regex Asked = HeaderWords.Heading("(?:[\\p{L}']+ )?(?:actions?|requests?)\\b(?! (?:taken|by|owner|due|status))|outstanding|decision|resolution|task|information (?:requested|required|sought)|what\\b");
    private static readonly Regex Information = HeaderWords.Heading("information|(?:[\\p{L}']+ )?requests?\\b");
    private static readonly Regex Mixed = HeaderWords.Heading("(?=.*\\baction)(?=.*\\b(?:rec|info|request))");
    private static readonly Regex Action = HeaderWords.Heading("(?:[\\p{L}']+ )?actions?\\b");

    /// <summary>The columns of a header row, or null when it is not the header of a tracker.</summary>
    /// <param name="header">The row.</param>
    /// <param name="named">Whether the words over the table call it a tracker, so that no column need give a date.</param>
    public static TrackerColumns? Of(IReadOnlyList<string> header, bool named = false)
    {
        if (!HeaderWords.MayBe(header)) return null;
        var words = new HeaderWords(header);
        var kind = words.Take(KindHeading);
        var number = words.Take(NumberHeading);
        var answers = words.TakeAll(Answer, Progress, State);
        if (answers.Count == 0 && words.Take(Rag) is >= 0 and var rag) answers = [rag];
        var cabinet = words.Take(Cabinet);
        var owner = words.Take(Owner);
        var due = words.Take(Due);
        var date = words.Take(DateHeading);
        var item = words.Take(Subject);
        var minute = words.Take(MinuteHeading);
        var text = words.Take(Recommended, Asked);
        var followed = answers.Count > 0 || (named && (owner >= 0 || due >= 0));
        var placed = date >= 0 || named || (minute >= 0 && (owner >= 0 || due >= 0));
        return text < 0 || !followed || !placed ? null : new TrackerColumns(date, item, minute, cabinet, kind, text, answers, number, kind >= 0 ? null : Kinds(header[text]))
        {
            DateHoldsItem = date >= 0 && item < 0 && header[date].Contains("item", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static AskKind? Kinds(string heading) =>
        Mixed.IsMatch(heading) ? null
        : Recommended.IsMatch(heading) ? AskKind.Recommendation
        : Information.IsMatch(heading) ? AskKind.Information
        : Action.IsMatch(heading) ? AskKind.Action : null;
}
