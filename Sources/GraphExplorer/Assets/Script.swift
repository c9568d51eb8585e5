/// What pages can do more where scripts run: names as one types, and pictures to move about in. Everything works without it.
enum Script {
  static let text = #"""
    "use strict";

    /* Suggestions: a list of options below a field (ARIA combobox). */
    for (const field of document.querySelectorAll("[data-suggest]")) {
      const list = document.createElement("ul");
      list.id = field.id + "-list";
      list.className = "suggestions";
      list.hidden = true;
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", field.dataset.found);
      field.after(list);
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-controls", list.id);
      field.setAttribute("aria-expanded", "false");
      let found = [], chosen = -1, asked = 0, timer = 0;

      const close = () => {
        list.hidden = true;
        chosen = -1;
        field.setAttribute("aria-expanded", "false");
        field.removeAttribute("aria-activedescendant");
      };
      const mark = place => {
        chosen = place;
        [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
        if (place < 0) return field.removeAttribute("aria-activedescendant");
        field.setAttribute("aria-activedescendant", list.children[place].id);
        list.children[place].scrollIntoView({ block: "nearest" });
      };
      const take = place => {
        const entity = found[place];
        if (field.dataset.go) {
          const here = new URL(location.href), lang = here.searchParams.get("lang");
          location.href = "/" + field.dataset.go + "/" + encodeURIComponent(entity.id) + (lang ? "?lang=" + lang : "");
        } else {
          field.value = entity.date || entity.repeated ? entity.id : entity.name;
          close();
        }
      };
      const show = () => {
        const names = found.map(entity => entity.name);
        list.replaceChildren(...found.map((entity, at) => {
          entity.repeated = names.indexOf(entity.name) !== names.lastIndexOf(entity.name);
          const item = document.createElement("li");
          item.id = list.id + "-" + at;
          item.setAttribute("role", "option");
          item.setAttribute("aria-selected", "false");
          item.textContent = entity.name + (entity.date ? ", " + entity.date : "") + " \u2013 " + entity.kind;
          item.addEventListener("mousedown", event => { event.preventDefault(); take(at); });
          return item;
        }));
        chosen = -1;
        list.hidden = found.length === 0;
        field.setAttribute("aria-expanded", String(found.length > 0));
      };
      field.addEventListener("input", () => {
        clearTimeout(timer);
        const text = field.value.trim(), number = ++asked;
        if (text.length < 2) { found = []; return close(); }
        timer = setTimeout(async () => {
          const address = new URL(field.dataset.suggest, location.href);
          address.searchParams.set("q", text);
          address.searchParams.set("lang", document.documentElement.lang);
          try {
            const answer = await fetch(address);
            if (number !== asked || !answer.ok) return;
            found = await answer.json();
            show();
          } catch { close(); }
        }, 120);
      });
      field.addEventListener("keydown", event => {
        if (list.hidden) return;
        if (event.key === "ArrowDown") { event.preventDefault(); mark((chosen + 1) % found.length); }
        if (event.key === "ArrowUp") { event.preventDefault(); mark((chosen <= 0 ? found.length : chosen) - 1); }
        if (event.key === "Escape") { event.preventDefault(); close(); }
        if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); take(chosen); }
      });
      field.addEventListener("blur", close);
    }

    /* Pictures: zoom, move, and the words of what the pointer or the focus rests on. */
    const enliven = canvas => {
      const svg = canvas.querySelector("svg");
      if (!svg || !svg.viewBox.baseVal || !svg.viewBox.baseVal.width) return;
      const box = svg.viewBox.baseVal;
      const whole = { x: box.x, y: box.y, width: box.width, height: box.height };
      const set = view => svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
      const view = () => ({ x: box.x, y: box.y, width: box.width, height: box.height });
      const scale = () => Math.max(view().width / svg.clientWidth, view().height / svg.clientHeight);
      const zoom = (factor, at) => {
        const now = view();
        const width = Math.min(whole.width, Math.max(whole.width / 20, now.width * factor));
        const ratio = width / now.width, point = at ?? { x: now.x + now.width / 2, y: now.y + now.height / 2 };
        set({ x: point.x - (point.x - now.x) * ratio, y: point.y - (point.y - now.y) * ratio, width, height: now.height * ratio });
      };
      const move = (right, down) => {
        const now = view();
        set({ ...now, x: now.x + now.width * right, y: now.y + now.height * down });
      };
      const point = event => {
        const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
        return { x: place.x, y: place.y };
      };
      const words = {
        kk: ["Үлкейту", "Кішірейту", "Бүтін көрсету", "Солға", "Оңға", "Жоғары", "Төмен"],
        ru: ["Увеличить", "Уменьшить", "Показать целиком", "Влево", "Вправо", "Вверх", "Вниз"],
        en: ["Zoom in", "Zoom out", "Show all", "Left", "Right", "Up", "Down"],
      }[document.documentElement.lang];
      const tools = document.createElement("div");
      tools.className = "tools";
      const acts = [
        ["+", () => zoom(0.7)], ["\u2212", () => zoom(1 / 0.7)], ["\u2922", () => set(whole)],
        ["\u2190", () => move(-0.2, 0)], ["\u2192", () => move(0.2, 0)], ["\u2191", () => move(0, -0.2)], ["\u2193", () => move(0, 0.2)],
      ];
      acts.forEach(([sign, act], at) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = sign;
        button.title = words[at];
        button.setAttribute("aria-label", words[at]);
        button.addEventListener("click", act);
        tools.append(button);
      });
      const hint = document.createElement("p");
      hint.className = "hint";
      hint.setAttribute("aria-live", "polite");
      tools.append(hint);
      canvas.before(tools);
      canvas.classList.add("live");

      const XLINK = "http://www.w3.org/1999/xlink";
      const tell = event => {
        const link = event.target.closest?.("a");
        const text = link?.getAttributeNS(XLINK, "title") || link?.getAttribute("title") || "";
        if (text) hint.textContent = text;
      };
      svg.addEventListener("pointerover", tell);
      svg.addEventListener("focusin", tell);
      svg.addEventListener("wheel", event => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(event.deltaY > 0 ? 1 / 0.85 : 0.85, point(event));
      }, { passive: false });
      svg.addEventListener("dblclick", event => { event.preventDefault(); zoom(event.shiftKey ? 1 / 0.6 : 0.6, point(event)); });

      let start = null, moved = false;
      svg.addEventListener("dragstart", event => event.preventDefault());
      svg.addEventListener("pointerdown", event => {
        if (event.button !== 0 || event.pointerType === "touch" && view().width >= whole.width) return;
        start = { x: event.clientX, y: event.clientY, view: view(), scale: scale() };
        moved = false;
      });
      window.addEventListener("pointermove", event => {
        if (!start) return;
        const right = event.clientX - start.x, down = event.clientY - start.y;
        if (!moved && Math.hypot(right, down) < 5) return;
        moved = true;
        canvas.classList.add("moving");
        set({ ...start.view, x: start.view.x - right * start.scale, y: start.view.y - down * start.scale });
      });
      const end = () => { start = null; canvas.classList.remove("moving"); };
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
      svg.addEventListener("click", event => { if (moved) { event.preventDefault(); moved = false; } }, true);
    };
    document.querySelectorAll(".canvas").forEach(enliven);

    /* What was not ready with the page: asked for again, by whoever is willing to wait, and put in its place. */
    const complete = async left => {
      const missing = () => [...document.querySelectorAll("main [aria-busy]")];
      if (left === 0 || missing().length === 0) return;
      try {
        const answer = await fetch(location.href, { headers: { Prefer: "wait=15", Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of missing()) {
          const found = page.getElementById(part.id);
          if (!found || found.hasAttribute("aria-busy")) continue;
          part.replaceWith(found);
          (found.matches(".canvas") ? [found] : [...found.querySelectorAll(".canvas")]).forEach(enliven);
          const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
          if (target && found.contains(target)) target.scrollIntoView();
        }
      } catch { /* The words that it is not ready stay. */ }
      if (missing().length > 0) setTimeout(complete, 2000, left - 1);
    };
    complete(10);
    """#
}
