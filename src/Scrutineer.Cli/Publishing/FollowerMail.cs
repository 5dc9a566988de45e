using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Cli.Publishing;

/// <summary>Writes to those who follow a board with keys that the site has too. The site sends it: a command only queues.</summary>
internal sealed class FollowerMail(DataStore store, string site) : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(store).AddSingleton(store.Settings)
        .AddKeys(Environment.GetEnvironmentVariable("Keys__Master")).BuildServiceProvider();

    public SubscriberMail Open()
    {
        var protection = services.GetRequiredService<IDataProtectionProvider>();
        return new SubscriberMail(new Postbox(store, new Queue(), protection), protection, new Links(site.TrimEnd('/')));
    }

    public void Dispose() => services.Dispose();

    private sealed class Links(string site) : IMailLinks
    {
        public string Meeting(Board board, Meeting meeting) => $"{site}/boards/{board.Slug}/meetings/{meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

        public string Subscription(string token) => $"{site}/follow/{token}";
    }

    private sealed class Queue : IMailCarrier
    {
        public Task SendAsync(string to, string subject, string text, CancellationToken cancel) => throw new NotSupportedException("A command queues mail; the site sends it.");
    }
}
