// Forms marked data-passkey ask the server what a passkey must answer, ask the browser for it, and send its answer as a field.
// They are hidden until it is known that this browser has passkeys at all.
const encode = (value) => JSON.stringify(value.toJSON());

async function answer(form) {
  const token = form.querySelector("input[name=__RequestVerificationToken]").value;
  const asked = await fetch(form.dataset.options, { method: "POST", headers: { RequestVerificationToken: token } });
  if (!asked.ok) throw new Error(asked.status === 429 ? "Too many tries. Wait a minute, then try again." : "The site did not answer. Load the page again.");
  const options = await asked.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.querySelector("input[name=Credential]").value = encode(credential);
}

function explain(form, problem) {
  const place = form.querySelector("[data-passkey-problem]");
  const words = { NotAllowedError: "No passkey was used. Try again when you are ready.", InvalidStateError: "This device has a passkey for your account already." };
  place.textContent = words[problem.name] ?? problem.message;
  place.hidden = false;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await answer(form);
      form.submit();
    } catch (problem) {
      explain(form, problem);
    }
  });
}
