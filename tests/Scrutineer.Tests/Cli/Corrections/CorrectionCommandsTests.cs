using Scrutineer.Tests.Cli.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Corrections;

public sealed class CorrectionCommandsTests : IDisposable
{
    private const string Board = "Harbour Scrutiny Board";
    private const string Slug = "harbour-scrutiny-board";
    private readonly SamplePapers papers = new();

    public void Dispose() => papers.Dispose();

    [Fact]
    public async Task People_AreProposedMergedListedAndSplit()
    {
        await ImportAsync();
        var proposed = (await RunAsync("people", "list", "--perhaps-same", "--json")).Json;
        proposed.EnumerateArray().Select(p => p.GetProperty("person").GetString()).ShouldBe(["t-hallworth", "tamsin-hallworth"]);

        var merge = await RunAsync("people", "merge", "tamsin-hallworth", "t-hallworth", "--reason", "one ward", "--by", "A Clerk");

        merge.ExitCode.ShouldBe(0, merge.Error);
        merge.Output.ShouldBe("Councillor T Hallworth is now Councillor Tamsin Hallworth. To take it back: scrutineer people split t-hallworth --reason \"...\"\n");
        (await RunAsync("people", "list", "--q", "hallworth")).Output.ShouldContain("t-hallworth: Councillor T Hallworth, merged into tamsin-hallworth\n");
        (await RunAsync("corrections", "list", "--json")).Json[0].ShouldSatisfyAllConditions(
            c => c.GetProperty("kind").GetString().ShouldBe("people-merged"), c => c.GetProperty("by").GetString().ShouldBe("A Clerk"), c => c.GetProperty("reason").GetString().ShouldBe("one ward"));
        var id = (await RunAsync("corrections", "list", "--json")).Json[0].GetProperty("id").GetString()!;
        (await RunAsync("corrections", "undo", id, "--reason", "not sure")).ExitCode.ShouldBe(0);
        (await RunAsync("corrections", "undo", id, "--reason", "not sure")).Error.ShouldContain("has taken this correction back already.");
        (await RunAsync("people", "merge", "tamsin-hallworth", "t-hallworth", "--reason", "one ward after all")).ExitCode.ShouldBe(0);
        (await RunAsync("people", "unmerge", "t-hallworth", "--reason", "two")).ExitCode.ShouldBe(0);
        (await RunAsync("corrections", "list")).Output.ShouldBe("Nothing has been corrected.\n");
        (await RunAsync("corrections", "list", "--all")).Output.ShouldContain("(taken back by ");
    }

    [Fact]
    public async Task People_KeptApart_AreNotProposedAgain()
    {
        await ImportAsync();

        (await RunAsync("people", "apart", "t-hallworth", "tamsin-hallworth", "--reason", "sisters")).ExitCode.ShouldBe(0);

        (await RunAsync("people", "list", "--perhaps-same", "--json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Meeting_IsMovedAndBack()
    {
        await ImportAsync();

        var move = await RunAsync("meetings", "move", Slug, "2031-06-12", "--to", "2031-06-13", "--reason", "misprint", "--json");

        move.ExitCode.ShouldBe(0, move.Error);
        move.Json.GetProperty("from").GetString().ShouldBe("2031-06-12");
        move.Json.GetProperty("to").GetString().ShouldBe("2031-06-13");
        (await RunAsync("meetings", "restore", Slug, "2031-06-13", "--reason", "no")).Output.ShouldBe("The meeting is on Thursday 12 June 2031 again, as its papers say.\n");
    }

    [Fact]
    public async Task Citation_IsListedResolvedAndRestored()
    {
        await ImportAsync();
        var flagged = (await RunAsync("citations", "list", "--json")).Json[0];
        var id = flagged.GetProperty("id").GetString()!;
        (flagged.GetProperty("citation").GetString(), flagged.GetProperty("citedBy").GetString(), flagged.GetProperty("state").GetString()).ShouldBe(("5/31", "9/31", "flagged"));

        (await RunAsync("citations", "resolve", id, "--to", "4/31", "--reason", "a slip")).Output.ShouldStartWith("5/31 now leads to minute 4/31.");

        (await RunAsync("citations", "list", "--state", "resolved", "--json")).Json[0].GetProperty("leadsTo").GetString().ShouldBe("4/31");
        (await RunAsync("citations", "list")).Output.ShouldBe("None.\n");
        (await RunAsync("citations", "resolve", id, "--not-this", "--reason", "none of ours")).Output.ShouldStartWith("5/31 is set aside");
        (await RunAsync("citations", "restore", id, "--reason", "look again")).ExitCode.ShouldBe(0);
        (await RunAsync("citations", "list", "--json")).Json.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Link_IsListedCutConfirmedAndRestored()
    {
        await ImportAsync();
        var id = (await RunAsync("links", "list", "--json")).Json[0].GetProperty("id").GetString()!;

        (await RunAsync("links", "cut", id, "--reason", "another")).ExitCode.ShouldBe(0);
        (await RunAsync("links", "list")).Output.ShouldBe("None.\n");
        (await RunAsync("links", "list", "--state", "cut")).Output.ShouldContain(id);
        (await RunAsync("links", "confirm", id, "--reason", "the same")).ExitCode.ShouldBe(0);
        (await RunAsync("links", "list", "--state", "confirmed")).Output.ShouldContain(id);
        (await RunAsync("links", "restore", id, "--reason", "unsure")).ExitCode.ShouldBe(0);
        (await RunAsync("links", "list")).Output.ShouldContain(id);
    }

    [Fact]
    public async Task Import_TellsWhatNeedsAPersonWithTheCommandForIt()
    {
        var run = await ImportAsync("--json");

        var tasks = run.Json.GetProperty("needsPerson").EnumerateArray().ToLookup(t => t.GetProperty("kind").GetString()!, t => t.GetProperty("command").GetString());
        tasks["people"].Single().ShouldBe("scrutineer people merge tamsin-hallworth t-hallworth --reason \"...\"");
        tasks["citation"].Single()!.ShouldStartWith("scrutineer citations resolve ");
        tasks["link"].Single().ShouldBe("scrutineer links list --state suggested");
        run.Json.EnumerateObject().Select(p => p.Name).Take(4).ShouldBe(["files", "counts", "pending", "flagged"]);
    }

    [Theory]
    [InlineData("There is no person nobody.", "people", "merge", "nobody", "t-hallworth", "--reason", "x")]
    [InlineData("There is no board none.", "meetings", "move", "none", "2031-06-12", "--to", "2031-06-13", "--reason", "x")]
    [InlineData("There is no citation 123456.", "citations", "resolve", "123456", "--not-this", "--reason", "x")]
    [InlineData("There is no link 123456.", "links", "cut", "123456", "--reason", "x")]
    public async Task NameThatIsNotThere_IsRefusedInASentence(string sentence, params string[] args)
    {
        await ImportAsync();

        var run = await RunAsync(args);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.Single().ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("people", "merge", "a", "b")]
    [InlineData("people")]
    [InlineData("meetings", "move", "board", "17 March", "--to", "2016-03-18", "--reason", "x")]
    [InlineData("citations", "resolve", "12345678", "--reason", "x")]
    [InlineData("citations", "resolve", "12345678", "--to", "4/31", "--not-this", "--reason", "x")]
    [InlineData("links", "list", "--state", "lost")]
    public async Task WrongCommandLine_ExitsTwo(params string[] args) => (await RunAsync(args)).ExitCode.ShouldBe(2);

    private async Task<CommandRun> ImportAsync(params string[] more)
    {
        var june = papers.Write("june.md", MinutesText.Of(Board, "12 June 2031", ("4", "Foster Carer Recruitment", "The Board heard how carers are found."), ("5", "Declarations of Interests", "There were none.")));
        var july = papers.Write("july.md", MinutesText.Of(Board, "10 July 2031", ["R Okafor (Chair)", "Tamsin Hallworth"],
            ("9", "Foster Carer Recruitment", "Further to Minute 5/31, concerning foster carer recruitment, the Board considered how carers are found."),
            ("10", "Nurseries", "The Board heard."), ("11", "School Places", "The Board heard."), ("12", "Youth Justice", "The Board heard."), ("13", "Short Breaks", "The Board heard.")));
        var run = await RunAsync(["import", june, july, .. more]);
        run.ExitCode.ShouldBe(0, run.Error);
        return run;
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.Of([.. args, "--data", papers.Data]);
}
