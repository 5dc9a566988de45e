using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Makes keyed hashes of identifiers, so that a child is the same in every extract of this installation and nobody without its key can tell which child (rule E6).</summary>
public sealed class PseudonymKey
{
    private readonly byte[] key;

    /// <param name="key">Derived from the installation's own key for this purpose alone.</param>
    public PseudonymKey(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        this.key = key;
    }

    /// <summary>The list with the hashes of its identifiers.</summary>
    internal ListData Apply(ListData data, UInt128[] keys)
    {
        var hashes = new UInt128[keys.Length];
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, Math.Max(1, keys.Length)), range =>
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            for (var at = range.Item1; at < Math.Min(range.Item2, keys.Length); at++)
            {
                hmac.AppendData(MemoryMarshal.AsBytes(keys.AsSpan(at, 1)));
                hmac.GetHashAndReset(hash);
                hashes[at] = BinaryPrimitives.ReadUInt128LittleEndian(hash);
            }
        });
        return new ListData(data.List, data.Rows, data.Children, data.ChildCount, data.Columns) { Pseudonyms = hashes, Names = data.Names };
    }
}
