using Scrutineer.Foundation.Mail;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Sends what waits in the postbox every few seconds.</summary>
internal sealed class MailSweep(Postbox postbox, ILogger<MailSweep> log) : Sweep(TimeSpan.FromSeconds(2), "Waiting mail could not be looked at", log)
{
    protected override Task LookAsync(CancellationToken cancel) => postbox.SweepAsync(cancel);
}
