namespace Scrutineer.Governance.WorkProgramme;

/// <summary>How many items of its own a board takes at a meeting, standing business apart (rule W9).</summary>
public static class ProgrammeCapacity
{
    /// <summary>A sentence where there are more than the board takes; a warning, never a bar.</summary>
    public static string? Warning(int items, int? capacity) => capacity is { } most && items > most
        ? $"{items} items stand here; the board takes {most} at a meeting, standing business apart. Move what can wait, or circulate it."
        : null;
}
