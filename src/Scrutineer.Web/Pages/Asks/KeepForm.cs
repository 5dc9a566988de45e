using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Effects;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>Every field of the forms on which officers record something of an ask. Each form fills those it shows.</summary>
public sealed class KeepForm
{
    public Guid? Addressee { get; set; }
    public AnswerStep Step { get; set; }
    public ResponseOutcome? Outcome { get; set; }
    public string? Percent { get; set; }
    public string? Words { get; set; }
    public string? By { get; set; }
    public string? On { get; set; }
    public string? Received { get; set; }
    public string? Notice { get; set; }
    public Guid? Meeting { get; set; }
    public EffectOutcome? Effect { get; set; }
    public string? Theme { get; set; }
    public EffectMeasure Measure { get; set; }
    public string? Indicator { get; set; }
    public string? Name { get; set; }
    public string? Moves { get; set; }
    public string? Unit { get; set; }
    public Guid? Expected { get; set; }
    public string? Figures { get; set; }
}
