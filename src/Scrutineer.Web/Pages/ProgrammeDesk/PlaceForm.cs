using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Where an item is to stand: one of the places offered, or another day.</summary>
public sealed class PlaceForm
{
    /// <summary>A place offered, as <see cref="ValueOf"/> writes it.</summary>
    public string? Place { get; set; }

    public string? Day { get; set; }

    /// <summary>"2031-04-24" for a day, "=" and the heading else.</summary>
    public static string ValueOf(ProgrammePlace place) => place.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"={place.Heading}";

    public static IEnumerable<Choice> Choices(IEnumerable<ProgrammePlace> places) => places.Select(p => new Choice(ValueOf(p), p.Day is { } day ? day.WordsWithWeekday() : p.Heading ?? "No date yet"));

    /// <summary>The place entered; another day goes before the choice.</summary>
    public ProgrammePlace Read(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!string.IsNullOrWhiteSpace(Day))
        {
            if (DateOnly.TryParseExact(Day.Trim(), ["yyyy-MM-dd", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, null);
            state.AddModelError(nameof(Day), "Enter a day, such as 24 April 2031");
            return default;
        }

        if (Place is null) state.AddModelError(nameof(Place), "Choose a day or a heading");
        return Place is ['=', .. var heading] ? new(null, heading.Length == 0 ? null : heading) : ProgrammePlace.Read(Place ?? "");
    }
}
