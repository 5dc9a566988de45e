using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Foundation.Journal.Anchors;

/// <summary>The journal's head at a moment, kept outside the database.</summary>
public sealed record JournalAnchor(long Sequence, string Hash, DateTime At);

/// <summary>One line of an anchor file: an anchor, or why the line is none.</summary>
internal sealed record AnchorLine(int Number, JournalAnchor? Anchor, string? Fault);

/// <summary>A file of anchors, only ever added to: sequence, hash, time and a seal that covers the seal of the line before (rule J2).</summary>
internal static class AnchorFile
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const int LongestLine = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds a line, on disk when this returns; nothing where the last line has the same head.</summary>
    public static async Task AppendAsync(string path, byte[] key, JournalAnchor anchor, CancellationToken cancel)
    {
        await using var file = await Durably.OpenAloneAsync(path, Patience, cancel);
        var isNew = file.Length == 0;
        var last = DropUnfinished(file);
        if (Parse(last) is { } before && before.Anchor.Sequence == anchor.Sequence && before.Anchor.Hash == anchor.Hash) return;
        var words = Words(anchor);
        file.Seek(0, SeekOrigin.End);
        // Once begun it is written whole, whoever is in a hurry.
        await file.WriteAsync(Encoding.ASCII.GetBytes($"{words} {Seal(key, SealOf(last), words)}\n"), CancellationToken.None);
        file.Flush(flushToDisk: true);
        if (isNew) Durably.FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Every line with what is wrong with it. Without the key the seals are not judged.</summary>
    public static IEnumerable<AnchorLine> Read(string path, byte[]? key)
    {
        var (number, seal) = (0, "");
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (Parse(line) is not { } read) yield return new AnchorLine(number, null, "is not an anchor");
            else if (key is not null && !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Seal(key, seal, Words(read.Anchor))), Encoding.ASCII.GetBytes(read.Seal)))
                yield return new AnchorLine(number, read.Anchor, "was altered, or a line before it was taken out");
            else yield return new AnchorLine(number, read.Anchor, null);
            seal = SealOf(line);
        }
    }

    /// <summary>The last whole line. What stands after it was cut off while being written and was never an anchor.</summary>
    private static string DropUnfinished(FileStream file)
    {
        var tail = new byte[Math.Min(file.Length, 2 * LongestLine)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var end = Array.LastIndexOf(tail, (byte)'\n') + 1;
        if (end < tail.Length) file.SetLength(file.Length - tail.Length + end);
        if (end == 0) return "";
        var start = Array.LastIndexOf(tail, (byte)'\n', end - 2) + 1;
        return Encoding.ASCII.GetString(tail, start, end - 1 - start);
    }

    private static string Words(JournalAnchor anchor) =>
        $"{anchor.Sequence.ToString(CultureInfo.InvariantCulture)} {anchor.Hash} {anchor.At.ToString(Moment, CultureInfo.InvariantCulture)}";

    private static string Seal(byte[] key, string before, string words) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{before}\n{words}")));

    private static string SealOf(string line) => line[(line.LastIndexOf(' ') + 1)..];

    private static (JournalAnchor Anchor, string Seal)? Parse(string line) =>
        line.Length <= LongestLine && line.Split(' ') is [var sequence, var hash, var at, var seal]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && FileStore.IsHash(hash) && FileStore.IsHash(seal)
        && DateTime.TryParseExact(at, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? (new JournalAnchor(number, hash, moment), seal)
            : null;
}
