"""Made articles through Spark and on one machine: the same graph, with a worker killed in the middle or not, and how long it took.

``BAILANYS`` and ``MAKER`` name the built ``bailanys`` and ``extract-bench``. See README.md for the commands.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def make(maker: str, articles: int, seed: int, folder: Path) -> None:
    """A corpus in files of 4,000 articles, with reprints, repeated texts and ids, and lines that are no articles."""
    folder.mkdir(parents=True)
    command = [maker, "speed", "--make", str(articles), "--seed", str(seed)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    made = []
    for number, line in enumerate(lines):
        made.append(line)
        if number % 50 == 49:
            article = json.loads(lines[number - 7])
            article["date"] = "2030-01-02"
            if number % 100 == 99:
                article["text"] = article["text"][: 4 * len(article["text"]) // 5]
            if number % 150 == 149:
                del article["id"]
            made.append(json.dumps(article, ensure_ascii=False))
        if number % 1000 == 999:
            made += ["{}", "no article"]
    for start in range(0, len(made), 4000):
        (folder / f"part-{start:07}.jsonl").write_text("\n".join(made[start : start + 4000]) + "\n", encoding="utf-8")


def descendants(process: int) -> list[int]:
    """The processes that a process has started, and those that these have started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (OSError, IndexError, ValueError):
            continue
        children.setdefault(parent, []).append(int(entry.name))
    found: list[int] = []
    left = [process]
    while left:
        new = children.get(left.pop(), [])
        found += new
        left += new
    return found


def command_line(process: int) -> list[bytes]:
    """What a process was started with; nothing where it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return []


def executors(process: int) -> list[int]:
    """The workers' processes below a process."""
    found = {number: command_line(number) for number in descendants(process)}
    return sorted(
        number
        for number, command in found.items()
        if command and command[0].endswith(b"java") and any(b"CoarseGrainedExecutorBackend" in part for part in command)
    )


def at_work(process: int, step: str) -> list[int]:
    """The workers below a process that are at a step: those that have started the tool for it."""
    return [
        worker
        for worker in executors(process)
        if any(step.encode() in command_line(number) for number in descendants(worker))
    ]


def kill_one(process: subprocess.Popen, steps: list[str], killed: list[int]) -> None:
    """Kills a worker in each of some steps, while the tool is at work for it, and notes it."""
    for step in steps:
        while not (busy := at_work(process.pid, step)):
            if process.poll() is not None:
                return
            time.sleep(0.02)
        os.kill(busy[-1], signal.SIGKILL)
        killed.append(busy[-1])
        print(f"  killed the worker {busy[-1]} in the step “{step}”", flush=True)


def on_spark(corpus: Path, into: Path, bailanys: str, workers: int, kill: list[str], log: Path) -> float:
    """Runs the job with that many workers of one core each; how many seconds it took."""
    environment = {
        **os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    command = [
        str(Path(sys.executable).parent / "spark-submit"), "--master", f"local-cluster[{workers},1,1024]",
        "--driver-memory", "2g", "--conf", "spark.ui.enabled=false", "--conf", "spark.ui.showConsoleProgress=false",
        "--conf", "spark.executor.memory=1g", "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.log.level=WARN",
        # A job of minutes gains nothing from the compiler that takes longest.
        "--driver-java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        str(HERE / "build_graph.py"), str(corpus), "--into", str(into), "--bailanys", bailanys, "--partitions", "6",
    ]  # fmt: skip
    begun = time.monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
        killed: list[int] = []
        threading.Thread(target=kill_one, args=(process, kill, killed), daemon=True).start()
        if process.wait() != 0:
            raise SystemExit(f"the job failed; see {log}")
        if len(killed) < len(kill):
            raise SystemExit(f"{len(killed)} workers were killed, and not {len(kill)}: the job was over too soon")
    return time.monotonic() - begun


def exported(bailanys: str, graph: Path, form: str) -> bytes:
    """The graph as ``bailanys export`` writes it."""
    environment = {**os.environ, "BAILANYS_GRAPH": str(graph)}
    command = [bailanys, "export", "-f", form, "-o", "-"]
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--kill", action="store_true", help="Kill a worker while articles are read, and one while ties are found."
    )
    parser.add_argument(
        "--rounds", type=int, default=0, help="Run so often with one worker and with two, by turns, and time both."
    )
    parser.add_argument(
        "--folder", type=Path, help="Where to work (default: a folder of its own, which goes at the end)."
    )
    options = parser.parse_args()
    bailanys, maker = (os.path.abspath(os.environ[name]) for name in ("BAILANYS", "MAKER"))
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.folder or Path(scratch)) / f"{options.articles}-{options.seed}"
        if not (folder / "corpus").exists():
            make(maker, options.articles, options.seed, folder / "corpus")
        if options.rounds:
            return time_rounds(folder, bailanys, options.rounds)
        begun = time.monotonic()
        if not (folder / "one" / "graph.sqlite").exists():
            build = [bailanys, "build", str(folder / "corpus"), "--into", str(folder / "one")]
            subprocess.run(build, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(f"one machine: {time.monotonic() - begun:.1f} s, with pictures and report", flush=True)
        kill = ["extract", "ties"] if options.kill else []
        into = folder / ("killed" if options.kill else "spark")
        seconds = on_spark(folder / "corpus", into, bailanys, 2, kill, folder / f"{into.name}.log")
        print(f"two workers: {seconds:.1f} s", flush=True)
        for form in ("json", "graphml"):
            one, cluster = (exported(bailanys, path / "graph.sqlite", form) for path in (folder / "one", into))
            print(f"  {form}: {len(one)} bytes, {'the same' if one == cluster else 'NOT THE SAME'}", flush=True)
            if one != cluster:
                raise SystemExit(1)


def time_rounds(folder: Path, bailanys: str, rounds: int) -> None:
    """One worker and two by turns; the least of each."""
    times: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for workers, taken in times.items():
            into = folder / f"timed-{workers}"
            taken.append(on_spark(folder / "corpus", into, bailanys, workers, [], folder / f"timed-{workers}.log"))
            print(f"{workers} worker(s): {taken[-1]:.1f} s", flush=True)
    one, two = min(times[1]), min(times[2])
    print(f"least of {rounds}: one worker {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast")


if __name__ == "__main__":
    main()
