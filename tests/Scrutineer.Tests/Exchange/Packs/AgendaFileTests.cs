using System.Text;
using Scrutineer.Exchange.Packs;
using Scrutineer.Foundation;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

public sealed class AgendaFileTests
{
    private const string Item = """{"number":"1","title":"Homes","files":["a.pdf","b.docx"],"private":false}""";

    [Fact]
    public void WholeAgenda_IsRead()
    {
        var agenda = Read($$"""{"body":"Homes Scrutiny Board","date":"2026-11-19","time":"14:00","place":"Library","published":"2026-11-11","notes":["A note"],"membership":["One"],"contacts":["Two"],"items":[{{Item}},{"number":"3a","title":"  A   matter ","private":true,"reason":"Paragraph 3"}]}""");

        agenda.Title.ShouldBe("Homes Scrutiny Board, Thursday 19 November 2026");
        (agenda.Time, agenda.Place, agenda.Published).ShouldBe((new TimeOnly(14, 0), "Library", new DateOnly(2026, 11, 11)));
        (agenda.Notes[0], agenda.Membership[0], agenda.Contacts[0]).ShouldBe(("A note", "One", "Two"));
        agenda.Items[0].Files.ShouldBe(["a.pdf", "b.docx"]);
        agenda.Items[1].ShouldBe(new PackItem("3a", "A matter", agenda.Items[1].Files, true, "Paragraph 3"));
        agenda.Items[1].Files.ShouldBeEmpty();
    }

    [Fact]
    public void UnknownValues_AreNull()
    {
        var agenda = Read($$"""{"body":"B","date":"2026-11-19","time":null,"place":null,"published":null,"items":[{{Item}}]}""");
        (agenda.Time, agenda.Place, agenda.Published, agenda.Notes.Count).ShouldBe((null, null, null, 0));
    }

    [Fact]
    public void EveryFault_IsASentenceOfItsOwn() =>
        Faults("""{"date":"19/11/2026","time":"2pm","colour":"red","items":[{"number":"1","title":"A"},{"number":"1","files":[7],"privat":true},{"number":"<b>","title":"C","private":"yes"}]}""").ShouldBe(
        [
            """agenda.json has "colour", which is not known; known are body, date, time, place, published, notes, membership, contacts, items.""",
            """agenda.json has no "body".""",
            """agenda.json has the "date" "19/11/2026", which is no date. Write year-month-day, for example 2026-11-19.""",
            """agenda.json: item 2 of the list has "privat", which is not known; known are number, title, files, private, reason.""",
            """agenda.json: item 2 of the list has no "title".""",
            """agenda.json: item 2 of the list has something in "files" that is no text in quotation marks.""",
            """agenda.json: item 3 of the list is numbered "<b>"; a number is like 4, 3a or 3(a).""",
            """agenda.json: item 3 of the list has a "private" that is neither true nor false.""",
            """agenda.json has 2 items numbered 1; each needs a number of its own.""",
            """agenda.json has the "time" "2pm", which is no time. Write hours:minutes, for example 14:00.""",
        ], ignoreOrder: true);

    [Theory]
    [InlineData("""{"body":"B","date":"2026-11-19"}""", "agenda.json has no \"items\".")]
    [InlineData("""{"body":"B","date":"2026-11-19","items":[]}""", "agenda.json has no \"items\".")]
    [InlineData("""{"body":"B","date":"2026-11-19","published":"2026-11-20","items":[{"number":"1","title":"A"}]}""", "agenda.json was published on 2026-11-20, after its meeting on 2026-11-19.")]
    [InlineData("""{"body":"B\u0000","date":"2026-11-19","items":[{"number":"1","title":"A"}]}""", "agenda.json has a \"body\" with letters that cannot be printed.")]
    [InlineData("""{"body":"B","date":"2026-11-19","items":[{"number":"1","title":"A","reason":"why"}]}""", "agenda.json: item 1 of the list gives a reason for being closed, but \"private\" is not true.")]
    [InlineData("""{"body":"B","date":"2026-11-19","items":[{"number":"1","title":"A","files":["a.pdf"]},{"number":"2","title":"B","files":["A.pdf"],"private":true}]}""", "agenda.json names A.pdf both for a private and for a public item; a paper is one or the other.")]
    [InlineData("""[1]""", "agenda.json must be an object in braces.")]
    [InlineData("""{"body":"B",""", "agenda.json is not well-formed JSON: see line 1, place 12.")]
    public void Fault_SaysWhatIsWrong(string json, string why) => Faults(json).ShouldContain(why);

    [Fact]
    public void PropertyTwice_IsRefused() => Faults("""{"body":"B","body":"C","date":"2026-11-19","items":[]}""").ShouldHaveSingleItem().ShouldStartWith("agenda.json is not well-formed JSON");

    [Fact]
    public void MissingAgenda_SaysWhatItIsFor()
    {
        var folder = Directory.CreateTempSubdirectory("scrutineer-agenda-").FullName;
        Should.Throw<RuleBrokenException>(() => AgendaFile.Read(folder)).Message.ShouldBe($"There is no agenda.json in {folder}. It names the meeting, the items and their files.");
        Directory.Delete(folder);
        Should.Throw<RuleBrokenException>(() => AgendaFile.Read(folder)).Message.ShouldBe($"There is no folder {folder}.");
    }

    /// <summary>Whatever the bytes are, the answer is an agenda or sentences.</summary>
    [Fact]
    public void DamagedAgenda_NeverFails()
    {
        var whole = Encoding.UTF8.GetBytes($$"""{"body":"Bëard","date":"2026-11-19","time":"14:00","notes":["x"],"items":[{{Item}}]}""");
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = whole.ToArray();
            for (var wounds = random.Next(1, 4); wounds > 0; wounds--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                AgendaFile.Parse(bytes);
            }
            catch (RuleBrokenException refused)
            {
                refused.Reasons.ShouldAllBe(r => r.StartsWith("agenda.json", StringComparison.Ordinal) && r.EndsWith('.'));
            }
        }
    }

    private static PackAgenda Read(string json) => AgendaFile.Parse(Encoding.UTF8.GetBytes(json));

    private static IReadOnlyList<string> Faults(string json) => Should.Throw<RuleBrokenException>(() => Read(json)).Reasons;
}
