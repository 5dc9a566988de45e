using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Sign-in through a directory that speaks OpenID Connect: the code flow of <see cref="OAuthHandler{TOptions}"/> with PKCE and state, to which this adds
/// the directory's description, the nonce, and the identity token, all of whose checks are IdentityModel's.</summary>
internal sealed class DirectoryHandler(IOptionsMonitor<DirectoryOptions> options, ILoggerFactory logger, UrlEncoder encoder, DirectoryDesk desk)
    : OAuthHandler<DirectoryOptions>(options, logger, encoder)
{
    public const string SchemeName = "directory";
    private const string Nonce = "nonce";

    private readonly OpenIdConnectProtocolValidator protocol = new() { RequireState = false, RequireStateValidation = false };

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await DescribeAsync();
        properties.Items[Nonce] = protocol.GenerateNonce();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var description = await DescribeAsync();
        // An answer that names another directory was mixed up or planted (RFC 9207).
        if (Request.Query["iss"].Any(issuer => issuer != description.Issuer)) return HandleRequestResult.Fail("The answer came from another directory.");
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var description = await DescribeAsync();
        var raw = tokens.Response?.RootElement.TryGetProperty("id_token", out var found) == true ? found.GetString() : null;
        var token = await ValidatedAsync(raw ?? throw new AuthenticationFailureException("The directory gave no identity token."), description);
        protocol.ValidateTokenResponse(new OpenIdConnectProtocolValidationContext
        {
            ClientId = Options.ClientId,
            Nonce = properties.Items[Nonce],
            ProtocolMessage = new OpenIdConnectMessage { IdToken = raw, AccessToken = tokens.AccessToken },
            ValidatedIdToken = token,
        });
        properties.Items.Remove(Nonce);
        return new AuthenticationTicket(await desk.AdmitAsync(description.Issuer, token.Claims), properties, Scheme.Name);
    }

    private async Task<JwtSecurityToken> ValidatedAsync(string raw, OpenIdConnectConfiguration description)
    {
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(raw, new TokenValidationParameters
        {
            ValidIssuer = description.Issuer,
            ValidAudience = Options.ClientId,
            IssuerSigningKeys = description.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
        });
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException) Options.Description.RequestRefresh();
        return result.IsValid ? new JwtSecurityToken(raw) : throw new AuthenticationFailureException("The directory's identity token is not valid.", result.Exception);
    }

    private async Task<OpenIdConnectConfiguration> DescribeAsync()
    {
        var description = await Options.Description.GetConfigurationAsync(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (description.AuthorizationEndpoint, description.TokenEndpoint);
        return description;
    }
}
