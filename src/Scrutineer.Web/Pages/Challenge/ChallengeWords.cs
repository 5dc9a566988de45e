using Scrutineer.Quality.Challenge;

namespace Scrutineer.Web.Pages.Challenge;

/// <summary>Plans, ratings and answers in words and colours; a colour never stands without its word.</summary>
public static class ChallengeWords
{
    public static string Words(this RatedPlan plan) => plan == RatedPlan.Care ? "Care plan" : "Child protection plan";

    public static string Words(this DipAnswer answer) => answer switch { DipAnswer.Yes => "Yes", DipAnswer.No => "No", _ => "Does not apply" };

    public static string Colour(this Rag rag) => rag switch { Rag.Red => "red", Rag.Amber => "orange", _ => "green" };
}
