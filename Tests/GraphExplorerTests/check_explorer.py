"""Uses the explorer's pages in headless Chromium as a reader would, and tells what went wrong, as JSON.

Called as `python check_explorer.py ADDRESS [FOLDER]`; screenshots go into FOLDER. Needs playwright and axe-playwright-python (PyPI)
and a `chromium` program. The pages are those of the graph in Samples.swift.
"""

import json
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PAGES = {
    "home": "/", "search": "/search?q=министр", "person": "/entity/person-aidar",
    "institution": "/entity/institution-qorganys", "event": "/event/event-memorandum",
    "article": "/article/2025-12-18-memorandum", "path": "/path?from=person-aidar&to=person-dana&count=2",
    "choice": "/path?from=министрлігі&to=person-dana", "signed": "/signed", "rankings": "/rankings?by=betweenness",
    "communities": "/communities", "report": "/report", "doubts": "/doubts", "missing": "/nothing",
}
LOOKS = {"light": (1200, 900, "light"), "dark": (1200, 900, "dark"), "phone": (360, 740, "light")}
problems = []


def expect(condition, words):
    if not condition:
        problems.append(words)


def watched(context):
    """A page that tells of everything that its console complains of."""
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.on("console", lambda message: message.type in ("error", "warning") and "404" not in message.text
            and problems.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    return page


def search(page, address):
    page.goto(address + "/?lang=en")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first tab does not reach the skip link")
    page.fill("#q", "айдар серік")
    page.wait_for_selector("#q-list [role=option]")
    page.keyboard.press("ArrowDown")
    expect(page.get_attribute("#q", "aria-activedescendant") == "q-list-0", "no option is active")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entity/person-aidar?lang=en")
    expect(page.inner_text("h1") == "Айдар Серікұлы", "the search leads elsewhere")


def connect(page):
    page.click("main a[href^='/path']")
    page.fill("#f-to", "дана")
    page.click("#f-to-list [role=option]")
    page.click("main form.filters > button")
    page.wait_for_selector(".way li")
    expect(page.locator(".way > li").count() == 2, "the way has not two steps")
    expect("lang=en" in page.url, "the form forgets the language")


def use_picture(page):
    svg = page.locator(".canvas svg").first
    box = "svg => { const box = svg.viewBox.baseVal; return [box.x, box.y, box.width, box.height]; }"
    whole = svg.evaluate(box)
    page.locator(".tools button").first.click()
    expect(svg.evaluate(box) != whole, "zooming changes nothing")
    page.locator(".tools button").nth(2).click()
    expect(svg.evaluate(box) == whole, "the whole picture does not come back")
    page.locator(".canvas g.edge a").first.focus()
    expect("қол қойды" in page.inner_text(".hint"), "an edge does not tell its sentence")
    files = page.eval_on_selector_all("ul.files a", "links => links.map(link => link.href)")
    for file in files:
        expect(page.request.get(file).ok, f"no file at {file}")
    expect(len(files) == 5, "not five files")
    page.locator(".canvas g.node a").first.click()
    page.wait_for_url("**/entity/**")


def switch_language(page):
    page.click("footer a[hreflang=ru]")
    expect(page.get_attribute("html", "lang") == "ru", "the language does not change")
    page.click("header nav a >> nth=0")
    expect(page.get_attribute("html", "lang") == "ru", "the language is lost")


def judge_and_undo(page, address):
    page.goto(address + "/doubts?lang=en")
    count = page.locator(".doubt").count()
    expect(count > 0, "there is no doubt to judge")
    page.locator(".doubt form button[value=different]").first.click()
    page.wait_for_selector(".done form button")
    expect(page.locator(".doubt").count() == count - 1, "what is judged is still in doubt")
    page.locator(".done form button").first.click()
    page.wait_for_selector(".done")
    expect(page.locator(".doubt").count() == count, "what is undone is no doubt again")


def without_script(browser, address):
    page = watched(browser.new_context(java_script_enabled=False))
    page.goto(address + "/")
    page.fill("#q", "қорғаныс")
    page.click(".search button")
    page.click("main ol a")
    expect("/entity/institution-qorganys" in page.url, "without the script the search leads elsewhere")
    # What was not ready is there when the page is asked for again.
    for _ in range(40):
        if page.locator("main [aria-busy]").count() == 0:
            break
        page.wait_for_timeout(250)
        page.reload()
    page.locator(".canvas g.node a").first.click()
    expect("/entity/" in page.url, "without the script a node leads nowhere")


def look(browser, address, folder):
    for name, (width, height, scheme) in LOOKS.items():
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, locale="kk")
        for title, path in PAGES.items():
            page = watched(context)
            page.goto(address + path)
            page.wait_for_selector("main [aria-busy]", state="detached")
            wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            expect(wider <= 0, f"{title} is {wider} pixels wider than the window ({name})")
            for violation in Axe().run(page).response["violations"]:
                problems.append(f"axe: {title}, {name}: {violation['id']}: {violation['nodes'][0]['html'][:200]}")
            if folder:
                page.screenshot(path=str(pathlib.Path(folder) / f"{title}-{name}.png"), full_page=True)
            page.close()


def main(address, folder=None):
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = watched(browser.new_context(viewport={"width": 1200, "height": 900}))
        search(page, address)
        connect(page)
        use_picture(page)
        switch_language(page)
        judge_and_undo(page, address)
        without_script(browser, address)
        look(browser, address, folder)
        browser.close()
    print(json.dumps({"problems": problems}, ensure_ascii=False))


main(*sys.argv[1:])
