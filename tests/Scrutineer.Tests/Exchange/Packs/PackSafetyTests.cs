using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.Packs.Parts;
using Scrutineer.Foundation;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>Packs built at once, stopped on the way, and without the programs they need.</summary>
public sealed class PackSafetyTests : IDisposable
{
    private readonly PackFolder folder = new();

    [Fact]
    public async Task TwoBuildsOfOnePackAtOnce_BothEndWithAWholeOne()
    {
        folder.Papers.Plain("a.pdf", 3);
        folder.Agenda("a.pdf");

        var built = await Task.WhenAll(folder.BuildAsync(), folder.BuildAsync());

        built[1].Items[0].Pages.ShouldBe(built[0].Items[0].Pages);
        new BoundPdf(folder.Pack).Check.ShouldContain("No syntax or stream encoding errors found");
        folder.Left.ShouldBe(["pack.pdf"]);
    }

    [Theory]
    [InlineData("Reading the papers: 1 of 1")]
    [InlineData("Printing the front sheet")]
    [InlineData("Binding the pack")]
    public async Task StoppedBuild_LeavesWhatWasThere(string moment)
    {
        folder.Papers.Plain("a.pdf", 3);
        folder.Agenda([new { number = "1", title = "A", files = new[] { "a.pdf" }, @private = true }]);
        File.WriteAllText(folder.Pack, "an earlier pack");
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => PackBuilder.BuildAsync(folder.Papers.Folder, folder.Pack, folder.Twin, new Stopping(stop, moment), stop.Token));

        File.ReadAllText(folder.Pack).ShouldBe("an earlier pack");
        folder.Left.ShouldBe(["pack.pdf"]);
    }

    [Fact]
    public async Task WhatAKilledRunLeft_IsSweptAwayAndWhatARunningOneHasIsNot()
    {
        folder.Papers.Plain("a.pdf", 1);
        folder.Agenda("a.pdf");
        var (left, held) = (Path.Combine(folder.Root, $"{PackWorkshop.Prefix}left"), Path.Combine(folder.Root, $"{PackWorkshop.Prefix}held"));
        foreach (var place in new[] { left, held })
        {
            Directory.CreateDirectory(place);
            File.WriteAllText(Path.Combine(place, "secret.pdf"), "x");
        }

        File.WriteAllText(Path.Combine(left, PackWorkshop.LockName), "");
        await using var running = new FileStream(Path.Combine(held, PackWorkshop.LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        await folder.BuildAsync();

        folder.Left.Order(StringComparer.Ordinal).ShouldBe([$"{PackWorkshop.Prefix}held", "pack.pdf"]);
        File.Exists(Path.Combine(held, "secret.pdf")).ShouldBeTrue();
    }

    [Fact]
    public async Task MissingProgram_IsNamedWithHowToGetIt()
    {
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => new LimitedCommand("no-such-program", [], folder.Root).RunAsync(CancellationToken.None));
        refused.Message.ShouldBe("Packs need no-such-program, which is not installed. To have it: sudo apt-get install no-such-program");
    }

    [Theory]
    [InlineData("while :; do :; done")]
    [InlineData("head -c 400000000 /dev/zero | tail -c 300000000 >/dev/null")]
    [InlineData("head -c 20000000 /dev/zero >large")]
    [InlineData("sleep 60")]
    public async Task ProgramBeyondItsLimits_IsStopped(string script)
    {
        var command = new LimitedCommand("sh", ["-c", $"{script}; exit $?"], folder.Root) { Memory = 64, ProcessorTime = 1, LargestFile = 1, Longest = TimeSpan.FromSeconds(3) };
        var answer = await command.RunAsync(CancellationToken.None);
        (answer.HitLimit || answer.Code != 0).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Stops the build at a moment that it reports.</summary>
    private sealed class Stopping(CancellationTokenSource stop, string moment) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == moment) stop.Cancel();
        }
    }
}
