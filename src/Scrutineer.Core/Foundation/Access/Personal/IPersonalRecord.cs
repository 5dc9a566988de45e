using System.Linq.Expressions;
using System.Reflection;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Personal;

/// <summary>A record about a member of staff or a child. No query gives it until its opening stands in the journal (rule A11).
/// Kinds implement this instead of <see cref="IVisible"/> and register a <see cref="PersonalKind"/>.</summary>
public interface IPersonalRecord : IRecord
{
    /// <summary>The person whose own record it is and who may read it; null for a child.</summary>
    Guid? SubjectId { get; }

    /// <summary>The team whose supervisor answers for it.</summary>
    Guid? LineId { get; }

    /// <summary>The service whose head answers for it.</summary>
    Guid? ServiceId { get; }
}

/// <summary>Gives the personal records that a context has opened, and no other.</summary>
internal static class PersonalFilter
{
    public static LambdaExpression For(Type kind, ScrutineerDb db)
    {
        if (typeof(IVisible).IsAssignableFrom(kind)) throw new InvalidOperationException($"{kind.Name} is a personal record and carries a visibility too: it can be only one of them.");
        return (LambdaExpression)typeof(PersonalFilter).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [db])!;
    }

    private static Expression<Func<T, bool>> Of<T>(ScrutineerDb db)
        where T : class, IPersonalRecord => record => db.Sight.SeesEverything || db.Opened.Contains(record.Id);
}
