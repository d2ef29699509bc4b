// Runs before the first paint: the stored theme, else the system's.
(() => {
  const dark = () => (localStorage.getItem("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const apply = on => document.documentElement.dataset.theme = on ? "dark" : "light";
  apply(dark());
  window.labTheme = {
    dark,
    set(on) {
      localStorage.setItem("theme", on ? "dark" : "light");
      apply(on);
    },
    watchWidth(page) {
      const narrow = matchMedia("(max-width: 959px)");
      narrow.addEventListener("change", () => page.invokeMethodAsync("Narrow", narrow.matches));
      return narrow.matches;
    },
  };
})();
