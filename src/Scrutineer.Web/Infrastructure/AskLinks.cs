namespace Scrutineer.Web.Infrastructure;

/// <summary>Addresses of the pages on which asks are kept and answered.</summary>
public static class AskLinks
{
    /// <summary>What an officer can record of an ask; one thing of it where it is named.</summary>
    public static string Keep(Guid ask, string? what = null) => $"/tracker/{ask:N}/keep{(what is null ? "" : $"/{what}")}";

    /// <summary>Who is meant by the names that papers ask.</summary>
    public static string Owners => "/tracker/owners";

    public static string Owner(Guid name) => $"{Owners}/{name:N}";

    /// <summary>Recommendations of a review or a plan, brought in as a table.</summary>
    public static string Import => "/tracker/import";

    /// <summary>What a meeting asked for, and whom it has not reached.</summary>
    public static string Circulation(Guid meeting) => $"/tracker/circulation/{meeting:N}";

    /// <summary>A review, an inspection or a plan with what it asks for.</summary>
    public static string Source(Guid source) => $"/tracker/sources/{source:N}";

    /// <summary>A file of an answer.</summary>
    public static string File(Guid ask, Guid file) => $"/tracker/{ask:N}/files/{file:N}";

    /// <summary>What waits for the answers of whoever is signed in.</summary>
    public static string Answers => "/answers";

    /// <summary>One of those asked answering one ask.</summary>
    public static string Answer(Guid addressee) => $"{Answers}/{addressee:N}";

    /// <summary>A file of a draft answer.</summary>
    public static string DraftFile(Guid addressee, Guid file) => $"{Answer(addressee)}/files/{file:N}";
}
