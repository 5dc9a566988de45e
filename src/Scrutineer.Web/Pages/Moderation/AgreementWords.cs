using System.Globalization;
using Scrutineer.Quality.Moderating;

namespace Scrutineer.Web.Pages.Moderation;

/// <summary>Agreement in words.</summary>
public static class AgreementWords
{
    /// <summary>Kappa with its interval; or, where it means nothing, why.</summary>
    public static string KappaInWords(this GradeAgreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Agreement is not { Kappa: { } kappa, Lower: { } lower, Upper: { } upper }) return "Says nothing: both gave one judgement throughout";
        if (agreement.IsOneSided) return "Says nothing: one of the two gave one judgement throughout, so nothing can be told from chance";
        // Two who never differ leave the usual interval no width, which is not certainty.
        if (agreement.Agreement.Observed >= 1) return "1.00 (they never differed, so no interval can be told)";
        return string.Create(CultureInfo.InvariantCulture, $"{kappa:0.00} ({lower:0.00} to {Math.Min(1, upper):0.00})");
    }
}
