using Scrutineer.Tests.Architecture;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests;

/// <summary>The house as it stands keeps its rules. That each check can fail is shown on planted breaches in the Architecture folder.</summary>
public sealed class ArchitectureTests
{
    private static readonly SourceFile[] Projects = [.. Repository.Files.Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal))];

    [Fact]
    public void Wings_NameOnlyThoseBelowThem()
    {
        Repository.Files.Count(file => file.Path.StartsWith("src/Scrutineer.Core/Foundation/", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        Repository.Files.SelectMany(Arrows.Breaches).ShouldBeEmpty();
    }

    [Fact]
    public void WebAndCommandLine_CallOnlyCore()
    {
        Projects.Select(project => project.Name).ShouldContain("Scrutineer.Web.csproj");
        Projects.Concat(BuildFiles()).SelectMany(Arrows.ProjectBreaches).ShouldBeEmpty();
    }

    [Fact]
    public void Sources_AreShortEnoughToRead() => Repository.Files.SelectMany(Housekeeping.TooLong).ShouldBeEmpty();

    [Fact]
    public void Namespaces_AreTheirFolders() => Projects.SelectMany(project => Repository.Files
        .Where(file => file.Path.StartsWith(project.Folder + '/', StringComparison.Ordinal))
        .SelectMany(file => Housekeeping.OutOfPlace(file, project))).ShouldBeEmpty();

    [Fact]
    public void PackageVersions_ArePinnedInOneFile()
    {
        var central = The("Directory.Packages.props");

        Packages.CentralBreaches(central).ShouldBeEmpty();
        Projects.Concat(BuildFiles()).SelectMany(project => Packages.ProjectBreaches(project, central)).ShouldBeEmpty();
    }

    [Fact]
    public void Files_NameNoMachineAndNoRegistry() => Repository.Files.SelectMany(Housekeeping.MachineTraces).ShouldBeEmpty();

    [Fact]
    public void CitedRules_AreInThePageOfRules()
    {
        var rules = The("docs/rules.md");

        Housekeeping.RepeatedRules(rules).ShouldBeEmpty();
        Repository.Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => Housekeeping.UnknownRules(file, rules)).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Patterns_AllEnd()
    {
        var sources = Repository.Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).ToList();

        sources.Count(file => file.Text.Contains("GeneratedRegex(", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
        sources.SelectMany(Patterns.Endless).ShouldBeEmpty();
    }

    private static IEnumerable<SourceFile> BuildFiles() => Repository.Files.Where(file => file.Name == "Directory.Build.props");

    private static SourceFile The(string path) => Repository.Files.Single(file => file.Path == path);
}
