"""The JSON that the tool writes, as schemas of Spark."""

from __future__ import annotations

from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DoubleType,
    IntegerType,
    LongType,
    StringType,
    StructType,
)

TEXT, NUMBER, TEXTS = StringType(), LongType(), ArrayType(StringType())


def struct(**fields: DataType) -> StructType:
    """A struct of fields by their names; a name with a line at its end is a word of Python."""
    made = StructType()
    for name, kind in fields.items():
        made = made.add(name.rstrip("_"), kind)
    return made


def lists(**fields: DataType) -> ArrayType:
    """A list of structs."""
    return ArrayType(struct(**fields))


MENTIONS = lists(text=TEXT, start=NUMBER, end=NUMBER, sentence=NUMBER, rule=TEXT)
RECORD = struct(
    id=TEXT, date=TEXT, title=TEXT, publishers=TEXTS, url=TEXT, path=TEXT,
    people=lists(name=TEXT, aliases=TEXTS, mentions=MENTIONS),
    institutions=lists(name=TEXT, aliases=TEXTS, mentions=MENTIONS, part_of=TEXT),
    events=lists(id=TEXT, type=TEXT, label=TEXT, date=TEXT, place=TEXT, sentence=NUMBER, rule=TEXT),
    positions=lists(person=TEXT, title=TEXT, institution=TEXT, sentence=NUMBER, rule=TEXT),
    participants=lists(event=TEXT, who=TEXT, role=TEXT, sentence=NUMBER, side=TEXT, rule=TEXT),
    sentences=lists(text=TEXT, start=NUMBER, end=NUMBER),
)  # fmt: skip
KEYS = struct(reprint=TEXTS, institutions=ArrayType(TEXTS), people=ArrayType(TEXTS))
EXTRACTED = struct(record=RECORD, input=struct(path=TEXT, line=NUMBER, hash=TEXT, article=TEXT), digest=TEXT, keys=KEYS)
REJECTED = struct(path=TEXT, line=NUMBER, hash=TEXT, reason=TEXT, skipped=TEXT)

NUMBERED = struct(path=TEXT, line=NUMBER, article=TEXT)
REPRINT = struct(article=TEXT, original=TEXT)
# The entity stays JSON: its id is not known yet.
IDENTITY = struct(group=TEXT, article=TEXT, place=IntegerType(), entity=TEXT, order=TEXT)
EVENT_KEYS = struct(article=TEXT, keys=ArrayType(TEXTS))
ENTITY_ID = struct(group=TEXT, id=TEXT)
TIE = struct(block=TEXT, article=TEXT, mentionsOnly=BooleanType(), original=TEXT)
SOURCE = struct(id=TEXT, title=TEXT, date=TEXT, publishers=TEXTS, url=TEXT, path=TEXT, original=TEXT)
RELATIONSHIP = struct(
    id=struct(kind=TEXT, source=TEXT, target=TEXT, role=TEXT), side=TEXT,
    evidence=lists(
        article=TEXT, sentence=NUMBER, start=NUMBER, end=NUMBER, quote=TEXT, date=TEXT, publisher=TEXT, rule=TEXT,
        confidence=DoubleType(), weight=DoubleType(),
    ),
)  # fmt: skip
