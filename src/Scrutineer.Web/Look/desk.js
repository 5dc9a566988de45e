// Saves a minute as it is written. What the server has not acknowledged is kept on this device, through a lost connection and a closed lid.
const agenda = document.querySelector("[data-desk-agenda]");
if (agenda && matchMedia("(min-width: 1020px)").matches) agenda.open = true;

const form = document.querySelector("form[data-desk]");
const query = new URLSearchParams(location.search);
const kept = query.get("kept");
if (kept) {
  localStorage.removeItem(`minute:${kept}`);
  history.replaceState(null, "", `${location.pathname}${query.has("empty") ? `?empty=${query.get("empty")}` : ""}`);
}

if (form) {
  const key = `minute:${form.dataset.desk}`;
  const said = form.querySelector("[data-saved]");
  const version = form.elements["Form.Version"];
  const [afterPause, whileLost] = [1500, 5000];
  let timer = 0;
  let sending = null;
  let stopped = false;
  let leaving = false;

  const fields = () => [...form.elements].filter((e) => e.name?.startsWith("Form.") && e !== version);
  const values = () => Object.fromEntries(fields().map((e) => [e.name, e.type === "checkbox" ? e.checked : e.value]));
  const text = () => JSON.stringify(values());
  let acknowledged = document.querySelector(".govuk-error-summary") ? null : text();

  const tell = (words) => { if (said.textContent !== words) said.textContent = words; };
  const later = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ version: version.value, values: values() }));
    } catch {
      tell("This device has no room to keep your words: press Save");
    }
  }

  // A new token, for whoever signed in again in another window.
  async function renew() {
    const page = await fetch(location.pathname, { redirect: "manual" });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form[data-desk] input[name=__RequestVerificationToken]");
    if (!fresh) return false;
    form.elements["__RequestVerificationToken"].value = fresh.value;
    return true;
  }

  async function send(again) {
    const sent = text();
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
    if (answer.ok) {
      const { version: now, saved } = await answer.json();
      version.value = now;
      acknowledged = sent;
      if (text() === sent) {
        localStorage.removeItem(key);
        tell(`Saved ${saved}`);
      } else {
        keep();
        later(afterPause);
      }
      return;
    }

    if (answer.status === 409) {
      const { by } = await answer.json();
      stopped = true;
      tell(`${by ?? "Somebody else"} saved this minute meanwhile. Press Save to see both texts: nothing is lost`);
    } else if (answer.status === 422) {
      tell(`Not saved: ${(await answer.json()).problem}`);
    } else if (answer.status === 400 && !again && await renew()) {
      await send(true);
    } else if (answer.type === "opaqueredirect") {
      tell("Not saved: you are signed out. Your words are kept on this device; sign in again in another window");
      later(whileLost);
    } else {
      throw new Error(answer.status);
    }
  }

  async function save() {
    clearTimeout(timer);
    if (sending || stopped || leaving || text() === acknowledged) return;
    tell("Saving");
    sending = send(false).catch(() => {
      tell("Not saved yet: no connection. Your words are kept on this device");
      later(whileLost);
    });
    await sending;
    sending = null;
  }

  // A press of Save while a saving is on its way waits for it, so that it does not conflict with itself.
  form.addEventListener("submit", async (event) => {
    leaving = true;
    clearTimeout(timer);
    keep();
    if (!sending) return;
    event.preventDefault();
    await sending;
    form.requestSubmit(event.submitter);
  });

  form.addEventListener("input", () => {
    leaving = false;
    keep();
    if (!stopped) tell("Not saved yet");
    if (!stopped) later(afterPause);
  });
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => save());
  addEventListener("pagehide", () => { if (text() !== acknowledged) keep(); });
  addEventListener("pageshow", () => { leaving = false; });

  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const field = { n: "#Narrative", q: "#Questions", r: "[aria-keyshortcuts='Alt+R']" }[event.key.toLowerCase()];
    if (!field) return;
    event.preventDefault();
    form.querySelector(field)?.focus();
  });

  // Words from before: put back at once where nothing was saved since, offered where something was.
  const beside = `${key}:left`;
  const stored = (name) => JSON.parse(localStorage.getItem(name) ?? "null");
  const box = (name) => form.elements[name];
  const filled = (field) => (field.type === "checkbox" ? field.checked : field.value);
  const differs = (copy) => Object.entries(copy.values).some(([name, value]) => (box(name) ? filled(box(name)) !== value : Boolean(value) && /Decisions|Text$/.test(name)));
  function putBack(copy) {
    for (const [name, value] of Object.entries(copy.values)) {
      const field = box(name) ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
      if (field.type === "checkbox") field.checked = value;
      else field.value = value;
    }
    version.value = copy.version;
  }

  const mine = stored(key);
  if (mine && differs(mine)) {
    if (mine.version === version.value) {
      putBack(mine);
      acknowledged = null;
      tell("Not saved yet");
      later(0);
    } else {
      localStorage.setItem(beside, localStorage.getItem(key));
      localStorage.removeItem(key);
    }
  }
  const left = stored(beside);
  if (left) {
    const notice = form.querySelector("[data-left]");
    notice.hidden = false;
    notice.querySelector("[data-left-back]").addEventListener("click", async () => {
      await save();
      localStorage.removeItem(beside);
      putBack(left);
      form.requestSubmit();
    });
  }
}
