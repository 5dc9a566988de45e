using System.Runtime.InteropServices;
using System.Text;

namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>A PDF in libqpdf. Not for two threads at once. Every call throws <see cref="PdfLibraryException"/> where the library fails.</summary>
internal sealed class PdfDocument : IDisposable
{
    private readonly QpdfHandle handle = QpdfHandle.New();

    private PdfDocument()
    {
    }

    /// <summary>What libqpdf knows the document by.</summary>
    public nint Handle => handle.Open;

    public int PageCount => Checked(NativeMethods.PageCount(Handle));

    public PdfValue Root => Value(NativeMethods.Root(Handle));

    public static PdfDocument Empty()
    {
        var document = new PdfDocument();
        _ = NativeMethods.Empty(document.Handle);
        return document.Sound();
    }

    /// <summary>Opens a file that qpdf itself wrote: nothing is repaired.</summary>
    public static PdfDocument Open(string path)
    {
        var document = new PdfDocument();
        NativeMethods.SetAttemptRecovery(document.Handle, 0);
        _ = NativeMethods.Read(document.Handle, in Utf8(path)[0], 0);
        return document.Sound();
    }

    public PdfValue Page(int index) => Value(NativeMethods.Page(Handle, (nuint)index));

    public PdfValue ById(int id) => Value(NativeMethods.ById(Handle, id, 0));

    /// <summary>Gives every page the resources and boxes that it has from those above it.</summary>
    public void PushInherited() => Checked(NativeMethods.PushInherited(Handle));

    /// <summary>Appends a page of another document and answers it as it stands here.</summary>
    public PdfValue AddPage(PdfDocument from, PdfValue page)
    {
        Checked(NativeMethods.AddPage(Handle, from.Handle, page.Id, first: 0));
        return Page(PageCount - 1);
    }

    /// <summary>Copies what another document has, with all it names; pages copied before are the same pages here.</summary>
    public PdfValue Copy(PdfDocument from, PdfValue value) => Value(NativeMethods.CopyForeign(Handle, from.Handle, value.Id));

    public PdfValue Parse(string text) => Value(NativeMethods.Parse(Handle, in Utf8(text)[0]));

    public PdfValue Integer(long value) => Value(NativeMethods.NewInteger(Handle, value));

    public PdfValue Name(string name) => Value(NativeMethods.NewName(Handle, in Encoding.Latin1.GetBytes(name + '\0')[0]));

    public PdfValue Text(string text) => Value(NativeMethods.NewText(Handle, in Utf8(text)[0]));

    /// <summary>A string of bytes, each letter one.</summary>
    public PdfValue Bytes(string latin)
    {
        var bytes = Encoding.Latin1.GetBytes(latin + '\0');
        return Value(NativeMethods.NewBytes(Handle, in bytes[0], (nuint)latin.Length));
    }

    public PdfValue Stream(string latin)
    {
        var bytes = Encoding.Latin1.GetBytes(latin + '\n');
        var stream = Value(NativeMethods.NewStream(Handle));
        NativeMethods.SetStreamData(Handle, stream.Id, in bytes[0], (nuint)bytes.Length, NativeMethods.NewNull(Handle), NativeMethods.NewNull(Handle));
        Check();
        return stream;
    }

    /// <summary>Makes the value an object of its own, that others can name.</summary>
    public PdfValue Object(PdfValue value) => Value(NativeMethods.MakeIndirect(Handle, value.Id));

    /// <summary>Forgets every value handed out so far; the document keeps what it is made of.</summary>
    public void ReleaseValues() => NativeMethods.ReleaseAll(Handle);

    public void SetInfo(string key, PdfValue text)
    {
        NativeMethods.SetInfo(Handle, in Utf8(key)[0], in Utf8("")[0]);
        Value(NativeMethods.Trailer(Handle)).Get("/Info"u8).Set(Encoding.Latin1.GetBytes(key + '\0'), text);
    }

    /// <summary>Writes the document; the same content gives the same bytes.</summary>
    /// <param name="plain">Every object by itself, rather than many packed together.</param>
    public void Write(string path, bool plain = false)
    {
        const int apart = 0, generated = 2;
        Checked(NativeMethods.InitWrite(Handle, in Utf8(path)[0]));
        NativeMethods.SetObjectStreams(Handle, plain ? apart : generated);
        NativeMethods.SetDecodeLevel(Handle, 0);
        // The papers' streams are packed already; packing a page number of a few bytes takes longer than all else that is done for its page.
        NativeMethods.SetCompressStreams(Handle, 0);
        NativeMethods.SetDeterministicId(Handle, 1);
        NativeMethods.SetMinimumVersion(Handle, in Utf8("1.7")[0]);
        Checked(NativeMethods.Write(Handle));
    }

    public void Dispose() => handle.Dispose();

    public PdfValue Value(uint id)
    {
        Check();
        return new PdfValue(this, id);
    }

    public void Check()
    {
        if (NativeMethods.HasError(Handle) == 0) return;
        var detail = Marshal.PtrToStringUTF8(NativeMethods.ErrorDetail(Handle, NativeMethods.GetError(Handle)));
        throw new PdfLibraryException(string.IsNullOrWhiteSpace(detail) ? "qpdf gave no reason" : detail);
    }

    private PdfDocument Sound()
    {
        try
        {
            Check();
            return this;
        }
        catch (PdfLibraryException)
        {
            Dispose();
            throw;
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text + '\0');

    private int Checked(int answer)
    {
        Check();
        return answer;
    }
}
