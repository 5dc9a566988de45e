using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Looks every ten minutes for extracts that were laid into the folder <c>Extracts:Folder</c>, so that what comes at night is there in the morning (rule E11).</summary>
internal sealed class ExtractSweep(DataStore store, MasterKey master, IConfiguration configuration, ILogger<ExtractSweep> log) : Sweep(TimeSpan.FromMinutes(10), "Extracts could not be picked up", log)
{
    private readonly string? folder = configuration["Extracts:Folder"];

    protected override bool IsOn => !string.IsNullOrWhiteSpace(folder);

    protected override async Task LookAsync(CancellationToken cancel)
    {
        foreach (var picked in await new ExtractPickup(store, () => new PseudonymKey(master.Derive("extracts: pseudonyms"))).LookAsync(folder!, cancel))
        {
            if (picked.Refusals.Count == 0) log.LogInformation("The extract {Name} is kept as at {Day}.", picked.Name, picked.AsAt);
            else log.LogWarning("The extract {Name} was refused: {Why}", picked.Name, string.Join(' ', picked.Refusals));
        }
    }
}
