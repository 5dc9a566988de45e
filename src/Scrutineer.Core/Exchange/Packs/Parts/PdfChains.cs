using System.Globalization;
using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>How deep libqpdf will call itself when it copies a PDF that it wrote: the same walk, page by page and then the tags, with a stack of our own.</summary>
internal sealed class PdfChains
{
    private readonly List<int> starts = [0], targets = [], depths = [];

    public PdfChains(string path)
    {
        using var tokens = new PdfTokens(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));
        var (depth, length, before, last) = (0, 0L, "", "");
        while (tokens.Next() is { } token)
        {
            switch (token)
            {
                case "obj": Begin(Number(before)); (depth, length) = (0, 0); break;
                case "<<" or "[": depth++; break;
                case ">>" or "]": depth--; break;
                case "R": Name(Number(before), depth); break;
                case "stream": tokens.SkipLineEnd(); tokens.GoTo(tokens.Position + length); break;
                default: if (depth == 1 && last == "/Length") length = Number(token); break;
            }

            (before, last) = (last, token);
        }

        starts.Add(targets.Count);
    }

    public int Longest(PdfDocument document)
    {
        var (ends, tops) = (new HashSet<int>(), new List<int>());
        for (var i = 0; i < document.PageCount; i++)
        {
            tops.Add(document.Page(i).ObjectId);
            for (var above = document.Page(i).Get("/Parent"u8); above.ObjectId is var id and not 0 && ends.Add(id);) above = above.Get("/Parent"u8);
        }

        document.ReleaseValues();
        ends.UnionWith(tops);
        tops.Add(document.Root.Get("/StructTreeRoot"u8).ObjectId);
        var seen = new HashSet<int>(ends);
        return tops.Max(top => Walk(top, seen));
    }

    private int Walk(int top, HashSet<int> seen)
    {
        var (longest, path) = (0, new Stack<(int Next, int End, int Depth)>());
        Step(top, 1);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.End) continue;
            path.Push((at.Next + 1, at.End, at.Depth));
            if (seen.Add(targets[at.Next])) Step(targets[at.Next], at.Depth + depths[at.Next]);
        }

        return longest;

        void Step(int id, int depth)
        {
            longest = Math.Max(longest, depth);
            if (id > 0 && id + 1 < starts.Count) path.Push((starts[id], starts[id + 1], depth));
        }
    }

    /// <summary>Objects come in the order of their numbers, as qpdf writes them; what is not there names nothing.</summary>
    private void Begin(int id)
    {
        while (starts.Count <= id) starts.Add(targets.Count);
    }

    private void Name(int id, int depth)
    {
        targets.Add(id);
        depths.Add(depth + 1);
    }

    private static int Number(string token) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
