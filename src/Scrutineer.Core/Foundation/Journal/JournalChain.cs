using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Scrutineer.Foundation.Journal;

/// <summary>How entries are hashed and joined.</summary>
public static class JournalChain
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Root = new('0', 64);

    /// <summary>Makes the entry and payload that follow the head, and moves the head to them.</summary>
    public static (JournalEntry Entry, JournalPayload Payload) Append(JournalHead head, JournalNote note, string actor, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(note);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var payload = new JournalPayload { Sequence = head.Sequence + 1, Salt = salt, Difference = note.Difference };
        var payloadHash = Hash(salt, note.Difference);
        var entry = new JournalEntry
        {
            Sequence = payload.Sequence,
            At = at,
            Actor = actor,
            Verb = note.Verb,
            RecordKind = note.RecordKind,
            RecordId = note.RecordId,
            PayloadHash = payloadHash,
            PreviousHash = head.Hash,
            Hash = EntryHash(payload.Sequence, at, actor, note.Verb, note.RecordKind, note.RecordId, payloadHash, head.Hash),
        };
        head.Sequence = entry.Sequence;
        head.Hash = entry.Hash;
        return (entry, payload);
    }

    /// <summary>What is wrong with the chain, a sentence each; empty when every entry follows from the one before and ends at the head.
    /// Entries come in order; a payload may be erased (null) but not altered.</summary>
    public static IEnumerable<string> Faults(IEnumerable<(JournalEntry Entry, JournalPayload? Payload)> entries, JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(head);
        var (last, previous) = (0L, Root);
        foreach (var (entry, payload) in entries)
        {
            if (entry.Sequence != last + 1) yield return $"Journal entry {last + 1} is missing.";
            else if (entry.PreviousHash != previous) yield return $"Journal entry {entry.Sequence} does not follow the one before it.";
            var expected = EntryHash(entry.Sequence, entry.At, entry.Actor, entry.Verb, entry.RecordKind, entry.RecordId, entry.PayloadHash, entry.PreviousHash);
            if (entry.Hash != expected) yield return $"Journal entry {entry.Sequence} was altered.";
            if (payload is null) yield return $"The difference of journal entry {entry.Sequence} is missing.";
            else if (payload.Difference is { } text && Hash(payload.Salt, text) != entry.PayloadHash)
                yield return $"The difference of journal entry {entry.Sequence} was altered.";
            (last, previous) = (entry.Sequence, entry.Hash);
        }

        if (head.Sequence != last || head.Hash != previous)
            yield return $"The journal's head says entry {head.Sequence}, but the last entry found is {last}.";
    }

    private static string EntryHash(long sequence, DateTime at, string actor, string verb, string kind, string id, string payload, string previous) =>
        Hash(sequence.ToString(CultureInfo.InvariantCulture), StoredMoment(at), actor, verb, kind, id, payload, previous);

    /// <summary>Microseconds: the finest both databases keep.</summary>
    private static string StoredMoment(DateTime at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>Each part is preceded by its length, so that no two different lists of parts hash alike.</summary>
    private static string Hash(params ReadOnlySpan<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            sha.AppendData(BitConverter.GetBytes(bytes.Length));
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}

/// <summary>A change, or an act that changes no row, about to be journalled.</summary>
public sealed record JournalNote(string Verb, string RecordKind, string RecordId, string Difference)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An act on a record that changes no row of it, with the reason and what else is worth keeping.</summary>
    public static JournalNote Of(string verb, RecordRef record, string? reason, params (string Name, JsonNode? Value)[] details)
    {
        var difference = new JsonObject { ["reason"] = reason };
        foreach (var (name, value) in details) difference[name] = value;
        return new JournalNote(verb, record.Kind, record.Id.ToString("N"), difference.ToJsonString(Plain));
    }
}
