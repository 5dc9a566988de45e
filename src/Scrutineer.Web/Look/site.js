// Every page works without this file. With it: error summaries take the focus, buttons ignore a double click,
// and "/" goes to the search box at the top.
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
