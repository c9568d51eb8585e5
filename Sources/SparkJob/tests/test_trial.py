"""What the trial knows of processes."""

from __future__ import annotations

import os
import signal
import subprocess

import trial


def test_descendants_are_children_and_theirs() -> None:
    with subprocess.Popen(["sh", "-c", "sleep 30 & echo $!; wait"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        grandchild = int(process.stdout.readline())
        assert {process.pid, grandchild} <= set(trial.descendants(os.getpid()))
        assert trial.executors(os.getpid()) == []
        os.kill(grandchild, signal.SIGKILL)
