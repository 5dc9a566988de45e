using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;

namespace Scrutineer.Web.Pages.MyWork;

/// <summary>What waits for whoever is signed in: their home page.</summary>
public sealed class IndexModel(WaitingReader reader, Viewer viewer) : PageModel
{
    public Viewer Viewer => viewer;

    public Waiting Waiting { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Waiting = await reader.ReadAsync(cancel);
}
