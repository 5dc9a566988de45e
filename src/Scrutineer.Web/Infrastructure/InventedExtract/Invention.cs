using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Web.Infrastructure.InventedExtract;

/// <summary>
/// The lists of children from which the invented council's figures come. They are made backwards, from the figures: so many children, dated so, that an
/// extract of them computes to just what the council's papers and tables say. Nothing of it is anyone's.
/// </summary>
internal sealed class Invention
{
    private readonly Dictionary<(string Code, DateOnly Month), FigureLine> figures;
    private readonly DateOnly first;
    private int children;

    private Invention(string folder, IReadOnlyList<FigureLine> lines, DateOnly asAt)
    {
        (Folder, AsAt) = (folder, asAt);
        figures = lines.ToDictionary(l => (l.Code, l.Period));
        first = lines.Where(l => l.Code == "referrals").Min(l => l.Period);
        Count = ((asAt.Year - first.Year) * 12) + asAt.Month - first.Month + 1;
    }

    public string Folder { get; }

    /// <summary>The day that the extract shows, the last of a month.</summary>
    public DateOnly AsAt { get; }

    /// <summary>How many months have figures; they are numbered from 0.</summary>
    public int Count { get; }

    public Chance Chance { get; } = new(2026);

    /// <summary>Writes the lists into a folder.</summary>
    /// <param name="lines">The figures that the lists shall come to, every month from the first to that of the extract.</param>
    public static void Write(string folder, IReadOnlyList<FigureLine> lines, DateOnly asAt)
    {
        var invention = new Invention(folder, lines, asAt);
        InventedFrontDoor.Write(invention);
        InventedEarlyHelp.Write(invention);
        InventedEnquiries.Write(invention);
        InventedNeed.Write(invention);
        var reviews = new InventedReviews(invention);
        InventedPlans.Write(invention, reviews);
        InventedCare.Write(invention, reviews);
        reviews.Dispose();
        InventedAfterCare.Write(invention);
        InventedStaff.Write(invention);
    }

    /// <summary>The first day of a month; those before the first figures have numbers below 0.</summary>
    public DateOnly Month(int month) => first.AddMonths(month);

    /// <summary>The number of a figure, or the value of one that has none; of a month without figures that of the nearest.</summary>
    public int Total(string code, int month) => (int)(Line(code, month).Numerator ?? 0);

    /// <summary>What a figure is out of.</summary>
    public int Base(string code, int month) => (int)(Line(code, month).Denominator ?? 0);

    public decimal Value(string code, int month) => Line(code, month).Value ?? 0;

    /// <summary>The day of one of several events that fill a month evenly.</summary>
    public DateOnly Day(int month, int at, int of) => Month(month).AddDays((int)((long)at * DateTime.DaysInMonth(Month(month).Year, Month(month).Month) / Math.Max(1, of)));

    /// <summary>A child who has an age in years, between two, on a day.</summary>
    public InventedChild Child(DateOnly day, int youngest, int oldest) => new(
        ++children,
        day.AddDays(-(365 * youngest) - Chance.Below((365 * (oldest - youngest + 1)) + 1)),
        Chance.Of(52, 47, 1),
        Chance.Of(66, 1, 0, 6, 1, 5, 3, 2, 2, 1, 3, 1, 2, 1, 4, 1, 0, 1),
        InventedTeams.Localities[Chance.Of(30, 27, 25, 18)]);

    public InventedList List(ExtractList list) => new(list, this);

    /// <summary>Null for a day that the extract does not know yet.</summary>
    public DateOnly? Known(DateOnly day) => day <= AsAt ? day : null;

    private FigureLine Line(string code, int month) => figures[(code, Month(Math.Clamp(month, 0, Count - 1)))];
}
