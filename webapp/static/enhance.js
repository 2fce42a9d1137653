// Everything works without this file. It tidies addresses, and copies citations.

// A form sends its empty fields too; leaving them out keeps a search's address short.
document.getElementById("search")?.addEventListener("submit", (event) => {
  for (const field of event.target.elements) {
    if (field.name && field.value === "") field.disabled = true;
  }
});

// Coming back with the browser's button must find the fields usable again.
addEventListener("pageshow", () => {
  for (const field of document.getElementById("search")?.elements ?? []) field.disabled = false;
});

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const words = button.textContent;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// The style sheet shows the filters on a wide page even while they are closed; opening them
// there tells screen readers the same.
if (matchMedia("(min-width: 64rem)").matches) {
  document.getElementById("filters")?.setAttribute("open", "");
}
