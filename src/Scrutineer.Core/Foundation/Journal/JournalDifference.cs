using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Foundation.Journal;

/// <summary>What a save is about to change, record by record, as structured differences.</summary>
internal static class JournalDifference
{
    private const int LongText = 1_000;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="withoutContent">True while erasing: that rows went is noted, not what they held.</param>
    public static IEnumerable<JournalNote> Of(ChangeTracker tracker, string? reason, bool withoutContent) =>
        [.. tracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => !IsOutside(e.Metadata.ClrType))
            .Select(e => Note(e, reason, withoutContent))];

    private static bool IsOutside(Type type) =>
        type == typeof(JournalEntry) || type == typeof(JournalPayload) || type == typeof(JournalHead)
        || type.GetCustomAttribute<NotJournalledAttribute>() is not null;

    private static JournalNote Note(EntityEntry entry, string? reason, bool withoutContent)
    {
        var fields = new JsonObject();
        foreach (var property in withoutContent ? [] : entry.Properties)
        {
            if (property.Metadata.IsPrimaryKey()) continue;
            var pair = IsKept(property.Metadata.PropertyInfo) ? Pair(entry.State, property) : Hidden(entry.State, property);
            if (pair is not null) fields[property.Metadata.Name] = pair;
        }

        var difference = new JsonObject { ["fields"] = fields };
        if (reason is not null) difference["reason"] = reason;
        var verb = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };
        var (kind, id) = Identity(entry);
        if (entry.Entity is not IRecord) difference["part"] = entry.Metadata.ClrType.Name;
        return new JournalNote(verb, kind, id, difference.ToJsonString(Plain));
    }

    private static bool IsKept(PropertyInfo? property) => property?.GetCustomAttribute<SecretAttribute>() is null && property?.GetCustomAttribute<PrivateWordsAttribute>() is null;

    private static (string Kind, string Id) Identity(EntityEntry entry)
    {
        if (entry.Entity is IRecord record) return (record.Ref.Kind, record.Id.ToString("N"));
        if (OwnerOf(entry) is { } owner) return (owner.Kind, owner.Id.ToString("N"));
        var key = entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Text(p.CurrentValue));
        return (entry.Metadata.ClrType.Name, string.Join('/', key));
    }

    /// <summary>The record that this row is a part of, as a decision is of its minute: its history is told there.</summary>
    private static RecordRef? OwnerOf(EntityEntry entry)
    {
        var tie = entry.Metadata.GetForeignKeys().FirstOrDefault(k =>
            k.PrincipalToDependent is { IsCollection: true } && k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IRecord)));
        return tie is { Properties: [var only] } && entry.Property(only.Name).CurrentValue is Guid id
            ? new RecordRef(RecordTypes.KindOf(tie.PrincipalEntityType.ClrType), id)
            : null;
    }

    private static JsonArray? Pair(EntityState state, PropertyEntry property) => state switch
    {
        // A new row keeps long text itself; the journal keeps its fingerprint. What a change replaces is kept whole: the row no longer has it.
        EntityState.Added => property.CurrentValue is null ? null : [null, Short(property.CurrentValue)],
        EntityState.Deleted => property.OriginalValue is null ? null : [Node(property.OriginalValue), null],
        _ => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)
            ? [Node(property.OriginalValue), Short(property.CurrentValue)]
            : null,
    };

    /// <summary>That a secret was set, replaced or taken away, and nothing of what it is.</summary>
    private static JsonArray? Hidden(EntityState state, PropertyEntry property)
    {
        var pair = Pair(state, property);
        for (var i = 0; i < pair?.Count; i++)
            if (pair[i] is not null) pair[i] = "not kept";
        return pair;
    }

    private static JsonValue? Short(object? value) => value is string { Length: > LongText } text
        ? JsonValue.Create($"{text.Length} characters, sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}")
        : Node(value);

    private static JsonValue? Node(object? value) => value switch
    {
        null => null,
        bool b => JsonValue.Create(b),
        int or long or double => JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(Text(value)),
    };

    private static string Text(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<string> texts => JsonSerializer.Serialize(texts, Plain),
        _ => value?.ToString() ?? "",
    };
}
