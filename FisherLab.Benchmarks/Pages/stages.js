// Milliseconds from a person's press to what is to be seen of it, each after the frame that shows it. `see` names selectors that are to appear, `change` those whose text is to change.
(see, change) => {
  const stages = window.stages = {}, text = selector => document.querySelector(selector)?.innerText, before = {};
  for (const [name, selector] of Object.entries(change))
    before[name] = text(selector);
  let start;
  performance.clearResourceTimings();
  addEventListener("pointerup", press => { start = press.timeStamp; }, { capture: true, once: true });
  const note = name => {
    if (start === undefined || name in stages)
      return;
    stages[name] = null;
    requestAnimationFrame(() => setTimeout(() => { stages[name] = performance.now() - start; }));
  };
  window.watching?.disconnect();
  window.watching = new MutationObserver(() => {
    for (const [name, selector] of Object.entries(see))
      if (document.querySelector(selector))
        note(name);
    for (const [name, selector] of Object.entries(change))
      if (text(selector) && text(selector) !== before[name])
        note(name);
  });
  window.watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.answered = part => {
    const last = performance.getEntriesByType("resource").filter(entry => entry.name.includes("/api/") && part.test(entry.name)).at(-1);
    return last && last.responseEnd - start;
  };
}
