using System.Runtime.InteropServices;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Numbers those whom rows are about, in order of sight, so that no identifier goes further than the reading (rule E6).</summary>
internal sealed class ChildNumbers
{
    private const int First = 1 << 12;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private Slot[] slots = new Slot[First];
    private int count;

    /// <summary>How many were seen.</summary>
    public int Count => count;

    /// <summary>The number of an identifier's key; <see cref="ListData.NoOne"/> where there is none.</summary>
    public int Of(UInt128 key)
    {
        if (key == UInt128.Zero) return ListData.NoOne;
        var mask = slots.Length - 1;
        for (var at = Home(key, mask); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Key == key) return slot.Number;
            if (slot.Key != UInt128.Zero) continue;
            slot = new Slot(key, count++);
            var number = slot.Number;
            if (count * 2 > slots.Length) Grow();
            return number;
        }
    }

    /// <summary>The keys in the order of their numbers.</summary>
    public UInt128[] Keys()
    {
        var keys = new UInt128[count];
        foreach (var slot in slots)
            if (slot.Key != UInt128.Zero) keys[slot.Number] = slot.Key;
        return keys;
    }

    private static int Home(UInt128 key, int mask)
    {
        var mixed = ((ulong)key ^ ((ulong)(key >> 64) * Spread)) * Spread;
        return (int)(mixed >> 32) & mask;
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 4];
        var mask = slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Key == UInt128.Zero) continue;
            var at = Home(slot.Key, mask);
            while (slots[at].Key != UInt128.Zero) at = (at + 1) & mask;
            slots[at] = slot;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(UInt128 Key, int Number);
}
