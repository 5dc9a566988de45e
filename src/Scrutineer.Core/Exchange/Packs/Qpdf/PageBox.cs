using System.Globalization;

namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>The part of a page that is seen, and how it is turned.</summary>
/// <param name="Unit">How many points one unit of the page is.</param>
internal sealed record PageBox(double Left, double Bottom, double Right, double Top, int Turned, double Unit)
{
    /// <summary>As it is seen, in points.</summary>
    public double Width => (Turned % 180 == 0 ? Right - Left : Top - Bottom) * Unit;

    /// <summary>As it is seen, in points.</summary>
    public double Height => (Turned % 180 == 0 ? Top - Bottom : Right - Left) * Unit;

    /// <summary>What puts the origin at the lower left corner as it is seen, upright, in points.</summary>
    public string Upright
    {
        get
        {
            var s = 1 / Unit;
            return Turned switch
            {
                90 => Matrix(0, s, -s, 0, Right, Bottom),
                180 => Matrix(-s, 0, 0, -s, Right, Top),
                270 => Matrix(0, -s, s, 0, Left, Top),
                _ => Matrix(s, 0, 0, s, Left, Bottom),
            };
        }
    }

    /// <summary>The box of a page that has its own and inherited ones; null where it has no size.</summary>
    public static PageBox? Of(PdfValue page)
    {
        if (Corners(page.Get("/MediaBox"u8)) is not { } sheet) return null;
        var seen = Corners(page.Get("/CropBox"u8)) is { } crop ? Common(sheet, crop) : sheet;
        var turned = (int)((((page.Get("/Rotate"u8).Integer ?? 0) % 360) + 360) % 360);
        var unit = page.Get("/UserUnit"u8).Number is { } u and > 0 and < 1000 ? u : 1;
        return new PageBox(seen[0], seen[1], seen[2], seen[3], turned, unit);
    }

    private static double[] Common(double[] sheet, double[] crop)
    {
        double[] both = [Math.Max(sheet[0], crop[0]), Math.Max(sheet[1], crop[1]), Math.Min(sheet[2], crop[2]), Math.Min(sheet[3], crop[3])];
        return both[2] > both[0] && both[3] > both[1] ? both : sheet;
    }

    private static double[]? Corners(PdfValue box)
    {
        if (!box.IsArray || box.Count != 4) return null;
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
            if (box[i].Number is { } number && double.IsFinite(number) && Math.Abs(number) < 1_000_000) numbers[i] = number;
            else return null;
        double[] corners = [Math.Min(numbers[0], numbers[2]), Math.Min(numbers[1], numbers[3]), Math.Max(numbers[0], numbers[2]), Math.Max(numbers[1], numbers[3])];
        return corners[2] > corners[0] && corners[3] > corners[1] ? corners : null;
    }

    private static string Matrix(params ReadOnlySpan<double> numbers)
    {
        var words = new string[numbers.Length];
        for (var i = 0; i < numbers.Length; i++) words[i] = numbers[i].ToString("0.####", CultureInfo.InvariantCulture);
        return $"{string.Join(' ', words)} cm";
    }
}
