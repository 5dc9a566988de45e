using System.IO.Compression;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.People;

/// <summary>Gathers all that is held about a person and writes it as JSON and as a page to read.</summary>
public sealed class PersonExport(DataStore store)
{
    private static readonly MethodInfo Rows = typeof(PersonExport).GetMethod(nameof(RowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="RuleBrokenException">Nobody has this slug, or the file is there already.</exception>
    public async Task<PersonExported> WriteAsync(string slug, string target, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (Path.Exists(target)) throw new RuleBrokenException($"{target} is there already. Choose a name that is free.");
        var exported = await GatherAsync(slug, cancel);
        var file = exported.File;
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
            return exported;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<PersonExported> GatherAsync(string slug, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work("people export"));
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug, cancel)
            ?? throw new RuleBrokenException($"Nobody here has the address /people/{slug}.");
        var traces = await PersonTraces.OfAsync(db, person, cancel);
        var rows = new List<PersonRow>();
        foreach (var type in db.Model.GetEntityTypes().Where(IsKept).OrderBy(t => t.ClrType.Name, StringComparer.Ordinal))
            rows.AddRange(await (Task<List<PersonRow>>)Rows.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, traces, cancel])!);
        db.Note(JournalNote.Of("exported", person.Ref, "all that is held about them"));
        await db.SaveChangesAsync(cancel);
        var file = new PersonFile(person.FullName, person.Slug, store.Time.GetUtcNow().UtcDateTime, rows, await traces.StepsAsync(db, cancel));
        return new PersonExported(file, await WarningsAsync(db, person, cancel));
    }

    /// <summary>An account under the same name may be theirs or a namesake's, and only people can tell.</summary>
    private static async Task<IReadOnlyList<string>> WarningsAsync(ScrutineerDb db, Person person, CancellationToken cancel)
    {
        var (name, fullName) = (person.Name, person.FullName);
        var namesakes = await db.Set<Account>().AsNoTracking().Where(a => a.PersonId == null && (a.Name == name || a.Name == fullName)).OrderBy(a => a.EmailKey).Select(a => a.Email).ToListAsync(cancel);
        return [.. namesakes.Select(email => $"The account {email} has the name of {person.FullName} but is joined to no person, so what was done with it is left out. If it is theirs, join the two on the account's page under Administration, and export again.")];
    }

    /// <summary>Not the journal, whose steps are told apart, nor what is only computed from other rows.</summary>
    private static bool IsKept(IEntityType type) =>
        type.ClrType != typeof(JournalEntry) && type.ClrType != typeof(JournalPayload) && type.ClrType != typeof(JournalHead)
        && type.GetTableName() is { Length: > 0 } && !type.ClrType.IsDefined(typeof(NotJournalledAttribute), inherit: false);

    /// <summary>Passwords and keys are not given out, to nobody.</summary>
    private static IEnumerable<IProperty> Told(IEntityType type) => type.GetProperties().Where(p => p.PropertyInfo?.IsDefined(typeof(SecretAttribute), inherit: false) != true);

    /// <summary>What others noted for themselves is theirs alone, whomever they name in it (rule PN1).</summary>
    private static bool IsSomebodysOwn(IProperty property) => property.PropertyInfo?.IsDefined(typeof(PrivateWordsAttribute), inherit: false) == true;

    /// <summary>Rows of one table that point at the person or their account, or name them in any text.</summary>
    private static async Task<List<PersonRow>> RowsAsync<T>(ScrutineerDb db, IEntityType type, PersonTraces traces, CancellationToken cancel) where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        // Any identity, not only a foreign key: what points across subjects has none.
        var keys = type.GetProperties().Where(p => p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)).ToList();
        var texts = Told(type).Where(p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey() && !IsSomebodysOwn(p)).ToList();
        Expression[] reasons =
        [
            .. from key in keys
               from id in traces.Ids
               select Expression.Equal(Expression.Convert(Field(row, key), typeof(Guid?)), Expression.Constant(id, typeof(Guid?))),
            .. from text in texts
               from name in traces.Names
               select Expression.AndAlso(Expression.NotEqual(Field(row, text), Expression.Constant(null, typeof(string))), Expression.Call(Field(row, text), Contains, Expression.Constant(name))),
        ];
        if (reasons.Length == 0) return [];
        var filter = Expression.Lambda<Func<T, bool>>(reasons.Aggregate(Expression.OrElse), row);
        var found = await db.Set<T>().AsNoTracking().Where(filter).ToListAsync(cancel);
        foreach (var one in found) traces.TakeIn(type, one);
        return [.. found.Select(r => new PersonRow(type.ClrType.Name, keys.Any(k => Value(k, r) is Guid id && traces.Ids.Contains(id)) ? "points at them" : "names them", Told(type).ToDictionary(p => p.Name, p => Text(Value(p, r)))))];
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

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        await using var page = new StreamWriter(await zip.CreateEntry(name).OpenAsync(cancel));
        await page.WriteAsync(text.AsMemory(), cancel);
    }
}
