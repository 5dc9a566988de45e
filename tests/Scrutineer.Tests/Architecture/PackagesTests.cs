using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Architecture;

public sealed class PackagesTests
{
    private static readonly SourceFile Central = new("Directory.Packages.props", """<Project><PackageVersion Include="Shelf" Version="1.2.3" /></Project>""");

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("1.2.3-rc.1", true)]
    [InlineData("1.*", false)]
    [InlineData("[1.2,2.0)", false)]
    [InlineData("$(ShelfVersion)", false)]
    [InlineData("", false)]
    public void CentralBreaches_AreVersionsThatAreNotExact(string version, bool exact) =>
        Packages.CentralBreaches(Central with { Text = Central.Text.Replace("1.2.3", version) }).Any().ShouldBe(!exact);

    [Fact]
    public void CentralBreaches_OfAPackageTwice_AreNamed() =>
        Packages.CentralBreaches(Central with { Text = $"<Project>{Central.Text}{Central.Text}</Project>" }).ShouldBe(["Directory.Packages.props has Shelf twice."]);

    [Theory]
    [InlineData("""<PackageReference Include="Shelf" />""", null)]
    [InlineData("""<PackageReference Include="Shelf" Version="1.2.3" />""", "a.csproj gives Shelf a version of its own.")]
    [InlineData("""<PackageReference Include="Shelf" VersionOverride="1.2.3" />""", "a.csproj gives Shelf a version of its own.")]
    [InlineData("""<PackageReference Include="Shelf"><Version>1.2.3</Version></PackageReference>""", "a.csproj gives Shelf a version of its own.")]
    [InlineData("""<PackageReference Include="Ladder" />""", "a.csproj uses Ladder, which is not pinned.")]
    [InlineData("""<PackageDownload Include="Ladder" Version="[1.2.3]" />""", null)]
    [InlineData("""<PackageDownload Include="Ladder" Version="[1.2.3,)" />""", "a.csproj does not pin the download of Ladder.")]
    public void ProjectBreaches_AreVersionsOutsideTheCentralFile(string reference, string? sentence) =>
        Packages.ProjectBreaches(new("a.csproj", $"<Project>{reference}</Project>"), Central).ShouldBe(sentence is null ? [] : [sentence]);
}
