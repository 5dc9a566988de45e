using System.IO.Compression;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.People;

/// <summary>All that is held about one person, whatever room keeps it (rule K9).</summary>
/// <param name="Rows">Rows that point at them or name them, by the kind of row.</param>
/// <param name="Journal">What they did, and what was done to what concerns them.</param>
public sealed record PersonFile(string Name, string Slug, DateTime MadeAt, IReadOnlyList<PersonRow> Rows, IReadOnlyList<PersonStep> Journal);

/// <summary>One row that concerns a person, with all it says.</summary>
public sealed record PersonRow(string Kind, string Why, IReadOnlyDictionary<string, string?> Fields);

/// <summary>One entry of the journal that concerns a person.</summary>
public sealed record PersonStep(long Sequence, DateTime At, string By, string Verb, string Kind, string? Difference);

/// <summary>Gathers all that is held about a person and writes it as JSON and as a page to read.</summary>
public sealed class PersonExport(DataStore store)
{
    private static readonly MethodInfo Rows = typeof(PersonExport).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="RuleBrokenException">Nobody has this slug, or the file is there already.</exception>
    public async Task<PersonFile> WriteAsync(string slug, string target, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (Path.Exists(target)) throw new RuleBrokenException($"{target} is there already. Choose a name that is free.");
        var file = await GatherAsync(slug, cancel);
        var partial = $"{Path.GetFullPath(target)}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var output = new FileStream(partial, FileMode.CreateNew))
            {
                await using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await AddAsync(zip, "person.json", JsonSerializer.Serialize(file, Json), cancel);
                    await AddAsync(zip, "person.html", PersonPage.Of(file), cancel);
                }

                output.Flush(flushToDisk: true);
            }

            Durably.Rename(partial, Path.GetFullPath(target));
            return file;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<PersonFile> GatherAsync(string slug, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("people export"));
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, cancel)
            ?? throw new RuleBrokenException($"Nobody here has the address /people/{slug}.");
        var rows = new List<PersonRow>();
        foreach (var type in db.Model.GetEntityTypes().Where(IsKept).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal))
            rows.AddRange(await (Task<List<PersonRow>>)Rows.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, person, cancel])!);
        db.Note(JournalNote.Of("exported", person.Ref, "all that is held about them"));
        await db.SaveChangesAsync(cancel);
        return new PersonFile(person.FullName, person.Slug, store.Time.GetUtcNow().UtcDateTime, rows, await StepsAsync(db, person, cancel));
    }

    /// <summary>Not the journal, whose steps are told apart, nor what is only computed from other rows.</summary>
    private static bool IsKept(IEntityType type) =>
        type.ClrType != typeof(JournalEntry) && type.ClrType != typeof(JournalPayload) && type.ClrType != typeof(JournalHead)
        && type.GetTableName() is { Length: > 0 } && !type.ClrType.IsDefined(typeof(NotJournalledAttribute), inherit: false);

    /// <summary>Passwords and keys are not given out, to nobody.</summary>
    private static IEnumerable<IProperty> Told(IEntityType type) => type.GetProperties().Where(p => p.PropertyInfo?.IsDefined(typeof(SecretAttribute), inherit: false) != true);

    /// <summary>Rows of one table that point at the person or name them in any text.</summary>
    private static async Task<List<PersonRow>> RowsAsync<T>(ScrutineerDb db, IEntityType type, Person person, CancellationToken cancel) where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var keys = type.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType == typeof(Person)).SelectMany(k => k.Properties).ToList();
        if (typeof(T) == typeof(Person)) keys.Add(type.FindProperty(nameof(Person.Id))!);
        var texts = Told(type).Where(p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey()).ToList();
        Expression[] reasons =
        [
            .. keys.Select(k => Expression.Equal(Expression.Convert(Field(row, k), typeof(Guid?)), Expression.Constant(person.Id, typeof(Guid?)))),
            .. texts.Select(t => Expression.AndAlso(Expression.NotEqual(Field(row, t), Expression.Constant(null, typeof(string))), Expression.Call(Field(row, t), Contains, Expression.Constant(person.Name)))),
        ];
        if (reasons.Length == 0) return [];
        var filter = Expression.Lambda<Func<T, bool>>(reasons.Aggregate(Expression.OrElse), row);
        var found = await db.Set<T>().AsNoTracking().Where(filter).ToListAsync(cancel);
        return [.. found.Select(r => new PersonRow(type.ClrType.Name, keys.Any(k => Equals(Value(k, r), person.Id)) ? "points at them" : "names them", Told(type).ToDictionary(p => p.Name, p => Text(Value(p, r)))))];
    }

    private static MethodCallExpression Field(ParameterExpression row, IProperty property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));

    private static object? Value(IProperty property, object row) => property.PropertyInfo?.GetValue(row);

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime moment => moment.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join("; ", list),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static async Task<List<PersonStep>> StepsAsync(ScrutineerDb db, Person person, CancellationToken cancel)
    {
        var (id, mention) = (person.Id.ToString("N"), person.Id.ToString("D"));
        var (name, fullName) = (person.Name, person.FullName);
        return await (from entry in db.Set<JournalEntry>().AsNoTracking()
                      join payload in db.Set<JournalPayload>() on entry.Sequence equals payload.Sequence
                      where entry.Actor == name || entry.Actor == fullName || (entry.RecordKind == "person" && entry.RecordId == id)
                          || (payload.Difference != null && (payload.Difference.Contains(mention) || payload.Difference.Contains(name)))
                      orderby entry.Sequence
                      select new PersonStep(entry.Sequence, entry.At, entry.Actor, entry.Verb, entry.RecordKind, payload.Difference)).ToListAsync(cancel);
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        await using var page = new StreamWriter(await zip.CreateEntry(name).OpenAsync(cancel));
        await page.WriteAsync(text.AsMemory(), cancel);
    }
}
