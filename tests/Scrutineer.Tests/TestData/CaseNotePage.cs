using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Tests.TestData;

/// <summary>A page of case notes, as a page of a personal record is written: it opens the record first and reads it then.</summary>
public sealed class CaseNotePage : IStartupFilter
{
    /// <summary>Gives a site case notes, their kind and their page.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<DataStore>(s => new CaseNoteStore(s.GetRequiredService<StorageSettings>(), s.GetRequiredService<TimeProvider>())));
        services.AddSingleton(CaseNote.Kind);
        services.AddSingleton<IStartupFilter, CaseNotePage>();
    }

    /// <summary>After the site's own pipeline, which has found out who asks and has no page of this address.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        ArgumentNullException.ThrowIfNull(next);
        next(app);
        app.Map("/case-notes", page => page.Run(ShowAsync));
    };

    private static async Task ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse(http.Request.Path.Value!.TrimStart('/'), out var id))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var refusal = await http.RequestServices.GetRequiredService<PersonalPages>().OpenAsync(http.Request, CaseNote.Kind, id, "opened its page", http.RequestAborted);
        if (refusal is not null)
        {
            await refusal.ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
            return;
        }

        var note = await http.RequestServices.GetRequiredService<ScrutineerDb>().Set<CaseNote>().SingleAsync(n => n.Id == id, http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync($"<!DOCTYPE html><html lang=\"en\"><head><title>Case note</title></head><body><main><h1>Case note</h1><p>{note.Text}</p></main></body></html>", http.RequestAborted);
    }
}
