using System.IO.Compression;
using System.Xml;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Extracts;

/// <summary>How much may still be unpacked of a workbook, whatever its directory says of its parts (rule E7).</summary>
internal sealed class Allowance(long most)
{
    private long taken;

    public XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(new Counted(entry.Open(), this), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    });

    private void Take(int bytes)
    {
        taken += bytes;
        if (taken > most) throw new RuleBrokenException($"The workbook unpacks to more than {most >> 20} MB, which is more than any extract. Delete its empty rows and other sheets, or give the lists as CSV files in a folder.");
    }

    private sealed class Counted(Stream inner, Allowance allowance) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var taken = inner.Read(buffer);
            allowance.Take(taken);
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
