using QRCoder;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>A link as a square that a phone's camera reads.</summary>
internal static class KeyPicture
{
    public static string Svg(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(new System.Drawing.Size(232, 232), sizingMode: SvgQRCode.SizingMode.WidthHeightAttribute);
    }
}
