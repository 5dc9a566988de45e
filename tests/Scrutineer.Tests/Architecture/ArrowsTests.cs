using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Architecture;

public sealed class ArrowsTests
{
    [Theory]
    [InlineData("Foundation/People", "using Scrutineer.Tracking;", "Tracking")]
    [InlineData("Foundation/People", "using static Scrutineer.Governance.Boards.Board;", "Governance")]
    [InlineData("Foundation/People", "using Ask = global::Scrutineer.Tracking.TrackedItem;", "Tracking")]
    [InlineData("Foundation/People", "using Tracking;", "Tracking")]
    [InlineData("Foundation/People", "class Person { Tracking.TrackedItem? Owed; }", "Tracking")]
    [InlineData("Foundation/People", "class Person { List<Governance . Boards.Board> Seats; }", "Governance")]
    [InlineData("Foundation/People", "class Person { object Seat = new global::Scrutineer.Governance.Boards.Board(); }", "Governance")]
    [InlineData("Foundation/People", "class Person { string Type = \"Scrutineer.Quality.Audits.Audit\"; }", "Quality")]
    [InlineData("Foundation/People", "class Person { string Says() => $\"{Tracking.Words.Of(this)}\"; }", "Tracking")]
    [InlineData("Tracking", "class Link { Quality.Audits.Audit? From; }", "Quality")]
    [InlineData("Tracking", "using Scrutineer.Governance.Minutes;", "Governance")]
    [InlineData("Quality/Audits", "using Scrutineer.Governance.Papers;", "Governance")]
    [InlineData("Governance/Papers", "using Scrutineer.Exchange.PublishedPapers;", "Exchange")]
    [InlineData("Quality/Audits", "class Audit { Exchange.AnnexA.Row? Row; }", "Exchange")]
    public void Breaches_OfANameFromAbove_SayWhereAndWhich(string folder, string code, string named) =>
        Arrows.Breaches(InCore(folder, "\n" + code)).ShouldBe([$"src/Scrutineer.Core/{folder}/Planted.cs:2: {folder.Split('/')[0]} names {named}."]);

    [Theory]
    [InlineData("Foundation/People", "namespace Scrutineer.Foundation.People; using Scrutineer.Foundation.Access;")]
    [InlineData("Tracking", "using Scrutineer.Foundation; class Link { Foundation.RecordRef From; }")]
    [InlineData("Quality/Audits", "using Scrutineer.Tracking; using Scrutineer.Foundation;")]
    [InlineData("Governance/Papers", "using Scrutineer.Quality.Audits; using Scrutineer.Tracking; using Scrutineer.Foundation;")]
    [InlineData("Exchange/OParl", "using Scrutineer.Governance.Boards; using Scrutineer.Quality.Audits; class O { Tracking.Link? L; }")]
    [InlineData("Foundation/People", "// Tracking.Link knows the rest\n/* Governance.\nBoards */ class Person { char Quote = '\"'; } // Quality.Audits")]
    [InlineData("Foundation/Storage", "class Db { object O() => set.AsNoTracking().First(); bool B => options.Tracking.Enabled; }")]
    [InlineData("Foundation/Storage", "class Db { string Url = \"https://example.org/\"; int Quality; int Read() => Quality; }")]
    public void Breaches_OfAllowedNamesCommentsAndMembers_AreNone(string folder, string code) =>
        Arrows.Breaches(InCore(folder, code)).ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http", "using Microsoft.AspNetCore.Http;")]
    [InlineData("Microsoft.AspNetCore.Mvc", "class P { Microsoft.AspNetCore.Mvc.IActionResult? R; }")]
    [InlineData("Console", "class P { void Say() => Console.WriteLine(1); }")]
    [InlineData("System.Console", "using static System.Console;")]
    [InlineData("Scrutineer.Web", "using Scrutineer.Web.Pages;")]
    public void Breaches_OfTheWebOrTheConsoleInCore_AreNamed(string named, string code) =>
        Arrows.Breaches(InCore("Governance/Papers", code)).ShouldBe([$"src/Scrutineer.Core/Governance/Papers/Planted.cs:1: Core names {named}."]);

    [Fact]
    public void Breaches_OfAGlobalUsing_AreNamedEvenWhereTheArrowIsAllowed() =>
        Arrows.Breaches(InCore("Governance/Papers", "global using Scrutineer.Tracking;")).ShouldBe(
            ["src/Scrutineer.Core/Governance/Papers/Planted.cs:1 uses Tracking in every file, where no arrow can be seen."]);

    [Fact]
    public void Breaches_OutsideTheWings_AreNamed() => Arrows.Breaches(InCore("Common", "class Odds;")).ShouldHaveSingleItem().ShouldContain("no wing");

    [Fact]
    public void Breaches_InMigrations_AreLeftOut() =>
        Arrows.Breaches(InCore("Foundation/Storage/Migrations/Sqlite", "class M { string Kind = \"Scrutineer.Tracking.Link\"; }")).ShouldBeEmpty();

    [Theory]
    [InlineData("Scrutineer.Web", "Scrutineer.Cli")]
    [InlineData("Scrutineer.Cli", "Scrutineer.Web")]
    [InlineData("Scrutineer.Core", "Scrutineer.Web")]
    public void ProjectBreaches_OfAProjectThatMustNotBeCalled_AreNamed(string caller, string called) =>
        Arrows.ProjectBreaches(new($"src/{caller}/{caller}.csproj", $"""<Project><ProjectReference Include="../{called}/{called}.csproj" /></Project>"""))
            .ShouldBe([$"src/{caller}/{caller}.csproj calls {called}."]);

    [Fact]
    public void ProjectBreaches_OfAUsingForEveryFile_AreNamed() =>
        Arrows.ProjectBreaches(new("src/Scrutineer.Core/Scrutineer.Core.csproj", """<Using Include="Scrutineer.Tracking" />""")).ShouldHaveSingleItem();

    [Fact]
    public void ProjectBreaches_OfWebCallingCore_AreNone() =>
        Arrows.ProjectBreaches(new("src/Scrutineer.Web/Scrutineer.Web.csproj", """<ProjectReference Include="../Scrutineer.Core/Scrutineer.Core.csproj" />"""))
            .ShouldBeEmpty();

    private static SourceFile InCore(string folder, string code) => new($"src/Scrutineer.Core/{folder}/Planted.cs", code);
}
