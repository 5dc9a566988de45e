using System.IO.Compression;
using System.Xml;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>The parts of a Word document, unpacked no further than a paper needs.</summary>
internal sealed class WordParts(ZipArchive archive)
{
    private const int MostEntries = 5_000;
    private const int LargestBody = 32 * 1024 * 1024;
    private const int LargestPart = 8 * 1024 * 1024;
    private const int Deepest = 256;

    public string? WhyNot() =>
        archive.Entries.Count > MostEntries ? $"The document holds more than {MostEntries:N0} parts; no paper does. Save it again in Word or LibreOffice, or give it as PDF." : null;

    public XmlReader? Body() =>
        archive.Entries.FirstOrDefault(e => e.FullName is "word/document.xml") is { } usual ? Open(usual, LargestBody)
        : archive.Entries.FirstOrDefault(e => e.FullName.StartsWith("word/document", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)) is { } other ? Open(other, LargestBody) : null;

    public XmlReader? Part(string name) => archive.GetEntry(name) is { } entry ? Open(entry, LargestPart) : null;

    /// <summary>Goes to the next node and refuses one that lies deeper than Word nests anything.</summary>
    public static bool Next(XmlReader reader)
    {
        if (!reader.Read()) return false;
        if (reader.Depth > Deepest) throw new WordLimitException($"The document's content is nested more than {Deepest} deep; no paper is. Save it again in Word or LibreOffice, or give it as PDF.");
        return true;
    }

    private static XmlReader Open(ZipArchiveEntry entry, int largest) => XmlReader.Create(new Limited(entry.Open(), largest), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>Ends with a sentence where more is unpacked than allowed, whatever the archive's directory says.</summary>
    private sealed class Limited(Stream inner, long largest) : Stream
    {
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var taken = inner.Read(buffer);
            read += taken;
            if (read > largest) throw new WordLimitException($"The document unpacks to more than {largest / (1024 * 1024)} MiB; no paper does. Save it again without its pictures and data, or give it as PDF.");
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
