"""Who is who: names that share a key, or are tied by a chain of such names, come together in a block, and the tool decides each block.

Keys are counted as numbers; two keys that happen to have one number only make a block larger. Names that come again and again (a ministry
in every third article) have the same keys, of which each list is taken once, so that what is frequent weighs nothing in finding blocks.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

import records
from components import components, stars
from reading import grouped, parsed
from store import Store


@dataclass(frozen=True)
class Identities:
    """The entities, and for every article those of its people, institutions and events."""

    entities: DataFrame
    """``id`` and ``entity``, JSON of which the id is not the last one."""
    articles: DataFrame
    """``article``, and ``people``, ``institutions`` and ``events``: ids in the order of its record."""


def originals(articles: DataFrame, store: Store, bailanys: str) -> DataFrame:
    """``article`` and ``original`` of every reprint: articles that share a band of their MinHash signatures come together."""
    bands = articles.select("article", F.explode("keys.reprint").alias("key"))
    shared = bands.groupBy("key").count().where("count > 1").select("key")
    lists = bands.join(shared, "key").groupBy("article").agg(F.collect_list(F.xxhash64("key")).alias("keys"))
    lists = store.saved("bands", lists)
    blocks = _blocks(lists, lists, store, "band-components")
    lines = articles.join(blocks.select("article", "block"), "article").select(
        "block",
        F.struct(*[F.col(f"record.{name}").alias(name) for name in ("id", "date", "title", "sentences")]).alias(
            "record"
        ),
    )
    return store.saved("reprints", parsed(grouped(lines, ["record.id"], "reprints", bailanys), records.REPRINT))


def identities(articles: DataFrame, store: Store, bailanys: str) -> Identities:
    """Decides which names of all articles are one entity."""
    context = articles.select(
        "article", F.col("record.date").alias("date"), F.col("record.positions").alias("positions"),
        F.col("record.participants").alias("participants"),
        F.col("record.institutions.name").alias("institution_names"), F.col("record.people.name").alias("person_names"),
    )  # fmt: skip

    institutions = _merged(_parts(articles, "institutions"), None, "institutions", store, bailanys)
    bodies = _by_article(institutions, "group", "bodies")
    context = context.join(bodies, "article", "left")
    named_bodies = _named("institution_names", "bodies").alias("institutions")

    with_posts = context.select("article", "positions", named_bodies)
    people = _merged(_parts(articles, "people"), with_posts, "people", store, bailanys)
    context = context.join(_by_article(people, "group", "persons"), "article", "left")

    with_names = context.select(
        "article", "date", "participants", named_bodies, _named("person_names", "persons").alias("people")
    )
    events = _merged(_event_parts(articles, with_names, store, bailanys), with_names, "events", store, bailanys)

    members = institutions.unionByName(people).unionByName(events)
    ids = store.saved("entity-ids", _numbered(members, bailanys))
    entities = members.where("entity is not null").join(ids, "group").select("id", "entity")
    resolved = articles.select("article")
    for name, found in (("people", people), ("institutions", institutions), ("events", events)):
        resolved = resolved.join(_by_article(found.join(ids, "group"), "id", name), "article", "left")
    none = F.expr("cast(array() as array<string>)")
    resolved = resolved.select(
        "article", *[F.coalesce(name, none).alias(name) for name in ("people", "institutions", "events")]
    )
    return Identities(store.saved("entities", entities), store.saved("resolved", resolved))


def _parts(articles: DataFrame, kind: str) -> DataFrame:
    """The people or institutions of all records: ``article``, ``place``, ``part`` and ``keys``, as numbers."""
    numbered = articles.select("article", f"keys.{kind}", F.posexplode(f"record.{kind}").alias("place", "part"))
    return numbered.withColumn("keys", _numbers(F.element_at(kind, F.col("place") + 1))).drop(kind)


def _event_parts(articles: DataFrame, names: DataFrame, store: Store, bailanys: str) -> DataFrame:
    """The events of all records, with keys of whoever took part."""
    events = articles.select("article", F.col("record.events").alias("events")).where("size(events) > 0")
    told = events.join(names, "article")
    lines = told.select(
        F.col("article").alias("block"), _event_record(F.col("events")).alias("record"), "people", "institutions"
    )
    keys = store.saved("event-keys", parsed(grouped(lines, [], "event-keys", bailanys), records.EVENT_KEYS))
    numbered = events.select("article", F.posexplode("events").alias("place", "part")).join(keys, "article")
    return numbered.withColumn("keys", _numbers(F.element_at("keys", F.col("place") + 1)))


def _event_record(events: Column) -> Column:
    return F.struct(F.col("article").alias("id"), "date", "participants", events.alias("events"))


def _numbers(keys: Column) -> Column:
    return F.transform(keys, lambda key: F.xxhash64(key))


def _named(names: str, entities: str) -> Column:
    """What each name of a record stands for."""
    named = F.zip_with(names, entities, lambda name, entity: F.struct(name.alias("name"), entity.alias("entity")))
    return F.coalesce(named, F.expr("cast(array() as array<struct<name: string, entity: string>>)"))


def _blocks(members: DataFrame, lists: DataFrame, store: Store, name: str) -> DataFrame:
    """The members with the ``block`` of their ``keys``; who has none is alone."""
    found = components(stars(lists), store, name)
    first = F.try_element_at("keys", F.lit(1))
    labelled = members.withColumn("key", first).join(found.withColumnRenamed("vertex", "key"), "key", "left")
    alone = F.concat_ws(" ", "article", "place") if "place" in members.columns else F.col("article")
    block = F.coalesce(F.col("component").cast("string"), F.col("key").cast("string"), alone)
    return labelled.withColumn("block", block).drop("key", "component")


def _merged(parts: DataFrame, context: DataFrame | None, kind: str, store: Store, bailanys: str) -> DataFrame:
    """The members and entities of one kind (``group``, ``article``, ``place``, ``entity``, ``order``)."""
    parts = store.saved(f"{kind}-parts", parts)
    placed = _blocks(parts, parts.select("keys").where("size(keys) > 1").distinct(), store, f"{kind}-components")
    members = placed.groupBy("block", "article").agg(F.array_sort(F.collect_list(F.struct("place", "part"))).alias("m"))
    record = [F.col("article").alias("id"), F.col("m.part").alias(kind)]
    further: list[str] = []
    if context is not None:
        members = members.join(context, "article")
        record += [F.col(name) for name in context.columns if name in ("date", "positions", "participants")]
        further = [name for name in context.columns if name in ("people", "institutions")]
    lines = members.select(
        F.concat(F.lit(kind[0]), "block").alias("block"), F.struct(*record).alias("record"),
        F.col("m.place").alias("places"), *further,
    )  # fmt: skip
    return store.saved(kind, parsed(grouped(lines, ["record.id"], kind, bailanys), records.IDENTITY))


def _by_article(members: DataFrame, value: str, name: str) -> DataFrame:
    """For each article the values of its parts, in the order of its record."""
    placed = (
        members.where("entity is null")
        .groupBy("article")
        .agg(F.array_sort(F.collect_list(F.struct("place", value))).alias("m"))
    )
    return placed.select("article", F.col(f"m.{value}").alias(name))


def _numbered(members: DataFrame, bailanys: str) -> DataFrame:
    """``group`` and ``id``: only ids that differ in the numbers at their end can get in each other's way."""
    base = F.get_json_object("entity", "$.id")
    lines = members.where("entity is not null").select(
        F.regexp_replace(base, "(-[0-9]+)+$", "").alias("block"), "group",
        F.get_json_object("entity", "$.kind").alias("kind"), base.alias("base"), "order", "article", "place",
    )  # fmt: skip
    return parsed(grouped(lines, ["article", "place"], "entity-ids", bailanys), records.ENTITY_ID)
