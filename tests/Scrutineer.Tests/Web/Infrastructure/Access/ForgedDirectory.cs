using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>A directory in memory, whose identity tokens a test can forge.</summary>
internal sealed class ForgedDirectory : HttpMessageHandler
{
    public const string Issuer = "https://directory.example";
    public const string Client = "scrutineer";
    public const string Secret = "a client secret that is long enough to sign with HS256";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };

    /// <summary>The nonce that the site asked for.</summary>
    public string Nonce { get; set; } = "";

    public string Subject { get; init; } = "subject-of-rowan";

    public string Email { get; init; } = "rowan.teal@example.org";

    /// <summary>What is wrong with the token that it gives; nothing where empty.</summary>
    public string Forgery { get; init; } = "";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(request.RequestUri!.AbsolutePath switch
    {
        "/.well-known/openid-configuration" => Json(new { issuer = Issuer, authorization_endpoint = $"{Issuer}/auth", token_endpoint = $"{Issuer}/token", jwks_uri = $"{Issuer}/keys" }),
        "/keys" => Json(new { keys = new[] { Public() } }),
        "/token" when Forgery == "missing" => Json(new { access_token = "x", token_type = "Bearer" }),
        "/token" => Json(new { access_token = "x", token_type = "Bearer", id_token = IdToken() }),
        _ => new HttpResponseMessage(HttpStatusCode.NotFound),
    });

    private object Public()
    {
        var parts = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(parts.Modulus), e = Base64UrlEncoder.Encode(parts.Exponent) };
    }

    private string IdToken()
    {
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["email"] = Email, ["email_verified"] = true, ["nonce"] = Forgery == "nonce" ? "another" : Nonce };
        if (Forgery == "no nonce") claims.Remove("nonce");
        if (Forgery == "no subject") claims.Remove("sub");
        if (Forgery == "not verified") claims["email_verified"] = false;
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Forgery == "issuer" ? "https://elsewhere.example" : Issuer,
            Audience = Forgery == "audience" ? "another-client" : Client,
            IssuedAt = now,
            NotBefore = now.AddHours(-2),
            Expires = Forgery == "expired" ? now.AddHours(-1) : now.AddMinutes(5),
            Claims = claims,
            SigningCredentials = Forgery switch
            {
                "unsigned" => null,
                "key" => new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
                "secret" => new(new SymmetricSecurityKey(System.Text.Encoding.UTF8.GetBytes(Secret)) { KeyId = "one" }, SecurityAlgorithms.HmacSha256),
                _ => new(key, SecurityAlgorithms.RsaSha256),
            },
        });
    }

    private static HttpResponseMessage Json(object document) => new(HttpStatusCode.OK) { Content = JsonContent.Create(document) };
}
