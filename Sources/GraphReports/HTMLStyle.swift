extension HTML {
  /// The style of a page: for the screen, and for A4.
  static let style = """
    body { font: 16px/1.5 "Noto Sans", "DejaVu Sans", "PT Sans", "Segoe UI", Arial, sans-serif; color: #1a1a1a;
      background: #fff; max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 1px solid #9a9a9a; }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; }
    p, ul, ol { margin: .5rem 0; max-width: 60rem; overflow-wrap: anywhere; }
    li { margin: .2rem 0; }
    a { color: #0b4f8a; }
    a:focus-visible, button:focus-visible, .scroll:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
    .ref { display: inline-block; min-width: 24px; line-height: 24px; text-align: center; white-space: nowrap; }
    q { quotes: none; }
    abbr { text-decoration: none; cursor: help; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
    nav { background: #f3f5f7; padding: .8rem 1.2rem; }
    nav h2 { border: 0; margin: 0; padding: 0; font-size: 1.05rem; }
    nav ol { columns: 18rem; margin: .3rem 0; max-width: none; }
    nav li { margin: 0; padding: .1rem 0; break-inside: avoid; }
    .scroll { overflow-x: auto; margin: .8rem 0; }
    table { border-collapse: collapse; font-size: .85rem; line-height: 1.35; }
    th, td { padding: .3rem .55rem; text-align: start; vertical-align: top; border-bottom: 1px solid #cfcfcf; }
    tbody th { font-weight: inherit; }
    thead th { border-bottom: 2px solid #444; background: #f3f5f7; vertical-align: bottom; }
    .n { text-align: end; font-variant-numeric: tabular-nums; }
    td.n { white-space: nowrap; }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: inherit;
      cursor: pointer; text-decoration: underline dotted; }
    th[aria-sort="ascending"] button::after { content: " \\25B2"; }
    th[aria-sort="descending"] button::after { content: " \\25BC"; }
    figure { margin: 1rem 0; }
    figure svg, figure img { max-width: 100%; height: auto; display: block; }
    figcaption { font-size: .9rem; margin-top: .4rem; }
    .evidence li:target { background: #fff3c4; }
    @page { size: A4; margin: 15mm 13mm; }
    @media print {
      body { font-size: 10pt; max-width: none; padding: 0; }
      h1 { font-size: 18pt; }
      h2 { font-size: 13pt; margin-top: 6mm; break-after: avoid; }
      h3 { font-size: 11pt; break-after: avoid; }
      .skip { display: none; }
      nav { background: none; padding: 0; }
      .scroll { overflow: visible; }
      table { font-size: 7.5pt; }
      thead { display: table-header-group; }
      tr, figure, li { break-inside: avoid; }
      th, td { padding: .8mm 1mm; overflow-wrap: break-word; hyphens: auto; }
      thead th, nav, .evidence li:target { background: none; }
      th button { display: contents; }
      th button::after { display: none; }
      a { color: inherit; text-decoration: none; }
      .ref { display: inline; line-height: inherit; }
      .evidence { font-size: 8pt; }
      .evidence a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 7pt; overflow-wrap: anywhere; }
      figure svg, figure img { max-height: 235mm; width: auto; margin: 0 auto; }
    }
    """

  /// What sorts the tables: a click on the head of a column, or the enter key.
  static let script = """
    for (const table of document.querySelectorAll("table")) {
      const body = table.tBodies[0];
      if (body.rows.length < 2) continue;
      const heads = [...table.tHead.rows[0].cells];
      const key = (row, place) => row.cells[place].dataset.key ?? row.cells[place].textContent;
      const compare = (left, right) => {
        const [a, b] = [Number(left), Number(right)];
        return left !== "" && right !== "" && !Number.isNaN(a) && !Number.isNaN(b)
          ? a - b : left.localeCompare(right, document.documentElement.lang);
      };
      heads.forEach((head, place) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = head.textContent;
        head.replaceChildren(button);
        button.addEventListener("click", () => {
          const isUp = head.getAttribute("aria-sort") !== "ascending";
          for (const other of heads) other.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
          const rows = [...body.rows].sort((left, right) =>
            (isUp ? 1 : -1) * compare(key(left, place), key(right, place)));
          body.append(...rows);
        });
      });
    }
    """
}
