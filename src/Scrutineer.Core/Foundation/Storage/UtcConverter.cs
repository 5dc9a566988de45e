using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Scrutineer.Foundation.Storage;

/// <summary>Instants are UTC in and out: PostgreSQL refuses any other and SQLite forgets which it was.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Utc ? moment : moment.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
