// Every page works without this file. With it: error summaries take the focus, buttons ignore a double click,
// addresses can be copied, and "/" goes to the search box at the top.
import { initAll } from "./frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector("#site-search");
  if (!search?.checkVisibility()) return;
  event.preventDefault();
  search.focus();
});

// Addresses to take away: they select themselves, and a button copies them.
for (const field of document.querySelectorAll("[data-copy]")) {
  field.addEventListener("focus", () => field.select());
  if (!navigator.clipboard) continue;
  const button = document.createElement("button");
  const label = document.querySelector(`label[for="${field.id}"]`).textContent;
  Object.assign(button, { type: "button", className: "govuk-button govuk-button--secondary app-subscribe__copy", textContent: "Copy" });
  button.setAttribute("aria-label", `Copy: ${label}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  field.after(button);
}
