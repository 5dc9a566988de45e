using Scrutineer.Foundation;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Matters;

/// <summary>The thread laid out sideways: time across, a row for each lane, ties as curves. Lengths are in the picture's own units.</summary>
public sealed class ThreadPicture
{
    private const int Left = 150;
    private const int Top = 34;
    private const int RowHeight = 58;
    private const int Apart = 36;

    public required IReadOnlyList<PictureRow> Rows { get; init; }
    public required IReadOnlyList<PicturePoint> Points { get; init; }
    public required IReadOnlyList<PictureTie> Ties { get; init; }
    public required IReadOnlyList<PictureYear> Years { get; init; }
    public required int Width { get; init; }
    public int Height => Top + RowHeight * Rows.Count;
    public static int AxisTop => Top - 10;
    public static int LineLeft => Left - 12;

    public static ThreadPicture Of(MatterThread thread)
    {
        var dated = thread.Points.Where(p => p.Date is not null).ToList();
        var rows = thread.Lanes.Select((lane, i) => new PictureRow(lane, Top + RowHeight * i + RowHeight / 2)).ToList();
        var x = Columns(dated);
        var points = dated.Select((p, i) => new PicturePoint(i + 1, p, x[i], rows.First(r => r.Lane == p.Card.Lane).Y)).ToList();
        var at = points.ToDictionary(p => p.Point.Card.Ref);
        var ties = from point in points
                   from tie in point.Point.Ties
                   where at.ContainsKey(tie.To)
                   select new PictureTie(Curve(at[tie.To], point), tie.Suggested);
        return new ThreadPicture
        {
            Rows = rows,
            Points = points,
            Ties = [.. ties.DistinctBy(t => t.Path)],
            Width = Math.Max(640, (x.Count == 0 ? 0 : x[^1]) + 40),
            Years = [.. points.GroupBy(p => p.Point.Date!.Value.Year).Select(g => new PictureYear(g.Key, g.Min(p => p.X)))],
        };
    }

    /// <summary>Time runs across, but points of one day stand apart so that each can be seen and touched.</summary>
    private static List<int> Columns(List<ThreadPoint> points)
    {
        var columns = new List<int>();
        DateOnly? last = null;
        foreach (var point in points)
        {
            var gap = last is null ? 0 : Math.Clamp((point.Date!.Value.DayNumber - last.Value.DayNumber) / 4, Apart, 3 * Apart);
            columns.Add(columns.Count == 0 ? Left + 12 : columns[^1] + gap);
            last = point.Date;
        }

        return columns;
    }

    private static string Curve(PicturePoint from, PicturePoint to)
    {
        if (from.Y != to.Y) return $"M{from.X} {from.Y} C{from.X + 24} {to.Y} {from.X + 24} {to.Y} {to.X} {to.Y}";
        var bow = from.Y - Math.Min(24, 8 + Math.Abs(to.X - from.X) / 12);
        return $"M{from.X} {from.Y} Q{(from.X + to.X) / 2} {bow} {to.X} {to.Y}";
    }
}

public sealed record PictureRow(Lane Lane, int Y);

/// <summary>A point, numbered as in the list below the picture.</summary>
public sealed record PicturePoint(int Number, ThreadPoint Point, int X, int Y)
{
    public bool HasGap => Point.IsAwaited || Point.Asks.Any(a => a.IsGap);
}

public sealed record PictureTie(string Path, bool Suggested);

public sealed record PictureYear(int Year, int X);
