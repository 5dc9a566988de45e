using System.Globalization;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Statistics.Pictures;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>All authorities by their base, with the limits of chance around the share of all, as coordinates.</summary>
public sealed record FunnelPicture(int Width, int Height, IReadOnlyList<ChartLine> Lines, IReadOnlyList<ChartShape> Points, IReadOnlyList<ChartLabel> Labels)
{
    private const int Left = 70, Top = 16, Wide = 760, Tall = 280, Below = 56;

    public static FunnelPicture Of(Funnel funnel)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        var most = (double)funnel.Points.Max(p => p.Base);
        var scale = ChartScale.Of([.. funnel.Points.Select(p => (double)p.Share), .. funnel.Limits.Select(l => l.Lower2), .. funnel.Limits.Select(l => l.Upper2)], isShare: true);
        var across = ChartScale.Of([0, most], isShare: false);
        double X(decimal of) => Left + Wide * across.Share((double)of);
        double Y(double share) => Top + Tall * (1 - scale.Share(share));
        ChartLine Line(string kind, Func<FunnelLimit, double> which) => new(kind, string.Join(' ', funnel.Limits.Select(l => $"{Text(X(l.Base))},{Text(Y(which(l)))}")));
        return new(Left + Wide + 30, Top + Tall + Below,
            [Line("mean", _ => funnel.Overall), Line("limit", l => l.Lower2), Line("limit", l => l.Upper2), Line("outer", l => l.Lower3), Line("outer", l => l.Upper3)],
            [.. funnel.Points.OrderBy(p => p.IsOwn).Select(p => Shape(p, X(p.Base), Y((double)p.Share)))],
            [
                .. scale.Ticks.Select(t => new ChartLabel(Text(Left - 12), Text(Y(t) + 5), "end", t.ToString("0.#", CultureInfo.InvariantCulture) + "%")),
                .. across.Ticks.Select(t => new ChartLabel(Text(X((decimal)t)), Text(Top + Tall + 24), "middle", t.ToString("#,0", CultureInfo.InvariantCulture))),
                new ChartLabel(Text(Left + Wide / 2.0), Text(Top + Tall + 48), "middle", "How many it is out of"),
            ]);
    }

    /// <summary>What a point tells, in a word.</summary>
    public static string Words(FunnelPlace place) => place switch { FunnelPlace.Within => "within what chance does", FunnelPlace.BeyondTwo => "beyond two standard deviations", _ => "beyond three standard deviations" };

    private static ChartShape Shape(FunnelPoint point, double x, double y)
    {
        var says = string.Create(CultureInfo.InvariantCulture, $"{point.Name}: {point.Share:0.0}% of {point.Base:#,0}, {Words(point.Place)}");
        return point.IsOwn
            ? new($"M{Text(x)} {Text(y - 9)}L{Text(x + 9)} {Text(y)}L{Text(x)} {Text(y + 9)}L{Text(x - 9)} {Text(y)}Z", "changed", says)
            : new($"M{Text(x - 4)} {Text(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", "common", says);
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
