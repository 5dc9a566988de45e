using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Divides a minute into what was said and what was resolved.</summary>
internal sealed class Decisions(bool marked)
{
    private readonly List<TextBlock> narrative = [];
    private readonly List<PaperDecision> decisions = [];
    private bool inList;
    private bool nested;
    private bool unfinished;
    private bool recommends;
    private string lead = "";
    private int leadLine;
    private int firstOfList;
    private string? firstMark;
    private string? listMark;
    private string? nestedMark;

    /// <param name="blocks">The minute's paragraphs and list items.</param>
    /// <param name="marked">Whether its set announces decisions with RESOLVED or the like; else sentences may.</param>
    public static (IReadOnlyList<TextBlock> Narrative, IReadOnlyList<PaperDecision> Decisions) Split(IReadOnlyList<TextBlock> blocks, bool marked)
    {
        var reader = new Decisions(marked);
        foreach (var block in blocks) reader.Take(block);
        reader.CloseLead();
        return (reader.narrative, [.. reader.decisions.Select(d => d with { Text = Tidy(d.Text) })]);
    }

    /// <summary>A point that ends in a colon or a dash has its own list, whose lines may have no marks: it lasts until a mark comes.</summary>
    private bool Leads(string text)
    {
        if (!nested && text.TrimEnd()[^1] is not (':' or '–' or '—' or '-')) return false;
        return nested = true;
    }

    /// <summary>The next point of a list that a paragraph interrupted: (3) after (2).</summary>
    private bool GoesOn(TextBlock block) =>
        !block.First.IsRow && HasItems && listMark is not null && firstMark is not null && block.Marker is { IsDecimal: false, Rest.Length: > 0 } marker && block.Text.StartsWith('(') && ListOrder.Follows(listMark, marker.Mark, firstMark);

    private bool HasItems => decisions.Count > firstOfList;

    private void Take(TextBlock block)
    {
        if (!block.First.IsRow && !(inList && block.IsItem) && Resolutions.In(block.Text, marked) is { } resolution)
            TakeResolution(block, resolution);
        else if (unfinished && IsRest(block)) decisions[^1] = decisions[^1] with { Text = Wording.Join(decisions[^1].Text, block.Text) };
        else if (inList && IsDecision(block)) AddItem(block);
        else if (inList && HasItems && block.First is { IsRow: false, Heading: 0 } && Leads(decisions[^1].Text)) decisions[^1] = decisions[^1] with { Text = $"{decisions[^1].Text} {block.Text}", Lead = decisions[^1].Lead };
        else if (!inList && GoesOn(block))
        {
            inList = true;
            AddItem(block);
        }
        else if (inList && !HasItems && lead.Length == 0 && block.First is { IsRow: false, Heading: 0 } && block.Text.TrimEnd(' ', '-', '–', '—').EndsWith(':'))
            lead = block.Text.TrimEnd(' ', ':', '-', '–', '—');
        else if (inList && !HasItems && lead.Length == 0 && block.First is { IsRow: false, Heading: 0 })
        {
            Add(null, block.Text, block.Line);
            inList = false;
        }
        else
        {
            CloseLead();
            unfinished = false;
            narrative.Add(block);
        }
    }

    /// <summary>The end of a decision that a change of type or a page end cut off.</summary>
    private bool IsRest(TextBlock block) =>
        !block.IsItem && !block.First.IsRow && block.First.Heading == 0 && Wording.StartsMidway(block.Text) && decisions.Count > 0 && decisions[^1].Text[^1] is not ('.' or ';' or ':');

    private void TakeResolution(TextBlock block, Resolution resolution)
    {
        CloseLead();
        var text = block.Text;
        if (text[..resolution.Start].Trim() is { Length: > 0 } said) narrative.Add(block with { Text = said });
        recommends = resolution.Recommends;
        var rest = resolution.Until is { } end ? text[end..].Trim() : "";
        TakeWords(block, text[resolution.End..(resolution.Until ?? text.Length)].Trim());
        recommends = recommends && inList;
        if (rest.Length > 0) Take(new TextBlock(rest, block.First));
    }

    /// <summary>The words after RESOLVED: one decision, several in a row, the first of a list, or the lead to a list below.</summary>
    private void TakeWords(TextBlock block, string text)
    {
        (lead, leadLine, firstOfList, firstMark, listMark, nestedMark) = ("", block.Line, decisions.Count, null, null, null);
        if (Resolutions.InlineItems(text) is { } items)
        {
            foreach (var (mark, words) in items) Add(mark, words, block.Line);
            inList = true;
        }
        else if (ListMarker.Of(text) is { IsDecimal: false, Rest.Length: > 0 } marker && marker.Mark is "1" or "a" or "i" or "A")
        {
            Add(marker.Mark, marker.Rest, block.Line);
            inList = true;
        }
        else if (text.Length == 0 || Resolutions.LeadsList.IsMatch(text) || text.TrimEnd(' ', '-', '–', '—').EndsWith(':'))
            (inList, lead) = (true, text.TrimEnd(' ', ':', '-', '–', '—'));
        else
        {
            Add(null, text, block.Line);
            inList = false;
        }
    }

    /// <summary>A lead to which no list came is the decision itself.</summary>
    private void CloseLead()
    {
        if (inList && !HasItems && lead.Length > 0) Add(null, lead, leadLine);
        inList = false;
        lead = "";
    }

    private static bool IsDecision(TextBlock block) => !block.First.IsRow && (block.IsItem || (block.First.Heading == 0 && block.Text.StartsWith("That ", StringComparison.Ordinal)));

    private void AddItem(TextBlock block)
    {
        var mark = block.Marker?.Mark;
        if (block.Words.Length == 0) return;
        if (HasItems && (IsNested(mark, block.First.Bullet) || (mark is not null && listMark is not null && !ListOrder.Follows(listMark, mark, firstMark!) && Leads(decisions[^1].Text))))
        {
            nestedMark = mark ?? "-";
            decisions[^1] = decisions[^1] with { Text = $"{decisions[^1].Text} {block.Text}" };
        }
        else Add(mark, block.Words, block.Line);
    }

    /// <summary>A letter under numbers, a roman numeral under letters, a bullet under a point ending in a colon belong to the decision above.</summary>
    private bool IsNested(string? mark, bool bullet)
    {
        if (listMark is null) return false;
        if (mark is null) return bullet && (nestedMark == "-" || decisions[^1].Text.EndsWith(':'));
        if (char.IsAsciiDigit(listMark[0])) return char.IsAsciiLetter(mark[0]);
        if (ListOrder.Follows(listMark, mark, firstMark!)) return nestedMark is not null && nestedMark != "-" && ListOrder.Follows(nestedMark, mark, "i");
        return nestedMark is not null || mark is "i" or "1" || (mark is "a" && firstMark is "i");
    }

    private void Add(string? mark, string text, int line)
    {
        (firstMark, listMark, nestedMark, nested) = (firstMark ?? mark, mark, null, false);
        var ordinal = mark is not null && decisions.TrueForAll(d => d.Ordinal != mark) ? mark : NextOrdinal();
        decisions.Add(new PaperDecision(ordinal, Tidy(text)) { Line = line, Lead = Wording.OrNull(lead) ?? (recommends ? "RECOMMENDED that" : null) });
        unfinished = true;
    }

    private string NextOrdinal()
    {
        var highest = decisions.Count;
        foreach (var decision in decisions)
            if (int.TryParse(decision.Ordinal, out var number)) highest = Math.Max(highest, number);
        return $"{highest + 1}";
    }

    private static string Tidy(string text)
    {
        text = text.Trim().TrimEnd(';').Trim();
        return text.EndsWith("; and", StringComparison.Ordinal) || text.EndsWith(", and", StringComparison.Ordinal) ? text[..^5].Trim() : text;
    }
}
