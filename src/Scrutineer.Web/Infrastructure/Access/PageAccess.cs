using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Journal.History;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.SignOffs;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Calibrating;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.Correcting;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Teams;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Who may open which page, by its folder. What is not said here nobody may open (rule A1). docs/security/routes.csv says the same by address, and a test compares the two.</summary>
internal static class PageAccess
{
    /// <summary>The policy of pages that any account may open.</summary>
    public const string SignedIn = "signed-in";

    public static void Declare(RazorPagesOptions pages)
    {
        foreach (var folder in (string[])["/Boards", "/Feeds", "/Matters", "/Meetings", "/Minutes", "/Papers", "/People", "/Search", "/Tracker", "/WorkProgramme", "/SignIn", "/Recover", "/Invitations", "/Follow", "/Suggest", "/Groups"])
            pages.Conventions.AllowAnonymousToFolder(folder);
        foreach (var page in (string[])["/Index", "/Accessibility", "/Error", "/Sitemap", "/Styleguide"])
            pages.Conventions.AllowAnonymousToPage(page);
        foreach (var folder in (string[])["/Answers", "/MyAccount", "/MyWork", "/Quality", "/Audits"])
            pages.Conventions.AuthorizeFolder(folder, SignedIn);
        pages.Conventions.AuthorizeFolder("/Administration", AccountKeeper.Manage.Name);
        pages.Conventions.AuthorizeFolder("/Calendar", ClosedDays.Keep.Name);
        pages.Conventions.AuthorizeFolder("/ChairReading", ChairDesk.Read.Name);
        pages.Conventions.AuthorizeFolder("/Evaluation", EvaluationKeeper.Reply.Name);
        pages.Conventions.AuthorizeFolder("/Corrections", CorrectionLeave.Correct.Name);
        pages.Conventions.AuthorizeFolder("/Desk", RollKeeper.Keep.Name);
        pages.Conventions.AuthorizeFolder("/History", RecordHistory.Read.Name);
        pages.Conventions.AuthorizeFolder("/Asks", AskKeeper.Keep.Name);
        pages.Conventions.AuthorizeFolder("/Agendas", AgendaBuilder.Plan.Name);
        pages.Conventions.AuthorizeFolder("/Publishing", AgendaPublisher.Publish.Name);
        pages.Conventions.AuthorizeFolder("/SignOffs", SignOffDesk.Answer.Name);
        pages.Conventions.AuthorizeFolder("/MyPapers", OwnPapersReader.Follow.Name);
        pages.Conventions.AuthorizeFolder("/ProgrammeDesk", ProgrammeKeeper.Keep.Name);
        pages.Conventions.AuthorizeFolder("/GroupDesk", GroupKeeper.Keep.Name);
        pages.Conventions.AuthorizeFolder("/BreakGlass", BreakGlass.Break.Name);
        pages.Conventions.AuthorizeFolder("/QaPlans", QaPlan.Read.Name);
        pages.Conventions.AuthorizeFolder("/QaPlanning", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/AuditTools", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/AuditWriting", CaseAudit.CarryOut.Name);
        pages.Conventions.AuthorizeFolder("/Moderation", AuditModerator.Moderate.Name);
        pages.Conventions.AuthorizeFolder("/Findings", AuditResult.Read.Name);
        pages.Conventions.AuthorizeFolder("/Performance", Indicator.Read.Name);
        pages.Conventions.AuthorizeFolder("/PerformanceTeams", TeamScope.Read.Name);
        pages.Conventions.AuthorizeFolder("/PerformanceDesk", IndicatorKeeper.Keep.Name);
        pages.Conventions.AuthorizeFolder("/Corrective", CorrectiveKeeper.Confirm.Name);
        pages.Conventions.AuthorizeFolder("/Headlines", QaPlan.Read.Name);
        pages.Conventions.AuthorizeFolder("/HeadlineDesk", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/FallBacks", FallBackKeeper.Decide.Name);
        pages.Conventions.AuthorizeFolder("/Calibration", CalibrationExercise.Grade.Name);
        pages.Conventions.AuthorizeFolder("/CalibrationDesk", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/QualityMeetings", QaPlan.Read.Name);
        pages.Conventions.AuthorizeFolder("/QualityMeetingDesk", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/Newsletters", Newsletter.Read.Name);
        pages.Conventions.AuthorizeFolder("/NewsletterDesk", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/Challenge", DipSample.Read.Name);
        pages.Conventions.AuthorizeFolder("/ChallengeDesk", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/ThemeDesk", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/MultiAgency", QaPlanKeeper.Plan.Name);
        pages.Conventions.AuthorizeFolder("/AgencyParts", AgencyPart.Fill.Name);
    }

    public static void AddPolicies(AuthorizationOptions authorization)
    {
        // An address that leads nowhere answers 404 by itself; anything else that no policy names is closed.
        authorization.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is null).Build();
        authorization.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var permission in Permissions.All)
            authorization.AddPolicy(permission.Name, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
    }

    /// <summary>What an endpoint asks for, as routes.csv writes it: public, signed-in, a permission, or nobody.</summary>
    public static string Of(Endpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return "public";
        return endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } asked ? string.Join('+', asked.Select(a => a.Policy)) : "nobody";
    }
}
