using System.Security.Cryptography;
using System.Text;

namespace Scrutineer.Exchange.Feeds;

/// <summary>Something a board published, decided, asked or was answered.</summary>
/// <param name="Record">The record it is about: a meeting, minute, ask or answer.</param>
/// <param name="Board">The board's short name.</param>
/// <param name="Meeting">Day of the meeting it belongs to.</param>
/// <param name="Day">The day it happened.</param>
/// <param name="UpdatedAt">When what is said of it here changed last, as the records have it.</param>
/// <param name="Lines">What it says, a line each.</param>
public sealed record NewsItem(NewsKind Kind, Guid Record, string Board, DateOnly Meeting, DateOnly Day, DateTime UpdatedAt, string Title, IReadOnlyList<string> Lines)
{
    /// <summary>A minute's citation; null where it has none or this is about no minute.</summary>
    public string? Citation { get; init; }

    /// <summary>A minute's place in its meeting.</summary>
    public int Order { get; init; }

    /// <summary>The ask that an answer is to.</summary>
    public Guid? Ask { get; init; }

    /// <summary>An identity that no change of address or of words alters (rule F3).</summary>
    public string Id => FeedId.Of($"{Kind}", Record);
}

/// <summary>What an entry of a feed tells.</summary>
public enum NewsKind { Papers, Minutes, Decision, Ask, Answer }

/// <summary>Identities of feeds and entries, made from the record's own.</summary>
public static class FeedId
{
    /// <summary>A urn:uuid that depends on what it is for and on the record alone.</summary>
    public static string Of(string purpose, Guid record)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}|{record:N}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true):D}";
    }
}
