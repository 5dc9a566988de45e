namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>What a value in a PDF is, numbered as libqpdf numbers it.</summary>
internal enum PdfType
{
    Uninitialized = 0,
    Reserved = 1,
    Null = 2,
    Boolean = 3,
    Integer = 4,
    Real = 5,
    Text = 6,
    Name = 7,
    Array = 8,
    Dictionary = 9,
    Stream = 10,
}
