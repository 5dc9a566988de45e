using System.Runtime.CompilerServices;

namespace Scrutineer.Tests.TestData;

/// <summary>Many sites are started in one test run, and each would watch its settings and styles through one of the system's 128 places for that.</summary>
internal static class WithoutFileWatchers
{
    [ModuleInitializer]
    internal static void Set()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
