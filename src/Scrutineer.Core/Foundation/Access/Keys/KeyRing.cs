using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Keys;

/// <summary>Keeps the Data Protection keys in the database, so that every server of the site has them and a backup holds them, encrypted.</summary>
public sealed class KeyRing(DataStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = store.Open(Viewer.Work("key ring"));
        return [.. db.Set<ProtectionKey>().AsNoTracking().OrderBy(k => k.Name).AsEnumerable().Select(k => XElement.Parse(k.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var db = store.Open(Viewer.Work("key ring"));
        db.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        // The interface is synchronous; it is asked once in ninety days.
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
