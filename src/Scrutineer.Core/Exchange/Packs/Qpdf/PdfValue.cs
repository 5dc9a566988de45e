using System.Runtime.InteropServices;
using System.Text;

namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>A value of a document: number, name, text, array, dictionary or stream. Keys are written as in a PDF, with their slash, and end with a zero.</summary>
internal readonly struct PdfValue(PdfDocument document, uint id)
{
    public uint Id => id;

    public PdfType Type => NativeMethods.TypeOf(document.Handle, id);

    public bool IsDictionary => Type == PdfType.Dictionary;

    public bool IsArray => Type == PdfType.Array;

    public bool IsStream => Type == PdfType.Stream;

    public bool IsNull => Type is PdfType.Null or PdfType.Uninitialized;

    public bool IsObject => NativeMethods.IsIndirect(document.Handle, id) != 0;

    /// <summary>The number of the object, 0 where the value is part of another.</summary>
    public int ObjectId => NativeMethods.ObjectId(document.Handle, id);

    public int Count => Checked(NativeMethods.Count(document.Handle, id));

    public PdfValue StreamDictionary => document.Value(NativeMethods.DictionaryOf(document.Handle, id));

    public PdfValue this[int index] => document.Value(NativeMethods.Item(document.Handle, id, index));

    /// <summary>What a dictionary has under a key; null where it has nothing or the value is no dictionary.</summary>
    public PdfValue Get(ReadOnlySpan<byte> key) => document.Value(NativeMethods.Get(document.Handle, id, in MemoryMarshal.GetReference(key)));

    public PdfValue Get(string key) => Get(Key(key));

    public void Set(ReadOnlySpan<byte> key, PdfValue value)
    {
        NativeMethods.Set(document.Handle, id, in MemoryMarshal.GetReference(key), value.Id);
        document.Check();
    }

    public void Set(string key, PdfValue value) => Set(Key(key), value);

    public void Remove(ReadOnlySpan<byte> key)
    {
        NativeMethods.Remove(document.Handle, id, in MemoryMarshal.GetReference(key));
        document.Check();
    }

    /// <summary>Leaves a dictionary only the keys named.</summary>
    public void KeepOnly(IReadOnlySet<string> keys)
    {
        foreach (var key in Keys())
            if (!keys.Contains(key)) Remove(Key(key));
    }

    public List<string> Keys()
    {
        var keys = new List<string>();
        if (!IsDictionary) return keys;
        NativeMethods.BeginKeys(document.Handle, id);
        while (NativeMethods.MoreKeys(document.Handle) != 0)
            if (NativeMethods.NextKey(document.Handle) is var key and not 0) keys.Add(Latin(key, Length(key)));
        document.Check();
        return keys;
    }

    public void SetItem(int index, PdfValue value)
    {
        NativeMethods.SetItem(document.Handle, id, index, value.Id);
        document.Check();
    }

    public void Append(PdfValue value)
    {
        NativeMethods.Append(document.Handle, id, value.Id);
        document.Check();
    }

    public bool Is(ReadOnlySpan<byte> name) => NativeMethods.IsName(document.Handle, id, in MemoryMarshal.GetReference(name)) != 0;

    public long? Integer => NativeMethods.AsInteger(document.Handle, id, out var number) != 0 ? number : null;

    public double? Number => NativeMethods.AsNumber(document.Handle, id, out var number) != 0 ? number : null;

    /// <summary>A name with its slash, each byte one letter.</summary>
    public string? Name => NativeMethods.AsName(document.Handle, id, out var text, out var length) != 0 ? Latin(text, (int)length) : null;

    /// <summary>A string's bytes, each one letter.</summary>
    public string? Bytes => NativeMethods.AsString(document.Handle, id, out var text, out var length) != 0 ? Latin(text, (int)length) : null;

    public void Release() => NativeMethods.Release(document.Handle, id);

    private static byte[] Key(string key) => Encoding.Latin1.GetBytes(key + '\0');

    private static int Length(nint text)
    {
        var length = 0;
        while (Marshal.ReadByte(text, length) != 0) length++;
        return length;
    }

    private static string Latin(nint text, int length)
    {
        if (length == 0) return "";
        var bytes = new byte[length];
        Marshal.Copy(text, bytes, 0, length);
        return Encoding.Latin1.GetString(bytes);
    }

    private int Checked(int answer)
    {
        document.Check();
        return answer;
    }
}
