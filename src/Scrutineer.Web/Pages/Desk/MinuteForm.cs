using System.Globalization;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>One minute as its form sends it.</summary>
public sealed class MinuteForm
{
    public int Version { get; set; }
    public string? Title { get; set; }
    public string? Narrative { get; set; }

    /// <summary>One on each line.</summary>
    public string? Questions { get; set; }

    public bool Education { get; set; }
    public List<string?> Decisions { get; set; } = [];
    public List<AskForm> Asks { get; set; } = [];

    public static MinuteForm Of(DraftContent content, int version)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new MinuteForm
        {
            Version = version,
            Title = content.Title,
            Narrative = content.Narrative,
            Questions = string.Join('\n', content.Questions),
            Education = content.IsEducationMatter,
            Decisions = [.. content.Decisions],
            Asks = [.. content.Asks.Select(AskForm.Of)],
        };
    }

    public DraftContent Read() => new(
        Title ?? "", Narrative ?? "", (Questions ?? "").ReplaceLineEndings("\n").Split('\n'), [.. Decisions.Select(d => d ?? "")], [.. Asks.Select(a => a.Read())], Education);
}

/// <summary>One ask as the form sends it.</summary>
public sealed class AskForm
{
    public TrackedItemKind Kind { get; set; } = TrackedItemKind.Action;
    public string? Text { get; set; }

    /// <summary>Addressees, with semicolons between them.</summary>
    public string? To { get; set; }

    public int? Decision { get; set; }
    public AskDue Due { get; set; }
    public string? DueOn { get; set; }

    public static AskForm Of(AskContent ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return new AskForm
        {
            Kind = ask.Kind,
            Text = ask.Text,
            To = string.Join("; ", ask.To),
            Decision = ask.Decision,
            Due = ask.Due,
            DueOn = ask.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    public AskContent Read() => new(
        Decision, Kind, Text ?? "", (To ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Due,
        DateOnly.TryParseExact(DueOn?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
}
