using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Web.Pages.Shared;

/// <summary>An original file to take away, for the partial <c>_Documents</c>.</summary>
public sealed record DocumentLink(Guid Id, Guid MeetingId, string FileName, string Kind, long Length, int Problems)
{
    /// <summary>What it is: "Agenda and papers".</summary>
    public string Words => Kind switch
    {
        "agenda-pack" => "Agenda and papers",
        "agenda" => "Agenda",
        "minutes" => "Minutes",
        "supplementary-agenda" => "Supplementary agenda",
        _ => "Paper",
    };

    /// <summary>Its form and size: "text, 137 KB".</summary>
    public string Size => $"{Form}, {Amount}";

    private string Form => Path.GetExtension(FileName).ToUpperInvariant() switch
    {
        ".MD" or ".TXT" => "text",
        ".PDF" => "PDF",
        ".DOCX" => "Word",
        ".HTML" or ".HTM" => "HTML",
        _ => "file",
    };

    private string Amount => Length < 1_000_000
        ? $"{Math.Max(1, (Length + 500) / 1000)} KB"
        : string.Create(CultureInfo.InvariantCulture, $"{Length / 1_000_000.0:0.0} MB");

    /// <summary>The files in force of these meetings that may be given to anyone (rule M6).</summary>
    public static async Task<IReadOnlyList<DocumentLink>> OfAsync(ScrutineerDb db, IReadOnlyCollection<Guid> meetings, CancellationToken cancel)
    {
        var rows = await (from document in db.PublicDocuments()
                          join file in db.Set<StoredFile>() on document.FileHash equals file.Hash
                          where meetings.Contains(document.MeetingId) && !document.IsReplaced
                          select new { document.Id, document.MeetingId, document.FileName, document.Kind, file.Length, document.Problems }).ToListAsync(cancel);
        return [.. rows.Select(r => new DocumentLink(r.Id, r.MeetingId, r.FileName, r.Kind, r.Length, r.Problems.Count)).OrderBy(d => d.Kind).ThenBy(d => d.FileName)];
    }
}
