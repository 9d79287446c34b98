"use strict";
(() => {
  const root = document.documentElement;
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const wide = matchMedia("(min-width: 62rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const findings = JSON.parse($("#data").textContent);
  const cards = $$("[data-card]");
  const columns = $$(".column");
  const facts = new Map(cards.map((card) => [card.dataset.card, findings[card.dataset.card - 1]]));
  let chosen = null;

  root.classList.add("js");

  /* --- what a browser may refuse: storage, the clipboard --- */

  const shelf = `checker ${location.pathname} `;
  const keep = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(shelf + name);
      else localStorage.setItem(shelf + name, value);
      return true;
    } catch {
      return false;
    }
  };
  const kept = (name) => {
    try {
      return localStorage.getItem(shelf + name);
    } catch {
      return null;
    }
  };
  let hush = 0;
  const say = (words) => {
    const toast = $(".toast");
    toast.textContent = words;
    clearTimeout(hush);
    hush = setTimeout(() => (toast.textContent = ""), 4000);
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    say(`Copied: ${text}`);
  };

  /* --- views: findings, articles, facts, timeline --- */

  const show = (name) => {
    if (name !== "findings") root.dataset.pane = name;
    root.dataset.view = name;
    const current = wide.matches ? root.dataset.pane : name;
    for (const link of $$(".views a")) {
      if (link.dataset.view === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    draw();
  };
  const viewOf = (node) => node.closest(".view")?.dataset.view;
  const settle = () => {
    const place = $(".galley").getBoundingClientRect();
    root.style.setProperty("--top", `${place.top}px`);
    root.style.setProperty("--left", `${place.left}px`);
    const footer = $("footer");
    if (wide.matches) $("#findings").append(footer);
    else document.body.insertBefore(footer, $("dialog"));
    show(wide.matches ? root.dataset.pane : root.dataset.view);
  };
  const unsettle = () => document.body.insertBefore($("footer"), $("dialog"));

  const showColumn = (place, focus = false) => {
    for (const column of columns) column.classList.toggle("shown", column.dataset.outlet === String(place));
    for (const tab of $$(".outlets [role=tab]")) {
      const on = tab.id === `tab-${place}`;
      tab.setAttribute("aria-selected", on);
      tab.tabIndex = on ? 0 : -1;
      if (on && focus) tab.focus();
    }
  };

  /* --- one finding chosen: its words in every article, joined --- */

  const marksOf = (card) => $$(`a.m[data-f="${card.dataset.card}"]`);
  const anchorsOf = (card) =>
    facts.get(card.dataset.card).evidence.map((_, i) => document.getElementById(`${card.id}-${i}`)).filter(Boolean);
  const scrollTo = (node, box, part) => {
    const shift = node.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight * part;
    box.scrollBy({ top: shift, behavior: calm.matches ? "auto" : "smooth" });
  };

  const choose = (card, { focus = true, reveal = true } = {}) => {
    if (chosen && chosen !== card) {
      chosen.classList.remove("on");
      const before = $("details.more", chosen);
      if (before?.dataset.auto) {
        before.open = false;
        delete before.dataset.auto;
      }
    }
    for (const mark of $$(".m.on")) mark.classList.remove("on");
    chosen = card;
    if (!card) {
      for (const column of columns) column.classList.remove("aside");
      $(".joint").replaceChildren();
      draw();
      return;
    }
    card.classList.add("on");
    const fold = card.closest("[data-fold]");
    if (fold) fold.open = true;
    const more = $("details.more", card);
    if (more && !more.open) {
      more.open = true;
      more.dataset.auto = "1";
    }
    for (const mark of marksOf(card)) mark.classList.add("on");
    join(card);
    if (focus) card.focus({ preventScroll: true });
    if (reveal) bring(card);
    follow(card);
  };

  const bring = (card) => {
    if (wide.matches) {
      const box = $("#findings");
      const [inner, outer] = [card.getBoundingClientRect(), box.getBoundingClientRect()];
      if (inner.top < outer.top || inner.bottom > outer.bottom) scrollTo(card, box, 0.15);
    } else if (root.dataset.view === "findings") {
      card.scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
    }
  };

  const join = (card) => {
    const joint = $(".joint");
    joint.className = `joint ${card.dataset.fate}`;
    const head = document.createElement("b");
    head.textContent = $("h3 a", card).textContent;
    joint.replaceChildren(head);
    const reason = $(".reason", card);
    if (reason) joint.append(". ", reason.textContent);
  };

  const follow = (card) => {
    const told = new Set(card.dataset.outlets.split(" "));
    for (const column of columns) column.classList.toggle("aside", columns.length > 2 && !told.has(column.dataset.outlet));
    if (!wide.matches) {
      if (!columns.some((c) => c.classList.contains("shown") && told.has(c.dataset.outlet))) showColumn([...told][0]);
    } else {
      const first = columns.find((column) => told.has(column.dataset.outlet));
      if (first) $(".columns").scrollTo({ left: Math.max(0, first.offsetLeft - 60) });
      const seen = new Set();
      for (const anchor of anchorsOf(card)) {
        const box = anchor.closest(".text");
        if (!seen.has(box)) scrollTo(anchor, box, 0.3);
        seen.add(box);
      }
    }
    draw();
  };

  /* The thread that joins the words of one finding across the columns. */
  let waiting = 0;
  const draw = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      const svg = $(".thread");
      const [thread, lead] = $$("path", svg);
      thread.setAttribute("d", "");
      lead.setAttribute("d", "");
      if (!chosen || !wide.matches || root.dataset.pane !== "articles") return;
      svg.setAttribute("class", `thread ${chosen.dataset.fate}`);
      const frame = $(".columns").getBoundingClientRect();
      const ends = columns.map((column) => end(column, frame)).filter(Boolean);
      let line = "";
      let dots = "";
      for (let i = 1; i < ends.length; i += 1) {
        const [a, b] = [ends[i - 1], ends[i]];
        const bend = (b.left - a.right) / 2;
        line += `M${a.right} ${a.y}C${a.right + bend} ${a.y} ${b.left - bend} ${b.y} ${b.left} ${b.y}`;
        dots += `M${a.to} ${a.y}H${a.right}M${b.left} ${b.y}H${b.from}`;
      }
      thread.setAttribute("d", line);
      lead.setAttribute("d", dots);
    });
  };
  /* Where a column's words end the thread: the edges of its text, and those of the words. */
  const end = (column, frame) => {
    const mark = !column.classList.contains("aside") && $(`a.m[data-f="${chosen.dataset.card}"]`, column);
    const place = mark && mark.getClientRects()[0];
    if (!place) return null;
    const box = $(".text", column).getBoundingClientRect();
    const y = Math.min(Math.max(place.bottom + 1, box.top + 4), box.bottom - 4) - frame.top;
    const [left, right] = [box.left - frame.left - 4, box.right - frame.left - 4];
    const hidden = place.bottom < box.top || place.top > box.bottom;
    if (hidden) return { left, right, from: left, to: right, y };
    return { left, right, from: Math.max(left, place.left - frame.left), to: Math.min(right, place.right - frame.left), y };
  };

  /* --- filters with live counts --- */

  const items = [...cards, ...$$("[data-lone]")];
  const rows = $$("[data-row]");
  const chips = $$(".chip");
  const wanted = { fate: new Set(), section: new Set(), outlet: new Set(), state: new Set() };
  const traits = {
    fate: (item, values) => values.has(item.dataset.fate),
    section: (item, values) => values.has(item.dataset.section),
    outlet: (item, values) => item.dataset.outlets.split(" ").some((place) => values.has(place)),
    state: (item) => Boolean($("[data-act]", item)) && !item.dataset.decision,
  };
  const fits = (item, besides) =>
    Object.keys(traits).every((group) => group === besides || !wanted[group].size || traits[group](item, wanted[group]));

  const filter = () => {
    for (const item of items) item.classList.toggle("away", !fits(item));
    for (const row of rows) row.classList.toggle("away", !fits(row, "state"));
    for (const chip of chips) {
      const { group, value } = chip.dataset;
      const count = items.filter((item) => fits(item, group) && traits[group](item, new Set([value]))).length;
      $("b", chip).textContent = count;
      if (!items.some((item) => traits[group](item, new Set([value])))) chip.classList.add("never");
      chip.classList.toggle("none", !count);
    }
    const any = Object.values(wanted).some((values) => values.size);
    for (const list of $$(".cards, ul.alone")) {
      const left = [...list.children].some((item) => !item.classList.contains("away"));
      const fold = list.closest("[data-fold]");
      (fold || list).classList.toggle("away", !left);
      const head = list.previousElementSibling;
      if (!fold && head?.matches("h2.more")) head.classList.toggle("away", !left);
      if (fold && any && left && (wanted.fate.size || fold.querySelectorAll(".away").length)) fold.open = true;
    }
    $(".clear").hidden = !any;
    $(".nothing").hidden = items.some((item) => !item.classList.contains("away"));
  };

  /* --- decisions --- */

  const WORDS = { confirmed: "Accepted", dismissed: "Dismissed", fixed: "Fixed" };
  const decisions = new Map();
  const sameWords = (a, b) => Array.isArray(a) && a.length === b.length && a.every((word, i) => word === b[i]);
  const stored = (fact) => {
    try {
      const found = JSON.parse(kept(fact.id));
      return found && typeof found.reason === "string" && sameWords(found.evidence, fact.evidence) ? found : null;
    } catch {
      return null;
    }
  };
  /* What was decided here goes before what the report brings; "open" is a decision taken back. */
  const read = () => {
    for (const [number, fact] of facts) {
      const found = stored(fact) || fact.decided;
      if (found && Object.hasOwn(WORDS, found.status)) decisions.set(number, found);
      else decisions.delete(number);
    }
  };
  const paint = (card) => {
    const found = decisions.get(card.dataset.card);
    card.classList.toggle("done", Boolean(found));
    if (found) card.dataset.decision = found.status;
    else delete card.dataset.decision;
    const line = $(".decided", card);
    line.hidden = !found;
    line.replaceChildren();
    if (found) {
      const word = document.createElement("b");
      word.textContent = WORDS[found.status];
      line.append(word, `: ${found.reason}${found.who ? ` (${found.who})` : ""}`);
    }
    const undo = $('[data-act="undo"]', card);
    if (undo) undo.hidden = !found;
  };
  const progress = () => {
    const all = cards.filter((card) => $("[data-act]", card));
    const done = all.filter((card) => card.dataset.decision).length;
    $(".progress").textContent = all.length ? `${done} of ${all.length} decided` : "";
    $("#export").disabled = !done;
  };
  const repaint = () => {
    cards.forEach(paint);
    progress();
    filter();
    draw();
  };
  const decide = (card, status, reason) => {
    const fact = facts.get(card.dataset.card);
    const when = `${new Date().toISOString().slice(0, 19)}Z`;
    const decision = { status, reason, who: $("#who").value.trim(), when, evidence: fact.evidence };
    const next = step(card, 1) || step(card, -1);
    decisions.set(card.dataset.card, decision);
    const safe = keep(fact.id, JSON.stringify(decision));
    repaint();
    const word = WORDS[status];
    say(safe ? word : `${word}, but this browser does not keep it: export before you close the page`);
    if (next && card === chosen) choose(next);
  };
  const undo = (card) => {
    decisions.delete(card.dataset.card);
    const fact = facts.get(card.dataset.card);
    keep(fact.id, fact.decided ? JSON.stringify({ status: "open", reason: "", evidence: fact.evidence }) : null);
    repaint();
    say("Taken back");
  };
  let asked = null;
  const ask = (card) => {
    asked = card;
    $("#dismiss .which").textContent = $("h3 a", card).textContent;
    $("#reason").value = "";
    $("#dismiss").showModal();
    $("#reason").focus();
  };
  $("#dismiss form").addEventListener("submit", (event) => {
    if (event.submitter?.value !== "dismiss") return;
    const reason = $("#reason").value.trim();
    if (!reason) {
      event.preventDefault();
      $("#reason").value = "";
      $("#reason").reportValidity();
      return;
    }
    decide(asked, "dismissed", reason);
  });
  for (const offer of $$("[data-reason]")) {
    offer.addEventListener("click", () => {
      $("#reason").value = offer.dataset.reason;
      $("#reason").focus();
    });
  }

  const toml = (text) => JSON.stringify(text).replace(/\u007f/g, "\\u007f");
  const exported = () => {
    const rows = [];
    for (const [number, decision] of [...decisions].sort((a, b) => a[0] - b[0])) {
      const fact = facts.get(number);
      rows.push(
        [
          "[[decision]]",
          `finding = ${toml(fact.id)}`,
          `status = ${toml(decision.status)}`,
          `reason = ${toml(decision.reason)}`,
          `who = ${toml(decision.who || "")}`,
          `when = ${toml(decision.when)}`,
          `evidence = [${fact.evidence.map(toml).join(", ")}]`,
        ].join("\n"),
      );
    }
    return `${rows.join("\n\n")}\n`;
  };
  $("#export").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([exported()], { type: "application/toml" }));
    link.download = "checker.decisions.toml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say("Saved as checker.decisions.toml: put it beside the report");
  });

  /* --- pointing and keys --- */

  const shown = () => cards.filter((card) => !card.classList.contains("away") && (card.closest("[data-fold]")?.open ?? true));
  const step = (card, by) => {
    const list = shown();
    if (!list.length) return null;
    const at = card ? list.indexOf(card) : -1;
    if (at < 0) return by > 0 ? list[0] : list[list.length - 1];
    return list[at + by] || null;
  };
  const act = (card, name) => {
    if (name === "copy") copy(facts.get(card.dataset.card).copy);
    else if (!$("[data-act]", card)) say("Agreements need no decision");
    else if (name === "confirmed") decide(card, "confirmed", "Accepted in the report");
    else if (name === "dismissed") ask(card);
    else if (name === "undo" && card.dataset.decision) undo(card);
  };

  const jump = (target) => {
    const card = target.closest("[data-card]");
    if (card) {
      if (!wide.matches) show("findings");
      card.classList.remove("away");
      choose(card);
      return;
    }
    const view = viewOf(target);
    if (view) show(view);
    const column = target.closest(".column");
    if (!column) {
      target.focus?.({ preventScroll: false });
      return;
    }
    column.classList.remove("aside");
    showColumn(column.dataset.outlet);
    const owner = cards.find((one) => target.id.replace(/-\d+$/, "") === one.id);
    if (owner) {
      if (wide.matches || owner !== chosen) choose(owner, { focus: false });
    } else {
      if (chosen) choose(null);
      for (const mark of $$(".flash")) mark.classList.remove("flash");
      target.nextElementSibling?.classList.add("flash");
    }
    if (wide.matches) scrollTo(target, $(".text", column), 0.3);
    else target.scrollIntoView({ block: "center" });
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (button) {
      const card = button.closest("[data-card]");
      if (card !== chosen) choose(card, { reveal: false });
      act(card, button.dataset.act);
      return;
    }
    const link = event.target.closest('a[href^="#"]');
    if (link && !link.matches(".skip") && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      if (link.matches(".views a")) {
        show(link.dataset.view);
        if (!wide.matches) scroll({ top: 0 });
        return;
      }
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target) jump(target);
      return;
    }
    const aside = event.target.closest(".column.aside");
    if (aside) {
      aside.classList.remove("aside");
      draw();
      return;
    }
    const card = event.target.closest("[data-card]");
    if (card && !event.target.closest("summary, details, button") && !getSelection().toString()) {
      choose(card, { reveal: false });
    }
  });
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      const { group, value } = chip.dataset;
      const on = !wanted[group].delete(value);
      if (on) wanted[group].add(value);
      chip.setAttribute("aria-pressed", on);
      filter();
    });
  }
  $(".clear").addEventListener("click", () => {
    for (const values of Object.values(wanted)) values.clear();
    for (const chip of chips) chip.setAttribute("aria-pressed", false);
    filter();
    chips[0].focus();
  });
  const tabs = $$(".outlets [role=tab]");
  tabs.forEach((tab, place) => {
    tab.addEventListener("click", () => {
      showColumn(place);
      const mark = chosen && $(`#column-${place} a.m[data-f="${chosen.dataset.card}"]`);
      if (mark) mark.scrollIntoView({ block: "center" });
    });
    tab.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) showColumn((place + by + tabs.length) % tabs.length, true);
    });
  });

  const keys = $("#keys");
  keys.checked = kept("keys") !== "off";
  keys.addEventListener("change", () => keep("keys", keys.checked ? null : "off"));
  const who = $("#who");
  who.value = kept("who") || "";
  who.addEventListener("change", () => keep("who", who.value.trim() || null));
  const help = () => $("#help").showModal();
  $("#help-open").addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen && !$("dialog[open]")) choose(null);
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (event.ctrlKey || event.metaKey || event.altKey || typing || !keys.checked) return;
    const run = {
      j: () => choose(step(chosen, 1) || chosen),
      k: () => choose(step(chosen, -1) || chosen),
      a: () => chosen && act(chosen, "confirmed"),
      d: () => chosen && act(chosen, "dismissed"),
      u: () => chosen && act(chosen, "undo"),
      c: () => chosen && act(chosen, "copy"),
      "?": help,
    }[event.key];
    if (!run) return;
    event.preventDefault();
    if (!wide.matches && root.dataset.view !== "findings") show("findings");
    run();
  });

  /* --- layout that follows the window, and paper --- */

  for (const box of $$(".text")) box.addEventListener("scroll", draw, { passive: true });
  $(".columns").addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", settle);
  wide.addEventListener("change", settle);
  let opened = [];
  addEventListener("beforeprint", () => {
    unsettle();
    opened = $$("details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    settle();
  });
  addEventListener("storage", () => {
    read();
    repaint();
  });
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) jump(target);
  });

  root.dataset.pane = "articles";
  root.dataset.view = "findings";
  showColumn(0);
  read();
  repaint();
  settle();
  const start = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (start) jump(start);
})();
