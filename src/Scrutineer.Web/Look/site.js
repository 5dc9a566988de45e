// Every page works without this file. With it: error summaries take the focus, buttons ignore a double click,
// addresses can be copied, a paper is shown as it will read while it is written, an item of a work programme can be dragged
// to another day, and "/" goes to the search box at the top.
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

// A paper being written is shown as it will read, by the same button that works without this file.
for (const form of document.querySelectorAll("form[data-preview]")) {
  let waiting;
  let asked = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const turn = ++asked;
      const answer = await fetch(`${location.pathname}?handler=Preview`, { method: "POST", body: new FormData(form) });
      if (!answer.ok || turn !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(form.dataset.preview);
      if (fresh) document.getElementById(form.dataset.preview).replaceWith(fresh);
    }, 500);
  });
}

// An item of a work programme dragged to another day leads to the form that moves it, where the reason is given.
let dragged;
for (const link of document.querySelectorAll("a[data-move]")) {
  const item = link.closest("li");
  item.draggable = true;
  item.addEventListener("dragstart", (event) => {
    dragged = link.href;
    event.dataTransfer.effectAllowed = "move";
    document.body.classList.add("app-dragging");
  });
  item.addEventListener("dragend", () => {
    dragged = undefined;
    document.body.classList.remove("app-dragging");
  });
}
for (const link of document.querySelectorAll("a[data-place]")) {
  const place = link.closest("section");
  place.addEventListener("dragover", (event) => {
    if (dragged) event.preventDefault();
  });
  place.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    location.assign(`${dragged}?to=${encodeURIComponent(link.dataset.place)}`);
  });
}
