using System.Buffers;
using System.Security.Cryptography;

namespace Scrutineer.Foundation.Backup;

/// <summary>Copies a stream and tells its length and SHA-256.</summary>
internal static class HashedCopy
{
    private const int Piece = 1 << 17;

    /// <param name="most">Bytes that may come; one more stops the copy.</param>
    /// <exception cref="InvalidDataException">More came.</exception>
    public static async Task<(long Length, string Sha256)> ToAsync(Stream from, Stream to, long most = long.MaxValue, CancellationToken cancel = default)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var length = 0L; ;)
            {
                var read = await from.ReadAsync(piece.AsMemory(0, Piece), cancel);
                if (read == 0) return (length, Convert.ToHexStringLower(sha.GetHashAndReset()));
                length += read;
                if (length > most) throw new InvalidDataException("It unpacks to more than it says.");
                sha.AppendData(piece, 0, read);
                await to.WriteAsync(piece.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
