using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tests.TestData;

/// <summary>A personal record that only the tests know, by which need to know is proved before the product has a kind of its own.</summary>
public sealed class CaseNote : IPersonalRecord
{
    public static readonly PersonalKind Kind = new PersonalKind<CaseNote>("case note");

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? SubjectId { get; init; }
    public Guid? LineId { get; init; }
    public Guid? ServiceId { get; init; }
    public required string Text { get; init; }

    public RecordRef Ref => new("case-note", Id);
}

internal sealed class CaseNoteMapping : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder) => builder.HasKey(note => note.Id);
}

/// <summary>The context on SQLite with case notes.</summary>
public sealed class CaseNoteDb(DbContextOptions<SqliteDb> options, Viewer viewer, TimeProvider time) : SqliteDb(options, viewer, time)
{
    protected override IReadOnlyList<Assembly> MappingAssemblies => [.. base.MappingAssemblies, typeof(CaseNote).Assembly];
}

/// <summary>A store that keeps case notes too.</summary>
public sealed class CaseNoteStore(StorageSettings settings, TimeProvider time) : DataStore(settings, time)
{
    /// <summary>Brings the product's own tables up to date, and adds the one of case notes.</summary>
    public override async Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancel = default)
    {
        var done = await new DataStore(Settings, Time).PrepareAsync(cancel);
        await using var db = Open(Viewer.Work("test"));
        await db.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS CaseNote (Id TEXT NOT NULL PRIMARY KEY, SubjectId TEXT NULL, LineId TEXT NULL, ServiceId TEXT NULL, Text TEXT NOT NULL)", cancel);
        return done;
    }

    protected override SqliteDb NewSqlite(DbContextOptions<SqliteDb> options, Viewer viewer) => new CaseNoteDb(options, viewer, Time);
}
