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
        if (agreement.Agreement is not { Kappa: { } kappa, Lower: { } lower, Upper: { } upper }) return "Says nothing here: both gave one and the same judgement throughout";
        if (agreement.IsOneSided) return "Says nothing here: one of the two gave one judgement throughout, so nothing can be told apart from chance";
        return string.Create(CultureInfo.InvariantCulture, $"{kappa:0.00} ({lower:0.00} to {upper:0.00})");
    }
}
