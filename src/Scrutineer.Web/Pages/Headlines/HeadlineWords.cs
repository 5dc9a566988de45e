using Scrutineer.Quality.Headlines;

namespace Scrutineer.Web.Pages.Headlines;

/// <summary>Kinds of headlines in words.</summary>
public static class HeadlineWords
{
    public static string Words(this HeadlineKind kind) => kind == HeadlineKind.Strength ? "Strength" : "To improve";
}
