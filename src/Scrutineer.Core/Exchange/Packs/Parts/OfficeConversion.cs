namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>Makes tagged PDF of a Word or OpenDocument file by LibreOffice in a process and profile of its own. One at a time: a profile serves one process.</summary>
internal sealed class OfficeConversion(PackWorkshop work) : IDisposable
{
    private const string Options = """{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportNotes":{"type":"boolean","value":"false"},"ExportFormFields":{"type":"boolean","value":"false"},"ExportBookmarks":{"type":"boolean","value":"false"}}""";

    /// <summary>Nothing is fetched, updated or run, whatever a document asks for.</summary>
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private readonly SemaphoreSlim turn = new(1);
    private string? profile;

    /// <returns>The PDF.</returns>
    /// <exception cref="PartRefusedException">It cannot be made into one.</exception>
    public async Task<string> ToPdfAsync(string file, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            profile ??= await NewProfileAsync(cancel);
            var output = Path.ChangeExtension(file, ".pdf");
            var answer = await new LimitedCommand("soffice",
                [$"-env:UserInstallation={new Uri(profile)}", "--headless", "--nologo", "--norestore", "--convert-to", $"pdf:writer_pdf_Export:{Options}", "--outdir", work.Folder, file], work.Scratch)
            { Memory = 3 * 1024, ProcessorTime = 90, Longest = TimeSpan.FromSeconds(120) }.RunAsync(cancel);
            if (answer.HitLimit) throw new PartRefusedException("takes LibreOffice longer than two minutes, or more memory than any paper does. Save it as PDF.");
            return File.Exists(output) ? output : throw new PartRefusedException("could not be read by LibreOffice. Open it and save it again, or as PDF.");
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<string> NewProfileAsync(CancellationToken cancel)
    {
        var folder = Path.Combine(work.Scratch, "office");
        Directory.CreateDirectory(Path.Combine(folder, "user"));
        await File.WriteAllTextAsync(Path.Combine(folder, "user", "registrymodifications.xcu"), Profile, cancel);
        return folder;
    }
}
