let listener;

// "?" opens the help and "/" goes to the search that is to be seen, unless someone is typing.
export function onHelp(page) {
  listener = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, [contenteditable]") || document.querySelector(".mud-dialog"))
      return;
    if (event.key === "?")
      page.invokeMethodAsync("Show");
    const search = event.key === "/" && [...document.querySelectorAll("input[type=search]")].find(input => input.checkVisibility());
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  };
  document.addEventListener("keydown", listener);
  document.documentElement.dataset.keys = "heard";
}

export function off() {
  document.removeEventListener("keydown", listener);
}
