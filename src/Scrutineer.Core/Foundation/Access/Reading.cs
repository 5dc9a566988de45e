namespace Scrutineer.Foundation.Access;

/// <summary>Leave to read what is not public, one permission for each <see cref="Visibility"/> below it. The storage context asks for them in every query.</summary>
public static class Reading
{
    public static readonly Permission Members = new("business.read-members", "read what is for the members of a board");
    public static readonly Permission Exempt = new("business.read-exempt", "read exempt business of a board");
    public static readonly Permission Internal = new("records.read-internal", "read drafts and internal records");
    public static readonly Permission Personal = new("records.read-personal", "read personal records of those they answer for");
}
