using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Scrutineer.Web.Pages;

namespace Scrutineer.Tests.TestData;

/// <summary>The web application in memory, on an empty data folder of its own that goes when it does.</summary>
internal sealed class TestSite(string environment = "Production") : WebApplicationFactory<ErrorModel>
{
    /// <summary>The council whose site it is.</summary>
    public const string Council = "Ashmoor Council";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scrutineer-");

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment(environment).UseSetting("Data:Directory", data.FullName).UseSetting("Council:Name", Council);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && data.Exists) data.Delete(recursive: true);
    }
}
