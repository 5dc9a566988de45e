using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>Items of work programmes; one without a day stands at the beginning of its year.</summary>
internal sealed class ProgrammeSearch : ISearchSource
{
    public async IAsyncEnumerable<SearchText> TextsAsync(ScrutineerDb db, Guid scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == scope, cancel);
        await foreach (var item in db.Set<ProgrammeItem>().AsNoTracking().Where(i => i.BoardId == scope).OrderBy(i => i.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var year = new MunicipalYear(item.MunicipalYear);
            yield return new SearchText(item.Ref, $"Work programme {year.Name}", item.Title, item.Date ?? year.First, Visibility.Public, new Dictionary<string, string>
            {
                ["board"] = board.Slug,
                ["year"] = year.Slug,
                ["order"] = item.Order.ToString(CultureInfo.InvariantCulture),
            })
            {
                Text = Passages.Plain(string.Join("\n", new[] { item.Detail, item.Leads, item.SourceWords }.OfType<string>())),
            };
        }
    }
}
