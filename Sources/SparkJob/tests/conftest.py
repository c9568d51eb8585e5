"""A small Spark on this machine, and the tool."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(SOURCES))
# Who starts the tests may have signals blocked, as Swift has; the shells that start Java wait for theirs.
signal.pthread_sigmask(signal.SIG_SETMASK, [])


@pytest.fixture(scope="session")
def bailanys() -> str:
    """The tool that is tested: ``$BAILANYS``, or the one in PATH."""
    path = os.environ.get("BAILANYS") or shutil.which("bailanys")
    if not path:
        pytest.skip("there is no bailanys; name it in $BAILANYS")
    return path


@pytest.fixture(scope="session")
def spark() -> Iterator:
    """A session with two cores."""
    sql = pytest.importorskip("pyspark.sql")
    from pyspark import cloudpickle

    import tool

    cloudpickle.register_pickle_by_value(tool)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", 2)
        # Of a graph this small most of the time would go into plans and the code made of them.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    yield session
    session.stop()
