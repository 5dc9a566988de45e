using Scrutineer.Quality.Audits;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Audits;

public sealed class LikelyIdentifiersTests
{
    [Theory]
    [InlineData("Since the visit Oliver has been to school every day.", "Oliver")]
    [InlineData("The family of Marlow Quenby moved.", "Marlow Quenby")]
    [InlineData("His brother Zebedee was seen alone.", "Zebedee")]
    [InlineData("DOB 14/03/2019", "DOB 14/03/2019")]
    [InlineData("The child, born on 3 May 2020, was seen.", "born on 3 May 2020")]
    [InlineData("NHS number 943 476 5919 is on the form", "943 476 5919")]
    [InlineData("Chloe’s plan is late.", "Chloe")]
    public void Text_WithWhatMayTellWhoAChildIs_IsFound(string text, string found) => LikelyIdentifiers.In(text).Select(l => l.Words).ShouldContain(found);

    [Theory]
    [InlineData("The social worker saw the child alone and recorded what the child said.")]
    [InlineData("Strategy Discussion was held with Police and Health within two days. The Team Manager agreed.")]
    [InlineData("Child Protection Plan reviewed by the Independent Reviewing Officer in March.")]
    [InlineData("Risk is lower. Mother has engaged. Father was not asked.")]
    [InlineData("He was seen on 14 occasions; case 4711/22.")]
    [InlineData("")]
    public void Text_WithTheFieldsOwnWords_IsLeftAlone(string text) => LikelyIdentifiers.In(text).ShouldBeEmpty();

    [Fact]
    public void NamesOfStaff_MayStandThere()
    {
        LikelyIdentifiers.In("Talked it over with Kezia Morrow.").ShouldNotBeEmpty();
        LikelyIdentifiers.In("Talked it over with Kezia Morrow.", ["Kezia Morrow"]).ShouldBeEmpty();
    }

    [Fact]
    public void HostileText_IsReadInGoodTime()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var text in (string[])[new string('A', 8_000), string.Concat(Enumerable.Repeat("Aa ", 2_600)), string.Concat(Enumerable.Repeat("1/1/", 2_000)), string.Concat(Enumerable.Repeat("born ", 1_600))]) LikelyIdentifiers.In(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
