using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>A calibration exercise over its pages: set, judged blind, closed, compared (rule U17).</summary>
public sealed class CalibrationPageTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Exercise_IsJudgedBlind_AndComparedWhenItIsClosed()
    {
        var (lead, sam, ines) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.Auditor, "Sam Whitlock"), await test.AsAsync(Role.Auditor, "Ines Okafor"));
        var tool = (await lead.GetAsync("/calibration/new")).Document.QuerySelector("#Tool option")!.GetAttribute("value")!;
        (string, string)[] set = [("Title", "A child who misses school"), ("Tool", tool), ("Strand", "Help and protection"), ("ClosesOn", "2031-04-10")];
        (await lead.PostAsync("/calibration/new", null, [.. set, ("Material", "Oliver misses school.")])).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Take out what may tell who the child is, or say that you have checked it: Oliver.");
        var exercise = (await lead.PostAsync("/calibration/new", null, [.. set, ("Material", "A child of nine misses school on most days.")])).LeadsTo!;

        (await sam.PostAsync(exercise, null, ("Grades[0].Area", Guid.NewGuid().ToString()), ("Grades[0].Grade", "MeetsGood"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await lead.PostAsync($"{exercise}/close", null, await GradesAsync(lead, $"{exercise}/close", "MeetsGood"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("Fewer than two people judged it");
        (await sam.PostAsync(exercise, null, await GradesAsync(sam, exercise, "ExceedsGood"))).LeadsTo.ShouldBe(exercise);
        (await ines.PostAsync(exercise, null, await GradesAsync(ines, exercise, "DoesNotMeetGood"))).LeadsTo.ShouldBe(exercise);
        // Again, while it is open; and nobody sees another's.
        (await ines.PostAsync(exercise, null, await GradesAsync(ines, exercise, "MeetsGood"))).LeadsTo.ShouldBe(exercise);
        var open = (await lead.GetAsync(exercise)).Page.Words;
        open.ShouldContain("2 people have judged it; nobody sees another’s judgements until it is closed.");
        open.ShouldNotContain("Against what was agreed");

        (await lead.PostAsync($"{exercise}/close", null, await GradesAsync(lead, $"{exercise}/close", "MeetsGood"))).LeadsTo.ShouldBe(exercise);
        (await sam.PostAsync(exercise, null, ("Grades[0].Grade", "MeetsGood"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("The exercise is closed");

        // Everybody sees the whole and themselves, the lead everybody by name.
        var own = (await sam.GetAsync(exercise)).Page.Words;
        own.ShouldContain("Sam Whitlock (you) 10 0%");
        own.ShouldNotContain("Ines Okafor");
        own.ShouldContain("Everybody together 20 50%");
        (await lead.GetAsync(exercise)).Page.Words.ShouldContain("Ines Okafor 10 100%");
        (await lead.GetAsync("/calibration")).Page.Words.ShouldContain("Sam Whitlock 10 0%");
        (await (await test.AsAsync(Role.Practitioner, "Kezia Morrow")).GetAsync(exercise)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await sam.GetAsync("/calibration/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>The same judgement for each area that the form asks.</summary>
    private static async Task<(string, string)[]> GradesAsync(Visitor visitor, string page, string grade) =>
        [.. (await visitor.GetAsync(page)).Document.QuerySelectorAll("input[name$='.Area']").SelectMany((input, i) => ((string, string)[])[($"Grades[{i}].Area", input.GetAttribute("value")!), ($"Grades[{i}].Grade", grade)])];
}
