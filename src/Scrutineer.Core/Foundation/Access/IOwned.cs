using System.Linq.Expressions;
using System.Reflection;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access;

/// <summary>A record that only the account it belongs to may read, whatever roles others hold: every query is filtered by it (rule PN1). It carries no visibility.</summary>
public interface IOwned
{
    Guid AccountId { get; }
}

/// <summary>Marks a property that holds somebody's own private words: the journal never repeats them, and an export of all that is held about that person has them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivateWordsAttribute : Attribute;

/// <summary>Gives the records of the viewer's own account, and no other.</summary>
internal static class OwnedFilter
{
    public static LambdaExpression For(Type kind, ScrutineerDb db)
    {
        if (typeof(IVisible).IsAssignableFrom(kind)) throw new InvalidOperationException($"{kind.Name} belongs to an account and carries a visibility too: it can do only one of them.");
        return (LambdaExpression)typeof(OwnedFilter).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [db])!;
    }

    private static Expression<Func<T, bool>> Of<T>(ScrutineerDb db)
        where T : class, IOwned => record => db.Sight.SeesEverything || (Guid?)record.AccountId == db.Sight.Account;
}
