// Writes wwwroot/look: the compiled style sheet, the two scripts, and only those images that the style sheet names.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src/Scrutineer.Web/Look");
const target = join(root, "src/Scrutineer.Web/wwwroot/look");
const govuk = join(root, "node_modules/govuk-frontend");
const moj = join(root, "node_modules/@ministryofjustice/frontend");
const draft = `${target}.new`;

const forbidden = [/GDS Transport/i, /crown|crest/i, /url\("?https?:/];

function compileStyles() {
  const { css } = sass.compile(join(source, "site.scss"), { style: "compressed", loadPaths: [root], charset: false, quietDeps: true });
  for (const pattern of forbidden) {
    if (pattern.test(css)) throw new Error(`site.css must not contain ${pattern}`);
  }
  return css;
}

function copyImages(css) {
  const names = new Set([...css.matchAll(/url\("?(images\/[^")]+)"?\)/g)].map((match) => match[1]));
  for (const name of names) {
    const from = join(moj, "moj/assets", name);
    if (!existsSync(from)) throw new Error(`site.css names ${name}, which the packages do not have`);
    cpSync(from, join(draft, name));
  }
}

function copyScripts() {
  const frontend = readFileSync(join(govuk, "dist/govuk/govuk-frontend.min.js"), "utf8").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  writeFileSync(join(draft, "frontend.js"), frontend);
  // Far-future caching needs a new address for a new file, here too.
  const version = createHash("sha256").update(frontend).digest("hex").slice(0, 12);
  const site = readFileSync(join(source, "site.js"), "utf8");
  writeFileSync(join(draft, "site.js"), site.replace('"./frontend.js"', `"./frontend.js?v=${version}"`));
}

rmSync(draft, { recursive: true, force: true });
mkdirSync(draft, { recursive: true });
const css = compileStyles();
writeFileSync(join(draft, "site.css"), css);
copyImages(css);
copyScripts();
for (const name of ["favicon.svg", "licences.txt", "passkeys.js", "desk.js", "audit.js"]) cpSync(join(source, name), join(draft, name));
rmSync(target, { recursive: true, force: true });
renameSync(draft, target);
