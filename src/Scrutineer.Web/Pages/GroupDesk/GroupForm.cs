using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Scrutineer.Governance.TaskAndFinish;

namespace Scrutineer.Web.Pages.GroupDesk;

/// <summary>What a group is, as its form has it.</summary>
public sealed class GroupForm
{
    public string? Name { get; set; }
    public string? Scope { get; set; }
    public string? Chair { get; set; }

    /// <summary>The other members, a line each.</summary>
    public string? Members { get; set; }
    public string? CabinetMember { get; set; }
    public string? StartedOn { get; set; }

    public static GroupForm Of(TaskAndFinishGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new()
        {
            Name = group.Name,
            Scope = group.Scope,
            Chair = group.Chair,
            Members = string.Join('\n', group.Members),
            CabinetMember = group.CabinetMember,
            StartedOn = group.StartedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    public GroupDetails Read(ModelStateDictionary state) =>
        new(Name, Scope, Chair, [.. (Members ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], CabinetMember, Day(state, nameof(StartedOn), StartedOn));

    /// <summary>A day as a form sends it; null where none is given, and noted where it is none.</summary>
    public static DateOnly? Day(ModelStateDictionary state, string field, string? text)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        state.AddModelError(field, "Enter a day, such as 24 April 2031");
        return null;
    }
}
