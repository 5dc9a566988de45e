namespace Scrutineer.Foundation.Access;

/// <summary>Who may see a record. It narrows downward: what hangs on an exempt item is exempt.</summary>
public enum Visibility
{
    /// <summary>Anyone, without signing in.</summary>
    Public = 0,
    /// <summary>Members of the board.</summary>
    Members = 1,
    /// <summary>Closed to the public under Local Government Act 1972 Schedule 12A.</summary>
    Exempt = 2,
    /// <summary>Staff whose scope covers it.</summary>
    Internal = 3,
    /// <summary>The person it concerns and those who answer for them.</summary>
    Personal = 4,
}

/// <summary>A record that carries its own visibility. Every query is filtered by it for the <see cref="Viewer"/> asking.
/// Its class says by <see cref="ScopedByAttribute"/> whose it is.</summary>
public interface IVisible
{
    Visibility Visibility { get; }
}

/// <summary>Names the stored property that holds the scope of a record that carries a visibility: its board, service, team or person.
/// A record whose scope is null is seen by nobody unless it is public or their leave goes everywhere.</summary>
/// <param name="property">A mapped property of type <see cref="Guid"/> or nullable <see cref="Guid"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScopedByAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}

/// <summary>Names the permission by which a subject's internal records are read, in the place of the one for drafts of boards: what staff of a service may read is no business of a board's officers (rule Y9).
/// Its records are public or internal, and nothing between.</summary>
/// <param name="permission">The permission's name.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadByAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}
