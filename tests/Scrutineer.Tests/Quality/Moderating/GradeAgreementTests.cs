using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Pages.Moderation;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Moderating;

/// <summary>The twelve audits, worked by hand: each pair of marks is counted on paper, and kappa computed from the table apart from the product.</summary>
public sealed class GradeAgreementTests
{
    private static readonly string[] Areas = ["risk", "involvement", "plans"];

    private static readonly List<GradePair> Pairs = [.. from r in TwelveAudits.Results from both in JudgementWords.Both(r.Marks, r.ModeratedMarks!) select new GradePair(r.AuditorId, r.ToolId, Areas[both.Area], r.Month, both.One, both.Other)];

    [Fact]
    public void TwelveAudits_AgreeAsWorkedByHand()
    {
        // 35 areas: one of the 36 does not apply. Table from the lowest: [6,1,0] [5,18,0] [0,4,1].
        var whole = GradeAgreement.Of(Pairs)!;

        whole.Agreement.N.ShouldBe(35);
        whole.Agreement.Observed.ShouldBe(25 / 35.0, 1e-12);
        whole.Agreement.Kappa!.Value.ShouldBe(0.4822, 5e-5);
        whole.Agreement.Lower!.Value.ShouldBe(0.2303, 5e-5);
        whole.Agreement.Upper!.Value.ShouldBe(0.7342, 5e-5);
        (whole.Agreement.FirstHigher, whole.Agreement.SecondHigher).ShouldBe((9, 1));
        whole.Leaning.ShouldBe(Leaning.Optimistic);
    }

    [Fact]
    public void AuditorWhoJudgesHigher_IsOptimistic_AndTheOtherLeansNeitherWay()
    {
        var p = GradeAgreement.Of([.. Pairs.Where(x => x.AuditorId == TwelveAudits.P)])!;
        var q = GradeAgreement.Of([.. Pairs.Where(x => x.AuditorId == TwelveAudits.Q)])!;

        (p.Agreement.N, p.Agreement.FirstHigher, p.Agreement.SecondHigher, p.Leaning).ShouldBe((18, 9, 0, Leaning.Optimistic));
        p.Agreement.Kappa!.Value.ShouldBe(0.2136, 5e-5);
        (q.Agreement.N, q.Agreement.FirstHigher, q.Agreement.SecondHigher, q.Leaning).ShouldBe((17, 0, 1, Leaning.Neither));
        q.Agreement.Kappa!.Value.ShouldBe(0.8828, 5e-5);
    }

    [Fact]
    public void Drift_IsTheChangeOfTheShareJudgedTooHigh()
    {
        // P: 4 of 9 too high in January and February, 5 of 9 in March and April. A ninth more, which chance explains.
        var p = GradeAgreement.Of([.. Pairs.Where(x => x.AuditorId == TwelveAudits.P)])!;

        p.Drift!.Value.ShouldBe(1 / 9.0, 1e-12);
        p.HasDrifted.ShouldBeFalse();
        GradeAgreement.Of([.. Pairs.Where(x => x.Month.Month == 1)])!.Drift.ShouldBeNull();
        // Forty right, then forty too high: no chance does that.
        var turned = Enumerable.Range(0, 80).Select(i => Pairs[0] with { Month = new DateOnly(2031, i < 40 ? 1 : 2, 1), Auditor = i < 40 ? Pairs[0].Moderator : Judgement.ExceedsGood }).ToList();
        GradeAgreement.Of(turned)!.HasDrifted.ShouldBeTrue();
    }

    [Fact]
    public void OneJudgementThroughout_IsOneSided_AndSaidSo()
    {
        // The auditor gave one judgement throughout: kappa is nought whatever the moderator did, with an interval of no width.
        GradePair[] pairs = [Pairs[0] with { Auditor = Judgement.MeetsGood, Moderator = Judgement.MeetsGood }, Pairs[0] with { Auditor = Judgement.MeetsGood, Moderator = Judgement.DoesNotMeetGood }];

        var told = GradeAgreement.Of(pairs)!;

        told.IsOneSided.ShouldBeTrue();
        told.KappaInWords().ShouldStartWith("Says nothing: one of the two gave one judgement throughout");
        GradeAgreement.Of([pairs[0]])!.KappaInWords().ShouldStartWith("Says nothing: both gave one judgement throughout");
        GradeAgreement.Of([pairs[0], pairs[0] with { Auditor = Judgement.ExceedsGood, Moderator = Judgement.ExceedsGood }])!.KappaInWords().ShouldBe("1.00 (they never differed, so no interval can be told)");
        var whole = GradeAgreement.Of(Pairs)!;
        whole.IsOneSided.ShouldBeFalse();
        whole.KappaInWords().ShouldBe("0.48 (0.23 to 0.73)");
    }

    [Fact]
    public void NothingModerated_GivesNothing() => GradeAgreement.Of([]).ShouldBeNull();
}
