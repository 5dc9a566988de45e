using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.Packs.Parts;
using Scrutineer.Foundation;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Exchange.Uploads;

/// <summary>Takes in an uploaded paper as a pack would, so that nothing is accepted that could not be bound, and gives its pages alone (rules G4 and G15).</summary>
public sealed class UploadCheck : IUploadCheck
{
    /// <summary>The largest upload, in bytes.</summary>
    public const int Largest = 20 * 1024 * 1024;

    public async Task<UploadVerdict> CheckAsync(ReadOnlyMemory<byte> content, string name, CancellationToken cancel = default)
    {
        if (content.Length > Largest) return UploadVerdict.Refused($"The file is larger than {Largest / (1024 * 1024)} MB. Save its pictures smaller, or split it.");
        using var work = PackWorkshop.Beside(Path.Combine(Path.GetTempPath(), "upload"));
        // Nothing of the name that somebody chose reaches the disk or a program but what kind it claims to be.
        var ending = Path.GetExtension(name ?? "").ToLowerInvariant() is { Length: > 1 and < 6 } given && given[1..].All(char.IsAsciiLetterOrDigit) ? given : "";
        var file = work.NewFile($"-upload{ending}");
        await File.WriteAllBytesAsync(file, content, cancel);
        try
        {
            using var intake = new PartIntake(work.Folder, work, progress: null);
            var part = await intake.TakeAsync(Path.GetFileName(file), cancel);
            if (part.ShowsChanges) return UploadVerdict.Refused("The file shows changes that were neither accepted nor rejected. Accept or reject them all, and save it again.");
            if (await HiddenWords.InAsync(part, work, cancel) is { } hidden) return UploadVerdict.Refused(hidden);
            return UploadVerdict.Taken(await File.ReadAllBytesAsync(part.Path, cancel), part.Pages, [.. part.Warnings.Select(w => $"The file {w}")]);
        }
        catch (PartRefusedException why)
        {
            return UploadVerdict.Refused($"The file {why.Message}");
        }
        catch (RuleBrokenException missing)
        {
            return UploadVerdict.Refused([.. missing.Reasons]);
        }
    }
}
