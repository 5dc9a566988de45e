using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Who may read histories. Until there are accounts, nobody may; whoever adds them replaces this one service.</summary>
public sealed record HistoryGate(Func<HttpContext, bool> Allows)
{
    public static HistoryGate Shut { get; } = new(_ => false);
}

/// <summary>Answers 404 to everyone the gate does not let in: that there is a history is itself private.</summary>
internal sealed class HistoryGateFilter(HistoryGate gate) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (gate.Allows(context.HttpContext)) return next();
        context.Result = new NotFoundResult();
        return Task.CompletedTask;
    }
}
