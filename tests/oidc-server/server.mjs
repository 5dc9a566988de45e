// A council's directory for the tests: one client, people whose claims their own name decides, a login page of one field.
// Prints its address when it is ready. Arguments: the client's redirect address.
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

const [redirect] = process.argv.slice(2);
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const server = createServer((request, response) => handle(request, response));
let handle;

server.listen(0, "127.0.0.1", () => {
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "scrutineer", client_secret: "a-secret-for-tests-only", redirect_uris: [redirect], response_types: ["code"], grant_types: ["authorization_code"] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["tests"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/login/${interaction.uid}` },
    // "unconfirmed+x@example.org" is somebody whose address nobody has checked.
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: `subject-of-${id}`, email: id.replace("unconfirmed+", ""), email_verified: !id.startsWith("unconfirmed+"), name: id }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handle = async (request, response) => {
    const url = new URL(request.url, issuer);
    if (!url.pathname.startsWith("/login/")) return callback(request, response);
    if (request.method === "GET") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      return response.end(`<!DOCTYPE html><html lang="en"><title>Directory</title><form method="post"><label>Who are you? <input name="login"></label> <button>Continue</button></form>`);
    }
    let body = "";
    for await (const part of request) body += part;
    await provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get("login") } });
  };
  console.log(issuer);
});
