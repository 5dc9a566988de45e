using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Architecture;

public sealed class HousekeepingTests
{
    private static readonly SourceFile Rules = new("docs/rules.md", "| rule | what |\n| --- | --- |\n| C1 | Working days. |\n| C2 | Holidays. |\n");

    [Fact]
    public void TooLong_BeginsAt301Lines()
    {
        SourceFile Lines(string path, int count) => new(path, string.Concat(Enumerable.Repeat("x\n", count)));

        Housekeeping.TooLong(Lines("src/A.cs", 300)).ShouldBeEmpty();
        Housekeeping.TooLong(Lines("src/A.cs", 301)).ShouldBe(["src/A.cs has 301 lines; 300 are the most."]);
        Housekeeping.TooLong(Lines("src/Core/Migrations/A.cs", 301)).ShouldBeEmpty();
        Housekeeping.TooLong(Lines("samples/paper.md", 301)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Scrutineer.Core/Tracking/Link.cs", "namespace Scrutineer.Tracking;", true)]
    [InlineData("src/Scrutineer.Core/Foundation/People/Person.cs", "// namespace Elsewhere;\nnamespace Scrutineer.Foundation.People\n{\n}", true)]
    [InlineData("src/Scrutineer.Core/Tracking/Link.cs", "namespace Scrutineer.Foundation;", false)]
    [InlineData("src/Scrutineer.Core/Tracking/Link.cs", "namespace Scrutineer.Tracking.Links;", false)]
    [InlineData("src/Scrutineer.Core/Tracking/Link.cs", "namespace Scrutineer.Tracking { }\nnamespace Scrutineer.Governance { }", false)]
    [InlineData("src/Scrutineer.Core/Tracking/Link.cs", "class Link;", false)]
    [InlineData("src/Scrutineer.Core/Program.cs", "return 0;", true)]
    public void OutOfPlace_IsANamespaceThatIsNotItsFolder(string path, string code, bool inPlace)
    {
        SourceFile project = new("src/Scrutineer.Core/Scrutineer.Core.csproj", "<RootNamespace>Scrutineer</RootNamespace>");

        Housekeeping.OutOfPlace(new(path, code), project).Any().ShouldBe(!inPlace);
    }

    [Theory]
    [InlineData("(rule C1)", "")]
    [InlineData("(rules C1 and C2)", "")]
    [InlineData("(rule C3)", "C3")]
    [InlineData("Rules C1, C2 and\n    /// C4.", "C4")]
    [InlineData("(rules C8 and C9)", "C8 C9")]
    [InlineData("the rule of the board", "")]
    public void UnknownRules_AreThoseThePageDoesNotHave(string comment, string unknown) =>
        Housekeeping.UnknownRules(new("src/A.cs", "/// " + comment), Rules).ShouldBe(
            unknown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => $"src/A.cs cites rule {rule}, which docs/rules.md does not have."));

    [Fact]
    public void RepeatedRules_AreNamed() =>
        Housekeeping.RepeatedRules(Rules with { Text = Rules.Text + "| C1 | Again. |\n" }).ShouldBe(["docs/rules.md has rule C1 2 times."]);

    [Theory]
    [InlineData("/", "root/checkout")]
    [InlineData("/", "home/clerk")]
    [InlineData("/", "work/main")]
    [InlineData("C:\\", "Users\\clerk")]
    [InlineData("\"resolved\": \"https://", "registry.example.org/a.tgz\"")]
    [InlineData("<add key=\"feed\" value=\"https://", "api.nuget.example/v3/index.json\" />")]
    public void MachineTraces_OfPathsAndRegistries_AreNamed(string before, string after) =>
        Housekeeping.MachineTraces(new("notes.md", "one\n" + before + after)).ShouldHaveSingleItem().ShouldStartWith("notes.md:2 names ");

    [Theory]
    [InlineData("boards/education/work-programme/2016-17")]
    [InlineData("~/work/papers")]
    [InlineData("https://dotnet.microsoft.com/download")]
    [InlineData("the register of interests")]
    public void MachineTraces_OfAddressesAnyoneCanUse_AreNone(string text) => Housekeeping.MachineTraces(new("notes.md", text)).ShouldBeEmpty();
}
