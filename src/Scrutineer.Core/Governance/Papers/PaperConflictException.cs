namespace Scrutineer.Governance.Papers;

/// <summary>A paper was saved by somebody else since it was opened (rule G3). Nothing of either text is lost: the page shows both.</summary>
/// <param name="theirs">The version that stands.</param>
public sealed class PaperConflictException(PaperEdition theirs) : Exception($"{theirs?.SavedBy} saved version {theirs?.Number} since you opened the paper.")
{
    public PaperEdition Theirs { get; } = theirs;
}
