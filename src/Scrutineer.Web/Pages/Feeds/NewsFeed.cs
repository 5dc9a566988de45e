using Scrutineer.Exchange.Feeds;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Feeds;

/// <summary>News as a feed: every entry with the address of the page it is about.</summary>
internal static class NewsFeed
{
    /// <param name="site">The beginning of every address.</param>
    public static AtomEntry Entry(NewsItem news, string site, string author) => new(
        news.Id, news.Title, news.UpdatedAt, news.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), author, site + Page(news), Category(news.Kind), news.Lines);

    private static string Page(NewsItem news) => news.Kind switch
    {
        NewsKind.Papers or NewsKind.Minutes => RecordLinks.Meeting(news.Board, news.Meeting),
        NewsKind.Decision when news.Citation is { } citation => RecordLinks.Minute(news.Board, citation),
        NewsKind.Decision => RecordLinks.MinuteInMeeting(news.Board, news.Meeting, news.Order),
        _ => RecordLinks.TrackedItem(news.Ask ?? news.Record),
    };

    private static string Category(NewsKind kind) => kind switch
    {
        NewsKind.Papers => "papers",
        NewsKind.Minutes => "minutes",
        NewsKind.Decision => "decision",
        NewsKind.Ask => "ask",
        _ => "answer",
    };
}
