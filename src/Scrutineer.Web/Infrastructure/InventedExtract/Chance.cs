namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>Numbers that look like chance and are the same at every start (SplitMix64).</summary>
internal sealed class Chance(ulong state)
{
    private const ulong Step = 0x9E3779B97F4A7C15, First = 0xBF58476D1CE4E5B9, Second = 0x94D049BB133111EB;
    private ulong state = state;

    /// <summary>A number from 0 up to, and without, the one given.</summary>
    public int Below(int end)
    {
        state += Step;
        var mixed = (state ^ (state >> 30)) * First;
        mixed = (mixed ^ (mixed >> 27)) * Second;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)end);
    }

    /// <summary>True so many times of a hundred.</summary>
    public bool Is(int percent) => Below(100) < percent;

    /// <summary>The place of one of some weights.</summary>
    public int Of(params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights) sum += weight;
        var left = Below(sum);
        for (var at = 0; ; at++)
            if ((left -= weights[at]) < 0) return at;
    }
}
