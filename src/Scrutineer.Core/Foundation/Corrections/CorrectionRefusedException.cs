namespace Scrutineer.Foundation.Corrections;

/// <summary>A correction that a rule refuses; the message is a sentence for the person who asked for it.</summary>
public sealed class CorrectionRefusedException(string message) : Exception(message)
{
    /// <summary>True where the reason they gave is what stands against it.</summary>
    public bool IsOfReason { get; init; }
}
