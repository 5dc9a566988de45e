using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance;

/// <summary>The indicators that are computed from extracts, as records that people can give an owner, targets and rebases (rule R1).</summary>
public static class ComputedIndicators
{
    private const string FrontDoor = "Front door", Protection = "Help and protection", Care = "Children in care and leaving care", Adoption = "Adoption", Workforce = "Workforce";

    // Counts are not compared: those of a month with those of a year, and of authorities of every size, would tell nothing.
    private static readonly Dictionary<string, (string Theme, Improvement Better, string? Measure, string? Base)> Settings = new()
    {
        ["contacts"] = (FrontDoor, Improvement.Neither, null, null),
        ["early-help-completed"] = (FrontDoor, Improvement.Up, null, null),
        ["referrals"] = (FrontDoor, Improvement.Neither, null, null),
        ["re-referral-rate"] = (FrontDoor, Improvement.Down, "ReReferral", "CPP_Total_NumRef"),
        ["assessments-completed"] = (FrontDoor, Improvement.Neither, null, null),
        ["assessments-45-days"] = (FrontDoor, Improvement.Up, "Continue_Assess_Comp", null),
        ["s47-started"] = (Protection, Improvement.Neither, null, null),
        ["icpcs"] = (Protection, Improvement.Neither, null, null),
        ["s47-to-icpc-15-days"] = (Protection, Improvement.Up, "CP_conf_15days", null),
        ["cin-open"] = (Protection, Improvement.Neither, null, null),
        ["cp-started"] = (Protection, Improvement.Neither, null, null),
        ["cp-ended"] = (Protection, Improvement.Neither, null, null),
        ["cp-open"] = (Protection, Improvement.Neither, null, null),
        ["cp-repeat-rate"] = (Protection, Improvement.Down, "PrevRegCPR", "CPP_Abuse"),
        ["cp-2-years-open"] = (Protection, Improvement.Down, "CPPlans2yrsActive", "CPP_Num"),
        ["cla-started"] = (Care, Improvement.Neither, null, null),
        ["cla-ceased"] = (Care, Improvement.Neither, null, null),
        ["cla-open"] = (Care, Improvement.Neither, null, null),
        ["cla-3-placements"] = (Care, Improvement.Down, "LACStable_2016on", "LACnum"),
        ["care-leavers"] = (Care, Improvement.Neither, null, null),
        ["care-leavers-suitable"] = (Care, Improvement.Up, "CareLeaverAcc", "NoCareLeavers"),
        ["adoption-orders"] = (Adoption, Improvement.Neither, null, null),
        ["adoption-a1"] = (Adoption, Improvement.Down, null, null),
        ["contacts-decided-1-day"] = (FrontDoor, Improvement.Up, null, null),
        ["contacts-to-referral"] = (FrontDoor, Improvement.Neither, null, null),
        ["s47-15-days"] = (Protection, Improvement.Up, null, null),
        ["s47-to-conference"] = (Protection, Improvement.Neither, null, null),
        ["exploitation-medium-high"] = (Protection, Improvement.Down, null, null),
        ["early-help-opened"] = (FrontDoor, Improvement.Neither, null, null),
        ["early-help-closed"] = (FrontDoor, Improvement.Neither, null, null),
        ["early-help-plans-completed"] = (FrontDoor, Improvement.Up, null, null),
        ["early-help-outside-council"] = (FrontDoor, Improvement.Up, null, null),
        ["care-entries-by-agreement"] = (Care, Improvement.Neither, null, null),
        ["care-re-entries"] = (Care, Improvement.Down, null, null),
        ["return-interviews-72-hours"] = (Care, Improvement.Up, null, null),
        ["return-interviews-offered"] = (Care, Improvement.Up, null, null),
        ["care-reviews-on-time"] = (Care, Improvement.Up, null, null),
        ["cp-reviews-on-time"] = (Protection, Improvement.Up, null, null),
        ["care-reviews-participation"] = (Care, Improvement.Up, null, null),
        ["conferences-participation"] = (Protection, Improvement.Up, null, null),
        ["caseload-fte"] = (Workforce, Improvement.Neither, null, null),
        ["fostering-households"] = (Care, Improvement.Up, null, null),
        ["fostering-approved"] = (Care, Improvement.Up, null, null),
    };

    /// <summary>Those whose figures of a year are the latest.</summary>
    private static readonly string[] States = ["exploitation-medium-high", "early-help-outside-council", "fostering-households"];

    /// <summary>Adds those that are not here by their code, and gives the others the words that stand beside the code that computes them.</summary>
    public static async Task AddMissingAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await AddToAsync(db, null, cancel);
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancel);
    }

    /// <summary>The same, to be saved with what else the context holds.</summary>
    /// <param name="extract">The extract that is being loaded; null for none.</param>
    internal static async Task AddToAsync(ScrutineerDb db, Extract? extract, CancellationToken cancel)
    {
        await db.Set<Indicator>().LoadAsync(cancel);
        // What was added and is still to be saved is here too.
        var held = db.Set<Indicator>().Local.ToDictionary(i => i.Code);
        // Those of a council's own lists come with the first extract that has the list; one entered by hand under the code stays what it is.
        var local = IndicatorSet.Local.Where(i => extract?[i.List] is not null && !held.ContainsKey(i.Code)).ToList();
        foreach (var definition in IndicatorSet.All.Concat(local))
        {
            if (!held.TryGetValue(definition.Code, out var indicator)) db.Add(indicator = Made(definition));
            var words = definition.Words;
            (indicator.Name, indicator.Numerator, indicator.Denominator, indicator.Clock, indicator.Exclusions, indicator.Source) =
                (definition.Name, words.Numerator, words.Denominator ?? "", words.Clock, words.Exclusions, words.Source);
        }
    }

    private static Indicator Made(IndicatorDefinition definition)
    {
        var set = Settings[definition.Code];
        return new()
        {
            Code = definition.Code,
            Name = definition.Name,
            Unit = definition.Unit,
            Theme = set.Theme,
            Polarity = set.Better,
            Measure = set.Measure,
            BaseMeasure = set.Base,
            YearToDate = definition.IsAsAt || definition.Code.EndsWith("-open", StringComparison.Ordinal) || States.Contains(definition.Code) ? YearToDate.Latest : YearToDate.Sum,
        };
    }
}
