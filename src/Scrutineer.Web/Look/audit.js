// Saves an area as it is written. What the server has not acknowledged is kept on this device, through a lost connection and a closed lid.
const form = document.querySelector("form[data-audit]");
if (form) {
  const key = `audit:${form.dataset.audit}`;
  const said = form.querySelector("[data-saved]");
  const [afterPause, whileLost] = [1500, 5000];
  let timer = 0;
  let sending = false;
  let stopped = false;

  const fields = () => [...form.elements].filter((e) => e.name && !["Version", "__RequestVerificationToken"].includes(e.name));
  const values = () => JSON.stringify(fields().map((e) => (["radio", "checkbox"].includes(e.type) ? e.checked : e.value)));
  const tell = (words) => { if (said.textContent !== words) said.textContent = words; };
  const later = (wait) => { clearTimeout(timer); timer = setTimeout(save, wait); };
  let acknowledged = document.querySelector(".govuk-error-summary") ? null : values();

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ version: form.elements.Version.value, values: values() }));
    } catch {
      tell("This device has no room to keep your words: press Save");
    }
  }

  async function save() {
    const now = values();
    if (sending || stopped || now === acknowledged) return;
    sending = true;
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.ok) {
        const { version, saved, likely } = await answer.json();
        form.elements.Version.value = version;
        acknowledged = now;
        localStorage.removeItem(key);
        tell(likely.length ? `Saved at ${saved}. Look at ${likely.join(", ")}: an audit goes by the case's reference alone` : `Saved at ${saved}`);
      } else if (answer.status === 422) {
        stopped = true;
        tell(`Not saved: ${(await answer.json()).problem}`);
      } else {
        tell("Not saved: sign in again in another window. Your words are kept on this device");
        later(whileLost);
      }
    } catch {
      tell("No connection. Your words are kept on this device and are sent when it is back");
      later(whileLost);
    } finally {
      sending = false;
      if (!stopped && values() !== acknowledged && values() !== now) later(afterPause);
    }
  }

  // What an earlier visit could not send comes back, if nothing was saved elsewhere since.
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (kept?.version === form.elements.Version.value && kept.values !== values()) {
    const before = JSON.parse(kept.values);
    fields().forEach((e, i) => { if (["radio", "checkbox"].includes(e.type)) e.checked = before[i]; else e.value = before[i]; });
    tell("Your words from before were kept on this device and are back");
    later(0);
  } else if (kept) {
    localStorage.removeItem(key);
  }

  form.addEventListener("input", () => { keep(); later(afterPause); });
  // A saving on its way makes a new version: the form waits for it, and goes then.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    stopped = true;
    if (!sending) return;
    event.preventDefault();
    const button = event.submitter;
    const wait = setInterval(() => { if (!sending) { clearInterval(wait); form.requestSubmit(button); } }, 50);
  });
  addEventListener("online", () => later(0));
}
