let listener;

// "?" opens the help, unless someone is typing.
export function onHelp(page) {
  listener = event => {
    if (event.key === "?" && !event.target.closest("input, textarea, [contenteditable]") && !document.querySelector(".mud-dialog"))
      page.invokeMethodAsync("Show");
  };
  document.addEventListener("keydown", listener);
}

export function off() {
  document.removeEventListener("keydown", listener);
}
