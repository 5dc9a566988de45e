namespace Scrutineer.Foundation.Storage;

/// <summary>What a subject brings up to date when a data directory is opened, after the tables. Found in the assembly, as mappings are.</summary>
public interface IPreparation
{
    /// <summary>Does what is needed; a sentence for the log where something was done, else null.</summary>
    Task<string?> PrepareAsync(ScrutineerDb db, CancellationToken cancel);
}
