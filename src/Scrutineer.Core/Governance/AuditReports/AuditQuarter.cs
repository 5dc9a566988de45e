using System.Globalization;
using System.Runtime.InteropServices;

namespace Scrutineer.Governance.AuditReports;

/// <summary>A quarter of a calendar year. Reports are of whole quarters: of two that overlap, one could be taken from the other (rule W16).</summary>
/// <param name="Number">1 to 4.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AuditQuarter(int Year, int Number)
{
    /// <summary>The first day of its first month.</summary>
    public DateOnly From => new(Year, Number * 3 - 2, 1);

    /// <summary>The first day of its last month.</summary>
    public DateOnly To => From.AddMonths(2);

    public AuditQuarter Before => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>"January to March 2031".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{From:MMMM} to {To:MMMM yyyy}");

    /// <summary>"2031-1", as forms have it.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    /// <summary>The last quarter that was over on a day.</summary>
    public static AuditQuarter LastBefore(DateOnly day) => new AuditQuarter(day.Year, (day.Month + 2) / 3).Before;

    /// <summary>Those that a meeting on a day may be told of, the latest first.</summary>
    public static IReadOnlyList<AuditQuarter> Offered(DateOnly day)
    {
        const int most = 8;
        var quarters = new List<AuditQuarter> { LastBefore(day) };
        while (quarters.Count < most) quarters.Add(quarters[^1].Before);
        return quarters;
    }

    /// <summary>The quarter of a name; null where it is none.</summary>
    public static AuditQuarter? Named(string? name, IEnumerable<AuditQuarter> among)
    {
        ArgumentNullException.ThrowIfNull(among);
        return among.Where(q => q.Name == name || q.Code == name).Select(q => (AuditQuarter?)q).FirstOrDefault();
    }
}
