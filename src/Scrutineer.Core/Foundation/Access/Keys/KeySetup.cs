using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Keys;

/// <summary>The keys that seal mail, links and cookies: the same for every program that works on the same data.</summary>
public static class KeySetup
{
    /// <param name="services">With a <see cref="DataStore"/> and its <see cref="StorageSettings"/>.</param>
    /// <param name="master">The setting <c>Keys__Master</c>; null where the key is the data directory's own.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, string? master)
    {
        services.AddSingleton(s => MasterKey.Open(master, s.GetRequiredService<StorageSettings>().DataDirectory));
        services.AddDataProtection().SetApplicationName("Scrutineer");
        return services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = new KeyRing(s.GetRequiredService<DataStore>());
            keys.XmlEncryptor = new MasterKeyEncryptor(s.GetRequiredService<MasterKey>());
        }));
    }
}
