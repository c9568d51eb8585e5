/// The look of the pages.
enum Style {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1d1d1b; --soft: #56544e; --paper: #fdfcf9; --card: #ffffff; --line: #d8d4ca;
      --link: #0b4f8a; --mark: #fff0b3; --person: #d9eaf6; --institution: #fbe6bd; --event: #d3ece3; --accent: #a03a00;
      --field: #85817a; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ecebe7; --soft: #b3b0a8; --paper: #15191d; --card: #1b2025; --line: #3a4047; --link: #8cc4f2;
        --mark: #5c4a00; --person: #14405f; --institution: #5a3f08; --event: #0f4f3d; --accent: #ff9d52; --field: #8b9096; }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; color: var(--ink); background: var(--paper);
      font: 1.0625rem/1.55 "Noto Serif", "PT Serif", Georgia, "DejaVu Serif", "Times New Roman", serif; }
    header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
    a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem .8rem; z-index: 5; }

    header { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem 1.5rem; padding-top: 1rem;
      border-bottom: 3px double var(--ink); padding-bottom: .6rem; }
    .name { font-size: 1.7rem; line-height: 1.2; font-weight: 700; color: inherit; text-decoration: none; }
    header nav { flex-basis: 100%; }
    nav ul, ul.files, ul.tabs { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin: 0; padding: 0; }
    nav a, nav span, .tabs a, .tabs span { display: inline-block; padding: .2rem 0; }
    nav, .search, .filters, .kind, .kicker, .extent, .why, table, .files, .tabs, button, input, select, footer, .role, .pager,
    blockquote footer, figcaption, dl, .suggestions, .tools { font-family: "Noto Sans", "PT Sans", "Segoe UI", "DejaVu Sans",
      Arial, sans-serif; font-size: .92rem; }
    nav [aria-current], .tabs [aria-current] { font-weight: 700; color: inherit; text-decoration: none; }
    .search { flex: 1 1 20rem; display: flex; flex-wrap: wrap; gap: .1rem .5rem; position: relative; }
    .search label { flex-basis: 100%; color: var(--soft); }
    .search input { flex: 1 1 12rem; min-width: 0; }
    input, select, button { font-size: 1rem; padding: .42rem .6rem; color: var(--ink); background: var(--card);
      border: 1px solid var(--field); border-radius: 3px; max-width: 100%; min-height: 2.6rem; }
    button { cursor: pointer; background: var(--ink); color: var(--paper); border-color: var(--ink); }
    .suggestions { position: absolute; z-index: 4; top: 100%; left: 0; right: 0; margin: 2px 0 0; padding: 0; list-style: none;
      background: var(--card); border: 1px solid var(--field); max-height: 60vh; overflow-y: auto; }
    .suggestions li { padding: .5rem .7rem; cursor: pointer; }
    .suggestions [aria-selected="true"] { background: var(--person); }
    .field { position: relative; }

    main { padding-top: 1.4rem; padding-bottom: 2.5rem; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.3rem); line-height: 1.2; margin: 0 0 .8rem; overflow-wrap: anywhere; text-wrap: balance; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 .6rem; padding-top: .5rem; border-top: 1px solid var(--ink);
      overflow-wrap: anywhere; }
    h3 { font-size: 1.05rem; margin: 1rem 0 .3rem; }
    p, li, dd { overflow-wrap: anywhere; }
    p { max-width: 46rem; margin: .5rem 0; }
    .kicker { margin: 0 0 .2rem; color: var(--accent); text-transform: none; }
    .lead { font-size: 1.15rem; }
    .kind, .extent, .why, .role, .date, .files, figcaption, footer { color: var(--soft); }
    .date { white-space: nowrap; }
    ul, ol { padding-left: 1.4rem; }
    li { margin: .25rem 0; }
    .jobs { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 2rem; }
    .jobs h2 { margin-top: 1rem; }
    .counts, .facts { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: 1.4rem 0 .4rem; }
    dt { color: var(--soft); } dd { margin: 0; }
    .counts dd { font-size: 1.6rem; font-variant-numeric: tabular-nums; }
    .names, .columns { columns: 17rem; column-gap: 2rem; }
    .columns li, .names li { break-inside: avoid; }
    .plain, .ties, .results { list-style: none; padding: 0; }
    .ties > li, .evidence > li { margin: .7rem 0; }
    .results { padding-left: 0; }
    .results li { padding: .35rem 0 .35rem .7rem; border-left: .35rem solid var(--event); }
    .results .person { border-color: var(--person); } .results .institution { border-color: var(--institution); }
    blockquote { margin: .35rem 0 .8rem; padding: 0 0 0 .9rem; border-left: 3px solid var(--line); max-width: 46rem; }
    blockquote p { margin: 0; }
    blockquote footer { padding: 0; margin: .15rem 0 0; }
    mark { background: var(--mark); color: inherit; padding: 0 .1rem; border-radius: 2px; }
    mark.person { background: var(--person); } mark.institution { background: var(--institution); }
    a mark { text-decoration: underline; }
    .text { max-width: 46rem; }
    .sentence { padding: .1rem .6rem; margin: 0 -.6rem; border-left: 3px solid transparent; }
    .sentence:target { border-color: var(--accent); background: var(--card); }
    .findings { font-size: .92rem; color: var(--soft); margin: .1rem 0 .6rem; }
    .way { list-style: none; padding: 0; counter-reset: step; }
    .way > li { counter-increment: step; padding-left: 2.4rem; position: relative; margin: 1rem 0; }
    .way > li::before { content: counter(step); position: absolute; left: 0; top: .1rem; width: 1.7rem; height: 1.7rem;
      border: 1px solid var(--ink); border-radius: 50%; text-align: center; font: 700 .92rem/1.6rem "Noto Sans", "DejaVu Sans", sans-serif; }
    .step { font-weight: 700; margin: 0; }
    .statements { margin: .2rem 0; }
    summary { cursor: pointer; padding: .25rem 0; color: var(--link); }

    .scroll { overflow-x: auto; margin: .6rem 0; }
    table { border-collapse: collapse; width: 100%; line-height: 1.4; font-size: .9rem; }
    th, td { text-align: start; vertical-align: top; padding: .45rem .8rem .45rem 0; border-bottom: 1px solid var(--line); min-width: 5rem; }
    thead th { color: var(--soft); font-weight: 600; border-bottom-color: var(--ink); }
    tbody th { font-weight: 400; }
    .n { text-align: end; font-variant-numeric: tabular-nums; min-width: 3rem; }
    td a { overflow-wrap: break-word; }
    meter { width: min(16rem, 40vw); vertical-align: middle; }
    .filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: .8rem 0; }
    .filters details { flex-basis: 100%; }
    .field { display: flex; flex-direction: column; flex: 0 1 15rem; min-width: 0; }
    .field label { color: var(--soft); }
    .field input:not([type]), .field select { width: 100%; }
    .wide { flex: 1 1 20rem; }
    .tick { flex: 1 1 22rem; flex-direction: row; align-items: center; gap: .5rem; min-height: 2.6rem; }
    .tick input { min-height: 0; width: 1.2rem; height: 1.2rem; }
    .pager { margin: 1rem 0; }

    figure { margin: 1.2rem 0; }
    .canvas { border: 1px solid var(--line); background: #ffffff; overflow: auto; max-height: 85vh; }
    .canvas svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
    .canvas img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
    .still { padding: .6rem .9rem; margin: 0; color: var(--soft); }
    .canvas[aria-busy] { min-height: 14rem; }
    .canvas.live { overflow: hidden; touch-action: pan-y; cursor: grab; }
    .canvas.live svg { touch-action: pan-y; width: 100%; max-height: 84vh; }
    meter::-webkit-meter-optimum-value { background: var(--link); }
    meter::-moz-meter-bar { background: var(--link); }
    .canvas.moving { cursor: grabbing; }
    .canvas a:focus-visible { outline: 3px solid var(--accent); }
    .tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: .4rem 0; }
    .tools button { min-width: 2.6rem; background: var(--card); color: var(--ink); border-color: var(--field); }
    .hint { flex: 1 1 14rem; margin: 0; min-height: 1.5rem; color: var(--soft); }
    @media (prefers-color-scheme: dark) { .canvas { background: #15191d; } }
    figcaption { margin-top: .4rem; display: flex; flex-wrap: wrap; gap: .1rem .6rem; }
    figcaption > :first-child { flex: 1 1 auto; }
    ul.files { display: inline-flex; gap: .1rem .9rem; }
    .contents ol { columns: 16rem; }
    .contents a { padding: .1rem 0; }
    .ref { display: inline-block; min-width: 1.5rem; text-align: center; }
    abbr { text-decoration: none; }
    footer { border-top: 1px solid var(--line); padding-top: .8rem; padding-bottom: 2rem; }
    blockquote footer { border: 0; }
    .doubt { border-top: 1px solid var(--ink); padding: .6rem 0 1rem; }
    .doubt h2 { border: 0; margin: .2rem 0; padding: 0; font-size: 1.1rem; }
    .doubt form { display: flex; flex-wrap: wrap; gap: .6rem; margin: .6rem 0; }
    .judged { list-style: none; padding: 0; }
    .judged li { border-top: 1px solid var(--line); padding: .5rem 0; }
    .judged p { margin: .2rem 0; }
    .judged button { background: var(--card); color: var(--ink); border-color: var(--field); }
    code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .88em; white-space: nowrap; }
    code.long { white-space: normal; overflow-wrap: anywhere; }
    .held { color: var(--soft); margin: .2rem 0; }
    .plate img { display: block; max-width: 100%; height: auto; margin: 0 auto; background: #ffffff; }
    @media (prefers-color-scheme: dark) { .plate img { background: #15191d; } }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 2rem; }
    .done { border: 1px solid var(--line); background: var(--card); padding: .6rem 1rem; }
    @media (max-width: 30rem) {
      body { font-size: 1rem; }
      header, main, footer { padding-left: .9rem; padding-right: .9rem; }
      .field { flex-basis: 100%; }
      td, th { padding-right: .45rem; min-width: 3.4rem; }
      .cards thead { position: absolute; left: -100rem; }
      .cards tr { display: grid; grid-template-columns: 1fr auto; border-bottom: 1px solid var(--line); padding: .4rem 0; }
      .cards td { border: 0; padding: .1rem .6rem .1rem 0; grid-column: 1; }
      .cards .n { grid-column: 2; grid-row: 1; }
      .cards .n::before { content: "× "; }
      .n { min-width: 3rem; }
    }
    @media print { header, footer, .filters, .tools, .skip { display: none; } body { background: #fff; color: #000; } }
    """
}
