using Microsoft.EntityFrameworkCore;

namespace Scrutineer.Foundation.Storage;

/// <summary>Records that outlive the context's memory of them.</summary>
internal static class Following
{
    /// <summary>Has the context see what is changed of a stored record from now on.</summary>
    public static void Follow(this ScrutineerDb db, object record)
    {
        if (db.Entry(record).State == EntityState.Detached) db.Attach(record);
    }
}
