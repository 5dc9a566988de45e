using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access;

/// <summary>Which records a viewer's queries give: the public ones, and of the others those within the reach of the permission that their visibility asks for (rule A3).</summary>
public sealed class VisibilityFilter(Viewer viewer)
{
    private readonly ViewerReach members = viewer.Reach(Reading.Members), exempt = viewer.Reach(Reading.Exempt),
        @internal = viewer.Reach(Reading.Internal), personal = viewer.Reach(Reading.Personal);

    private readonly Dictionary<string, ViewerReach> own = [];

    public bool SeesEverything => viewer.SeesEverything;

    /// <summary>The account whose own records are given; null for whoever has none.</summary>
    public Guid? Account => viewer.AccountId;
    public bool AllMembers => members.Everywhere;
    public IReadOnlyList<Guid> Members => members.Scopes;
    public bool AllExempt => exempt.Everywhere;
    public IReadOnlyList<Guid> Exempt => exempt.Scopes;
    public bool AllInternal => @internal.Everywhere;
    public IReadOnlyList<Guid> Internal => @internal.Scopes;
    public bool AllPersonal => personal.Everywhere;

    /// <summary>Whether leave by a permission of a subject's own goes everywhere.</summary>
    public bool Everywhere(string permission) => OwnReach(permission).Everywhere;

    /// <summary>The scopes that leave by a permission of a subject's own covers.</summary>
    public IReadOnlyList<Guid> Within(string permission) => OwnReach(permission).Scopes;

    public IReadOnlyList<Guid> Personal => personal.Scopes;

    /// <summary>True for whoever reads nothing but what is public: they all see the same.</summary>
    public bool SeesOnlyPublic => !SeesEverything && ((ViewerReach[])[members, exempt, @internal, personal]).All(r => !r.Everywhere && r.Scopes.Count == 0);

    /// <summary>Whether the viewer's queries give a record of this visibility and scope: the same rule, for what is held in memory.</summary>
    public bool Sees(Visibility visibility, Guid scope) => SeesEverything || visibility switch
    {
        Visibility.Public => true,
        Visibility.Members => AllMembers || Members.Contains(scope),
        Visibility.Exempt => AllExempt || Exempt.Contains(scope),
        Visibility.Internal => AllInternal || Internal.Contains(scope),
        _ => AllPersonal || Personal.Contains(scope),
    };

    /// <summary>The same of a subject that has a permission of its own for reading its internal records.</summary>
    public bool Sees(Visibility visibility, Guid scope, Permission own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return SeesEverything || visibility == Visibility.Public || (visibility == Visibility.Internal && (Everywhere(own.Name) || Within(own.Name).Contains(scope)));
    }

    /// <summary>The filter of one kind of record. It reaches the viewer through the context, so that each context filters for its own.</summary>
    internal static LambdaExpression For(Type kind, ScrutineerDb db)
    {
        var scope = kind.GetCustomAttribute<ScopedByAttribute>()?.Property
            ?? throw new InvalidOperationException($"{kind.Name} carries a visibility but does not say whose it is: add [ScopedBy].");
        return (LambdaExpression)typeof(VisibilityFilter).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(kind).Invoke(null, [db, scope, kind.GetCustomAttribute<ReadByAttribute>()?.Permission])!;
    }

    private static Expression<Func<T, bool>> Of<T>(ScrutineerDb db, string scope, string? own)
        where T : class, IVisible => (typeof(T).GetProperty(scope)?.PropertyType == typeof(Guid), own) switch
        {
            (true, null) => Over<T>(db, record => EF.Property<Guid>(record, scope)),
            (false, null) => Over<T>(db, record => EF.Property<Guid?>(record, scope) ?? Guid.Empty),
            (true, { } permission) => OfSubject<T>(db, permission, record => EF.Property<Guid>(record, scope)),
            (false, { } permission) => OfSubject<T>(db, permission, record => EF.Property<Guid?>(record, scope) ?? Guid.Empty),
        };

    /// <summary>Internal records of a subject that has a permission of its own for reading them; closed otherwise to whoever may read the board's.</summary>
    private static Expression<Func<T, bool>> OfSubject<T>(ScrutineerDb db, string permission, Expression<Func<T, Guid>> scope)
        where T : class, IVisible
    {
        Expression<Func<T, Guid, bool>> seen = (record, owner) => db.Sight.SeesEverything || record.Visibility == Visibility.Public
            || (record.Visibility == Visibility.Internal && (db.Sight.Everywhere(permission) || db.Sight.Within(permission).Contains(owner)));
        var body = new Put(seen.Parameters[1], scope.Body).Visit(new Put(seen.Parameters[0], scope.Parameters[0]).Visit(seen.Body));
        return Expression.Lambda<Func<T, bool>>(body!, scope.Parameters[0]);
    }

    private static Expression<Func<T, bool>> Over<T>(ScrutineerDb db, Expression<Func<T, Guid>> scope)
        where T : class, IVisible
    {
        Expression<Func<T, Guid, bool>> seen = (record, owner) => db.Sight.SeesEverything || record.Visibility == Visibility.Public
            || (record.Visibility == Visibility.Members && (db.Sight.AllMembers || db.Sight.Members.Contains(owner)))
            || (record.Visibility == Visibility.Exempt && (db.Sight.AllExempt || db.Sight.Exempt.Contains(owner)))
            || (record.Visibility == Visibility.Internal && (db.Sight.AllInternal || db.Sight.Internal.Contains(owner)))
            || (record.Visibility == Visibility.Personal && (db.Sight.AllPersonal || db.Sight.Personal.Contains(owner)));
        var body = new Put(seen.Parameters[1], scope.Body).Visit(new Put(seen.Parameters[0], scope.Parameters[0]).Visit(seen.Body));
        return Expression.Lambda<Func<T, bool>>(body!, scope.Parameters[0]);
    }

    private ViewerReach OwnReach(string permission) => own.TryGetValue(permission, out var reach) ? reach : own[permission] = viewer.Reach(Permissions.All.Single(p => p.Name == permission));

    private sealed class Put(ParameterExpression old, Expression now) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? now : node;
    }
}
