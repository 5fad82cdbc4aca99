"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const wide = matchMedia("(min-width: 62.01rem)");
  const SLACK = 140; // pixels that a note may stand below its line before the copy makes room
  const GAP = 10;

  // Kept where the browser allows it (some forbid it to files), else for as long as the page is open.
  const store = {
    memory: {},
    get(key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return this.memory[key] ?? null; }
    },
    set(key, value) {
      this.memory[key] = value;
      try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* the memory has it */ }
    },
  };

  let silence;
  function say(text) {
    const place = one(".said");
    place.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { place.textContent = ""; }, 2500);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // no permission, or a page that was not served securely
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    say(`Copied: ${text}`);
  }

  class Story {
    constructor(element) {
      this.element = element;
      this.name = element.dataset.name;
      this.key = `mtaudit:decisions:${this.name}`;
      this.decisions = store.get(this.key) ?? {};
      this.filters = one(".filters", element);
      this.findings = [];
      this.byNumber = new Map();
      const seen = {};
      for (const note of all(".note", element)) {
        const { n, severity, category, rule, print } = note.dataset;
        // Findings alike in content share a fingerprint; the baseline counts them.
        const count = seen[print] = (seen[print] ?? 0) + 1;
        const finding = { n, note, severity, category, rule, print, id: `${print}.${count}`, marks: [], parts: [], others: [] };
        this.findings.push(finding);
        this.byNumber.set(n, finding);
      }
      for (const mark of all("[data-mark]", element)) {
        this.byNumber.get(mark.dataset.mark).marks.push(mark);
        for (const n of (mark.dataset.f ?? "").split(" ")) this.byNumber.get(n)?.parts.push(mark);
      }
      for (const part of all("[data-r]", element)) {
        for (const n of part.dataset.r.split(" ")) this.byNumber.get(n).others.push(part);
      }
      for (const ref of all("[data-ref]", element)) this.byNumber.get(ref.dataset.ref).ref = ref;
      for (const finding of this.findings) this.show(finding);
      this.listen();
    }

    get shown() { return this.findings.filter((finding) => !finding.off); }

    listen() {
      const light = (event, on) => {
        const target = event.target.closest("[data-f], [data-r], [data-ref], [data-other], .note");
        if (!target) return;
        const { f, r, ref, other, n } = target.dataset;
        this.light(on ? `${f ?? ""} ${r ?? ""} ${ref ?? ""} ${other ?? ""} ${n ?? ""}`.split(" ").filter(Boolean) : []);
      };
      for (const [type, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
        this.element.addEventListener(type, (event) => light(event, on));
      }
      this.element.addEventListener("toggle", (event) => {
        const finding = this.byNumber.get(event.target.closest(".note")?.dataset.n);
        if (finding) this.resize(finding);
        this.align();
      }, true);
      this.element.addEventListener("click", (event) => {
        const part = event.target.closest("[data-f]");
        if (part && !event.target.closest("a")) this.go(this.byNumber.get(part.dataset.f.split(" ").at(-1)));
      });
      one(".strip svg", this.element)?.addEventListener("click", (event) => {
        if (event.target.closest("a")) return;
        const box = event.currentTarget.getBoundingClientRect();
        const paragraphs = event.currentTarget.dataset.paragraphs.split(" ");
        const at = Math.floor((event.clientX - box.left) / box.width * paragraphs.length);
        document.getElementById(`${this.element.dataset.prefix}p${paragraphs[at]}`)?.scrollIntoView({ block: "center" });
      });
      if (!this.filters) return;
      this.filters.hidden = false;
      this.filters.addEventListener("submit", (event) => event.preventDefault());
      this.filters.addEventListener("change", () => this.filter());
      for (const button of all(".toggle", this.filters)) {
        button.addEventListener("click", () => {
          button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
          this.filter();
        });
      }
    }

    light(numbers) {
      for (const element of this.bright ?? []) element.classList.remove("lit");
      this.bright = numbers.flatMap((n) => {
        const finding = this.byNumber.get(n);
        return finding.off ? [] : [...finding.parts, ...finding.others, finding.note];
      });
      for (const element of this.bright) element.classList.add("lit");
    }

    filter() {
      const value = (name) => one(`[data-filter=${name}]`, this.filters).value;
      const severities = all(".toggle[aria-pressed=true]", this.filters).map((button) => button.dataset.severity);
      const category = value("category");
      const rule = value("rule");
      const decided = one("[data-filter=decided]", this.filters).checked;
      for (const finding of this.findings) {
        finding.off = !severities.includes(finding.severity) || (category && finding.category !== category)
          || (rule && finding.rule !== rule) || (decided && finding.id in this.decisions);
        finding.note.hidden = finding.off;
        if (finding.ref) finding.ref.hidden = finding.off;
        for (const mark of finding.marks) mark.classList.toggle("off", Boolean(finding.off));
      }
      one("output", this.filters).textContent = `${this.shown.length} of ${this.findings.length}`;
      this.align();
    }

    go(finding, { scroll = true, record = true } = {}) {
      if (!finding) return;
      if (this.current && this.current !== finding) this.fold();
      this.current = finding;
      finding.note.classList.add("current");
      one("details", finding.note).open = true;
      this.resize(finding);
      this.place();
      if (record) history.replaceState(null, "", `#${this.element.dataset.prefix}f${finding.n}`);
      finding.note.focus({ preventScroll: true });
      this.light([finding.n]);
      if (scroll) (wide.matches ? finding.ref ?? finding.note : finding.note).scrollIntoView({ block: "center" });
    }

    step(by) {
      const shown = this.shown;
      if (!shown.length) return;
      const at = shown.indexOf(this.current);
      this.go(at < 0 ? shown.at(by > 0 ? 0 : -1) : shown[(at + by + shown.length) % shown.length]);
    }

    fold() {
      this.current.note.classList.remove("current");
      one("details", this.current.note).open = false;
      this.resize(this.current);
      this.current = null;
    }

    resize(finding) {
      if (finding.place) finding.place.height = finding.note.offsetHeight;
    }

    letGo() {
      if (!this.current) return;
      this.fold();
      this.align();
      this.light([]);
      document.activeElement.blur();
    }

    decide(finding, verdict) {
      if (!finding) return;
      if (this.decisions[finding.id]?.verdict === verdict) delete this.decisions[finding.id];
      else this.decisions[finding.id] = { verdict, rule: finding.rule };
      store.set(this.key, this.decisions);
      this.show(finding);
      if (one("[data-filter=decided]", this.filters).checked) this.filter();
      offerExport();
    }

    show(finding) {
      const verdict = this.decisions[finding.id]?.verdict;
      finding.note.classList.toggle("settled", Boolean(verdict));
      for (const mark of finding.marks) mark.classList.toggle("settled", Boolean(verdict));
      for (const button of all(".decide button", finding.note)) {
        button.setAttribute("aria-pressed", button.dataset.do === verdict);
      }
    }

    /** Places the notes before the next frame; `anew` where the lines may have moved. */
    align(anew = false) {
      this.stale ||= anew;
      if (this.pending || this.element.hidden) return;
      this.pending = true;
      requestAnimationFrame(() => this.place());
    }

    /** Puts each note at the height of its line, or below the note before it. */
    place() {
      this.pending = false;
      if (this.stale) this.measure();
      if (wide.matches) {
        const places = [];
        let pushed = 0;
        let bottom = 0;
        for (const line of this.rows) {
          const notes = line.notes.filter(({ finding }) => !finding.off);
          const late = notes.length ? Math.max(bottom - (line.top + pushed + notes[0].wanted) - SLACK, 0) : 0;
          if (late !== line.late) line.row.style.marginTop = late ? `${late}px` : "";
          line.late = late;
          pushed += late;
          for (const place of notes) {
            place.top = line.top + pushed;
            place.at = Math.max(place.top + place.wanted, bottom);
            bottom = place.at + place.height + GAP;
            places.push(place);
          }
        }
        bottom = this.favour(places) ?? bottom;
        for (const { finding, at, top } of places) {
          const style = `${at - top}px`;
          if (finding.note.style.top !== style) finding.note.style.top = style;
        }
        this.area.style.minHeight = `${bottom}px`;
      }
      drawRail();
    }

    /** Brings the current note to its line: those before it move up, and it covers those that cannot. */
    favour(places) {
      const current = places.findIndex(({ finding }) => finding === this.current);
      if (current < 0) return undefined;
      let limit = places[current].top + places[current].wanted + places[current].height + GAP;
      for (let n = current; n >= 0; n -= 1) {
        places[n].at = Math.min(places[n].at, limit - places[n].height - GAP);
        limit = places[n].at;
      }
      let bottom = 0;
      places.forEach((place, n) => {
        place.at = Math.max(n > current ? place.top + place.wanted : place.at, bottom);
        bottom = place.at + place.height + GAP;
      });
      places[current].at = places[current].top + places[current].wanted;
      return bottom;
    }

    /** Learns where the lines are and how high the notes; everything is read before anything is moved. */
    measure() {
      this.stale = false;
      this.area = one(".copy", this.element);
      this.area.classList.toggle("aligned", wide.matches);
      this.area.style.minHeight = "";
      const rows = all(".row", this.area);
      for (const row of rows) row.style.marginTop = "";
      if (!wide.matches) return;
      const hidden = this.findings.filter((finding) => finding.off);
      for (const finding of hidden) finding.note.hidden = false;
      const top = this.area.getBoundingClientRect().top;
      this.rows = rows.filter((row) => row.children.length > 1).map((row) => {
        const box = row.getBoundingClientRect();
        const notes = all(".note", row).map((note) => {
          const finding = this.byNumber.get(note.dataset.n);
          const line = (finding.parts[0] ?? finding.ref)?.getClientRects()[0] ?? box;
          finding.place = { finding, wanted: Math.max(line.top - box.top - 2, 0), height: note.offsetHeight };
          return finding.place;
        });
        return { row, top: box.top - top, late: 0, notes };
      });
      for (const finding of hidden) finding.note.hidden = true;
    }
  }

  const index = one("#index");
  const stories = all(".story").map((element) => new Story(element));
  let story = stories.length === 1 ? stories[0] : null;

  /** Marks beside the scroll bar, one a finding, of the story that is open. */
  function drawRail() {
    rail.replaceChildren();
    if (!story) return;
    const scale = innerHeight / root.scrollHeight;
    // Thousands of marks are no more than there are pixels.
    const places = new Set(story.shown.filter(({ ref }) => ref).map(({ severity, ref }) =>
      `${severity} ${Math.round((ref.getBoundingClientRect().top + scrollY) * scale)}`));
    rail.append(...[...places].map((place) => {
      const [severity, top] = place.split(" ");
      const mark = document.createElement("i");
      mark.className = severity;
      mark.style.top = `${top}px`;
      return mark;
    }));
  }

  function open(next) {
    story = next;
    if (stories.length > 1) {
      index.hidden = Boolean(story);
      for (const other of stories) other.element.hidden = other !== story;
    }
    if (story) {
      story.stale = true;
      story.place();
    } else drawRail();
  }

  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const element = target?.closest(".story");
    const found = stories.find((other) => other.element === element);
    if (stories.length > 1 && (found || !target?.closest(".rules")) && found !== story) open(found ?? null);
    if (!target) return;
    const finding = found?.byNumber.get(target.dataset.ref ?? target.dataset.n);
    if (finding) found.go(finding, { record: false });
    else target.scrollIntoView();
  }

  function baseline() {
    const counts = new Map();
    for (const { decisions, findings } of stories) {
      for (const { id, print, rule } of findings) {
        if (!(id in decisions)) continue;
        const reason = decisions[id].verdict === "accept" ? "accepted in the report" : "dismissed in the report";
        const key = `${print} ${rule}`;
        const entry = counts.get(key) ?? { fingerprint: print, rule, count: 0, reason };
        entry.count += 1;
        counts.set(key, entry);
      }
    }
    return { version: 1, signature: one(".signature").textContent, findings: [...counts.values()] };
  }

  function offerExport() {
    const count = baseline().findings.reduce((sum, entry) => sum + entry.count, 0);
    const button = one("[data-do=export]");
    button.hidden = !count;
    button.textContent = `Export baseline (${count})`;
  }

  function download() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(baseline(), null, 2)}\n`], { type: "application/json" }));
    link.download = "mtaudit-baseline.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function turnTheme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store.set("mtaudit:theme", root.dataset.theme);
  }

  const actions = {
    theme: turnTheme,
    help: () => one(".help").showModal(),
    export: download,
    next: () => story?.step(1),
    previous: () => story?.step(-1),
    copy: (note) => {
      const text = one(".write ins", note)?.textContent;
      if (text) copy(text);
    },
    accept: (note) => story?.decide(story.byNumber.get(note?.dataset.n), "accept"),
    dismiss: (note) => story?.decide(story.byNumber.get(note?.dataset.n), "dismiss"),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    if (button.dataset.do === "copy") copy(one("ins", button.parentElement).textContent);
    else actions[button.dataset.do](button.closest(".note"));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    const current = story?.current?.note;
    const keys = {
      n: () => actions.next(), j: () => actions.next(),
      p: () => actions.previous(), k: () => actions.previous(),
      c: () => current && actions.copy(current),
      a: () => current && actions.accept(current),
      d: () => current && actions.dismiss(current),
      i: () => { if (index) location.hash = "#index"; },
      "/": () => one("button, input, select", story?.filters ?? one(".index .filters"))?.focus(),
      "?": () => actions.help(),
      Escape: () => story?.letGo(),
    };
    if (!(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });

  /** The index: a table that sorts and filters. */
  function tabulate() {
    const table = one(".stories");
    const body = one("tbody", table);
    const rows = all("tr", body);
    all("thead th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      const text = head.dataset.sort === "text";
      const value = (row) => {
        const cell = row.cells[column];
        return text ? cell.textContent : Number(cell.dataset.value ?? cell.textContent);
      };
      button.addEventListener("click", () => {
        // Names begin with A, figures with the highest, but the score with the worst.
        const rising = head.ariaSort ? head.ariaSort !== "ascending" : text || button.textContent === "Score";
        for (const other of all("thead th", table)) other.ariaSort = null;
        head.ariaSort = rising ? "ascending" : "descending";
        const compare = text ? (a, b) => value(a).localeCompare(value(b), "en") : (a, b) => value(a) - value(b);
        body.append(...rows.toSorted((a, b) => (rising ? 1 : -1) * compare(a, b)));
      });
    });
    const filters = one(".index .filters");
    filters.hidden = false;
    filters.addEventListener("submit", (event) => event.preventDefault());
    filters.addEventListener("input", () => {
      const text = one("[data-filter=text]", filters).value.trim().toLowerCase();
      const verdict = one("[data-filter=verdict]", filters).value;
      for (const row of rows) {
        row.hidden = (verdict && row.dataset.verdict !== verdict) || !row.cells[0].textContent.toLowerCase().includes(text);
      }
      one("output", filters).textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length}`;
    });
  }

  const rail = document.createElement("div");
  rail.className = "rail";
  rail.ariaHidden = "true";
  rail.addEventListener("click", (event) => scrollTo({ top: (event.clientY / innerHeight) * root.scrollHeight - innerHeight / 2 }));
  document.body.append(rail);

  root.classList.add("js");
  const theme = store.get("mtaudit:theme");
  if (theme) root.dataset.theme = theme;
  for (const element of all(".tools, .decide, .copy-it")) element.hidden = false;
  if (index) tabulate();
  offerExport();
  open(story);
  follow();
  addEventListener("hashchange", follow);
  addEventListener("resize", () => story?.align(true));
  document.fonts?.ready.then(() => story?.align(true));
})();
