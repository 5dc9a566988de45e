using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Scrutineer.Foundation.Files;

/// <summary>A file as it came, kept by the hash of its content.</summary>
public sealed class StoredFile
{
    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Name it came with, without its folder.</summary>
    public required string Name { get; init; }

    public required long Length { get; init; }
    public required DateTime StoredAt { get; init; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.HasKey(f => f.Hash);
        builder.Property(f => f.Hash).HasMaxLength(64);
    }
}
