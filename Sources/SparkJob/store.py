"""What the job keeps between its steps: Parquet in a folder that all workers see."""

from __future__ import annotations

from dataclasses import dataclass

from pyspark.sql import DataFrame, SparkSession


@dataclass(frozen=True)
class Store:
    """A folder of Parquet tables.

    What is written is computed once, whatever is asked of it, and is still there when a worker is lost.
    """

    spark: SparkSession
    folder: str

    def saved(self, name: str, frame: DataFrame) -> DataFrame:
        """The frame, written and read back."""
        path = f"{self.folder}/{name}.parquet"
        frame.write.mode("overwrite").parquet(path)
        return self.spark.read.schema(frame.schema).parquet(path)
