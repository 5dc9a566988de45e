using Microsoft.Win32.SafeHandles;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>One document in libqpdf, freed with everything it holds.</summary>
internal sealed class QpdfHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <exception cref="RuleBrokenException">The library is not installed.</exception>
    public static QpdfHandle New()
    {
        var document = new QpdfHandle();
        try
        {
            document.SetHandle(NativeMethods.Init());
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException or TypeInitializationException)
        {
            document.Dispose();
            throw new RuleBrokenException("Packs are bound by the library of qpdf 11, which is not installed. To have it: sudo apt-get install qpdf");
        }

        NativeMethods.SilenceErrors(document.Open);
        NativeMethods.SuppressWarnings(document.Open, 1);
        return document;
    }

    /// <summary>The document while it is open. Whoever calls with it holds this handle too, until the call is done.</summary>
    public nint Open => IsClosed ? throw new ObjectDisposedException(nameof(QpdfHandle)) : handle;

    protected override bool ReleaseHandle()
    {
        var document = handle;
        NativeMethods.Cleanup(ref document);
        return true;
    }
}
