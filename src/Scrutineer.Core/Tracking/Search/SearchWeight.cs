namespace Scrutineer.Tracking.Search;

/// <summary>How much a kind of record weighs beside others when both match as well (rule S5).</summary>
internal static class SearchWeight
{
    public static double Of(string kind) => kind switch
    {
        "person" or "board" or "matter" => 1.5,
        "minute" => 1.25,
        "meeting" or "paper" => 1.0,
        "agenda-item" or "tracked-item" => 0.9,
        _ => 0.8,
    };
}
