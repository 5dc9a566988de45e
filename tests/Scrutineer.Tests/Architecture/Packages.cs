using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Scrutineer.Tests.Architecture;

/// <summary>Package versions are exact and stand in one file.</summary>
internal static partial class Packages
{
    /// <summary>A sentence for every version in the central file that is not one exact version, or stands twice.</summary>
    public static IEnumerable<string> CentralBreaches(SourceFile central)
    {
        var versions = XDocument.Parse(central.Text).Descendants("PackageVersion").ToArray();
        foreach (var package in versions.Where(package => !ExactVersion().IsMatch((string?)package.Attribute("Version") ?? "")))
            yield return $"{central.Path} does not pin {Id(package)}.";
        foreach (var twice in versions.GroupBy(Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return $"{central.Path} has {twice.Key} twice.";
    }

    /// <summary>A sentence for every package of a project that carries its own version, or has none in the central file.</summary>
    public static IEnumerable<string> ProjectBreaches(SourceFile project, SourceFile central)
    {
        var pinned = XDocument.Parse(central.Text).Descendants("PackageVersion").Select(Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var content = XDocument.Parse(project.Text);
        foreach (var package in content.Descendants("PackageReference"))
        {
            if (new[] { "Version", "VersionOverride" }.Any(name => package.Attribute(name) is not null || package.Element(name) is not null))
                yield return $"{project.Path} gives {Id(package)} a version of its own.";
            if (!pinned.Contains(Id(package))) yield return $"{project.Path} uses {Id(package)}, which is not pinned.";
        }
        // A download is no reference, so the central file cannot hold its version; it must still be one exact version.
        foreach (var download in content.Descendants("PackageDownload"))
            if ((string?)download.Attribute("Version") is not ['[', .. var version, ']'] || !ExactVersion().IsMatch(version))
                yield return $"{project.Path} does not pin the download of {Id(download)}.";
    }

    private static string Id(XElement package) => (string?)package.Attribute("Include") ?? (string?)package.Attribute("Update") ?? "?";

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExactVersion();
}
