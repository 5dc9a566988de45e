using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Scrutineer.Exchange.Feeds;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Feeds;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTime Then = new(2031, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> HostileTitles => HostileWords.All;

    [Theory, MemberData(nameof(HostileTitles))]
    public void ToBytes_OfAnyWords_KeepsTheFormat(string words) => AssertFormat(Feed(words));

    [Fact]
    public void ToBytes_OfAnyUnicode_KeepsTheFormat() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), words => AssertFormat(Feed(words.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void ToBytes_OfTheSameNews_GivesTheSameBytes() => Feed("Fostering").ToBytes().ShouldBe(Feed("Fostering").ToBytes());

    [Fact]
    public void Updated_IsThatOfTheNewestEntryAndNotNow() => Feed("Fostering").UpdatedAt.ShouldBe(Then);

    [Theory, MemberData(nameof(HostileTitles))]
    public async Task ToBytes_OfAnyWords_IsReadByAnotherImplementation(string words)
    {
        const string Script =
            """
            import sys, feedparser
            feed = feedparser.parse(sys.stdin.buffer.read())
            assert not feed.bozo, feed.get('bozo_exception')
            e = feed.entries[0]
            print('|'.join([feed.version, feed.feed.id, e.id, e.link, e.updated, e.tags[0].term, str(len(feed.entries)), str(len(e.title) <= 200 and len(e.title) > 0)]))
            """;

        var read = await OtherReader.ReadAsync("feedparser", "python3-feedparser", Script, Feed(words).ToBytes());

        read.ShouldBe($"atom10|urn:uuid:00000000-0000-8000-8000-000000000001|{EntryId}|https://scrutiny.example/m/1?a=1&b=2|2031-03-01T09:30:00Z|papers|1|True");
    }

    [Fact]
    public void Id_DependsOnWhatItIsForAndTheRecordAlone()
    {
        var record = new Guid("11111111-2222-7333-8444-555555555555");

        FeedId.Of("Papers", record).ShouldBe(FeedId.Of("Papers", record));
        FeedId.Of("Papers", record).ShouldNotBe(FeedId.Of("Minutes", record));
        FeedId.Of("Papers", record).ShouldMatch("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    }

    private static string EntryId => FeedId.Of("Papers", new Guid("11111111-2222-7333-8444-555555555555"));

    /// <summary>What RFC 4287 asks of a feed and its entries, and that .NET's own reader takes it.</summary>
    private static void AssertFormat(AtomFeed feed)
    {
        var bytes = feed.ToBytes();
        var root = XDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)).Root!;
        root.Name.ShouldBe(Atom + "feed");
        foreach (var part in root.Elements(Atom + "entry").Prepend(root))
        {
            foreach (var name in new[] { "id", "title", "updated" }) part.Elements(Atom + name).Count().ShouldBe(1);
            part.Element(Atom + "id")!.Value.ShouldStartWith("urn:uuid:");
            part.Element(Atom + "title")!.Value.ShouldNotBeNullOrWhiteSpace();
            part.Element(Atom + "updated")!.Value.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$");
            part.Elements(Atom + "author").Elements(Atom + "name").Count().ShouldBe(1);
            part.Elements(Atom + "link").Count(l => (string?)l.Attribute("rel") == "alternate").ShouldBe(1);
            part.Elements(Atom + "link").ShouldAllBe(l => Uri.IsWellFormedUriString((string)l.Attribute("href")!, UriKind.Absolute));
        }

        root.Elements(Atom + "link").Count(l => (string?)l.Attribute("rel") == "self").ShouldBe(1);
        using var reader = XmlReader.Create(new MemoryStream(bytes));
        var read = SyndicationFeed.Load(reader);
        read.Items.Single().Id.ShouldBe(EntryId);
        read.LastUpdatedTime.UtcDateTime.ShouldBe(Then);
    }

    private static AtomFeed Feed(string words) => new(
        "urn:uuid:00000000-0000-8000-8000-000000000001", words, words, words, "https://scrutiny.example/feed.atom", "https://scrutiny.example/",
        [new AtomEntry(EntryId, words, Then, Then.AddDays(-1), words, "https://scrutiny.example/m/1?a=1&b=2", "papers", [words, "second"])]);
}
