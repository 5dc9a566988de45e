using Scrutineer.Quality.Tools;

namespace Scrutineer.Web.Pages.Calibration;

/// <summary>A judgement of one area, as forms have it.</summary>
public sealed class AreaGradeForm
{
    public Guid Area { get; set; }
    public Judgement? Grade { get; set; }

    /// <summary>Those that were given.</summary>
    public static IReadOnlyDictionary<Guid, Judgement> Given(IEnumerable<AreaGradeForm> grades) =>
        grades.Where(g => g.Grade is not null).DistinctBy(g => g.Area).ToDictionary(g => g.Area, g => g.Grade!.Value);
}
