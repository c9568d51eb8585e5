import GRDB

/// What a graph file holds: its tables, step by step from version to version, and the marks that tell it from others.
enum GraphSchema {
  /// "Bail" in ASCII, in the place that SQLite keeps for the name of the application (`PRAGMA application_id`).
  static let applicationID: Int32 = 0x4261_696C

  /// Every change of the tables there has been. A change that has been published is never edited; a new one follows it.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    // The views are those of the last version: it makes them anew.
    migrator.registerMigration("1") { try $0.execute(sql: tables) }
    migrator.registerMigration("2") { try $0.execute(sql: inputs) }
    migrator.registerMigration("3") { database in
      try database.execute(
        sql:
          "ALTER TABLE article ADD COLUMN original TEXT /* of a near-duplicate: the id of the article that it repeats */"
      )
    }
    migrator.registerMigration("4") { try $0.execute(sql: formerIDs) }
    migrator.registerMigration("5") { database in
      try database.execute(
        sql:
          "ALTER TABLE retraction ADD COLUMN text TEXT /* the digest of the article's text, which stays out as well */")
    }
    migrator.registerMigration("6") { database in
      try dropViews(database)
      try database.execute(sql: compact)
    }
    migrator.registerMigration("7") { database in
      try dropViews(database)
      for (number, kind) in KindNumbers.kinds.enumerated() {
        if number == 0 { try database.execute(sql: kindTable) }
        try database.execute(sql: "INSERT INTO kind VALUES (?, ?)", arguments: [number, kind.rawValue])
      }
      try database.execute(sql: numberedKinds)
      for view in GraphViews.all { try database.execute(sql: view) }
    }
    return migrator
  }

  /// Views stand in the way of changes to what they show.
  private static func dropViews(_ database: Database) throws {
    for view in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
      try database.execute(sql: "DROP VIEW \(view.quotedDatabaseIdentifier)")
    }
  }

  /// Marks a database as ours, and with its version (`PRAGMA user_version`).
  static func sign(_ database: Database) throws {
    try database.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(migrator.migrations.count)")
  }

  /// Whether a file has every migration; throws where it is not ours, or newer.
  static func isCurrent(_ database: Database, path: String) throws -> Bool {
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
      throw GraphStoreError(.foreign, path)
    }
    if try migrator.hasBeenSuperseded(database) {
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      throw GraphStoreError(
        .newerSchema, path, cause: "schema version \(version), known up to \(migrator.migrations.count)")
    }
    return try migrator.hasCompletedMigrations(database)
  }

  /// The comments inside are part of the file: `.schema` in `sqlite3` shows them. Numbers stand for ids, which are long, so
  /// that files stay small; the views show names. Strict tables hold what their columns say, whoever writes to them.
  private static let tables = """
    CREATE TABLE manifest (
      -- How the graph was made: schema_version, tool version, options, counts.
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE article (
      -- The articles read.
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      date TEXT,          -- as far as it is known: 2022, 2022-04 or 2022-04-20
      url TEXT,
      path TEXT NOT NULL  -- the file, relative to the corpus folder
    ) STRICT;

    CREATE TABLE publisher (
      -- The outlets that published an article, in the order in which it names them.
      article INTEGER NOT NULL REFERENCES article,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (article, place)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE entity (
      -- People, institutions and events.
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL, -- person, institution or event
      name TEXT NOT NULL  -- in the nominative
    ) STRICT;
    CREATE INDEX entity_by_name ON entity (name);

    CREATE TABLE alias (
      -- Other names of an entity, in the nominative.
      entity INTEGER NOT NULL REFERENCES entity,
      name TEXT NOT NULL,
      PRIMARY KEY (entity, name)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE form (
      -- The forms in which the articles name an entity.
      entity INTEGER NOT NULL REFERENCES entity,
      name TEXT NOT NULL,
      PRIMARY KEY (entity, name)
    ) WITHOUT ROWID, STRICT;

    CREATE TABLE event (
      -- What is known of an event beside its name.
      entity INTEGER PRIMARY KEY REFERENCES entity,
      type TEXT NOT NULL, -- signing, meeting, forum, conference, appointment, visit, briefing, opening, session, other
      date TEXT,
      place TEXT
    ) STRICT;

    CREATE TABLE relationship (
      -- Ties: signatory, party, participant, appointee (of an event), position, partOf (an institution), coMention.
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      source INTEGER NOT NULL REFERENCES entity,
      target INTEGER NOT NULL REFERENCES entity,
      role TEXT,          -- the title of a position; what a participant did
      side INTEGER REFERENCES entity -- the institution that a signatory signed for
    ) STRICT;
    CREATE INDEX relationship_by_source ON relationship (source, kind);
    CREATE INDEX relationship_by_target ON relationship (target, kind);

    CREATE TABLE passage (
      -- Sentences that relationships rest on.
      number INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article,
      sentence INTEGER NOT NULL,   -- its number in the article, from 0
      start_byte INTEGER NOT NULL, -- where it begins in the article's file
      end_byte INTEGER NOT NULL,   -- the byte after its last
      quote TEXT NOT NULL,         -- the sentence, word for word
      date TEXT,                   -- the article's date
      publisher TEXT               -- the outlet
    ) STRICT;

    CREATE TABLE proof (
      -- Which sentence proves which relationship.
      relationship INTEGER NOT NULL REFERENCES relationship,
      place INTEGER NOT NULL,
      passage INTEGER NOT NULL REFERENCES passage,
      rule TEXT NOT NULL,       -- what found it
      confidence REAL NOT NULL, -- how sure that is, up to 1
      weight REAL NOT NULL,     -- what it adds to the relationship's weight
      PRIMARY KEY (relationship, place)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX proof_by_passage ON proof (passage);
    """

  /// What large graphs are small by: what findings say is there once, and what sentences have from their article is not repeated.
  private static let compact = """
    CREATE TABLE finding (
      -- What finds relationships.
      number INTEGER PRIMARY KEY,
      rule TEXT NOT NULL,       -- its name
      confidence REAL NOT NULL, -- how sure that is, up to 1
      weight REAL NOT NULL      -- what each sentence that it finds adds to a relationship's weight
    ) STRICT;
    INSERT INTO finding SELECT row_number() OVER (ORDER BY rule, confidence, weight) - 1, rule, confidence, weight
      FROM (SELECT DISTINCT rule, confidence, weight FROM proof);

    CREATE TABLE new_proof (
      -- Which sentence proves which relationship, as what found.
      relationship INTEGER NOT NULL REFERENCES relationship,
      passage INTEGER NOT NULL REFERENCES passage,
      finding INTEGER NOT NULL REFERENCES finding,
      PRIMARY KEY (relationship, passage, finding)
    ) WITHOUT ROWID, STRICT;
    INSERT INTO new_proof SELECT relationship, passage, finding.number FROM proof
      JOIN finding USING (rule, confidence, weight) ORDER BY 1, 2, 3;
    DROP TABLE proof;
    ALTER TABLE new_proof RENAME TO proof;

    CREATE TABLE new_passage (
      -- Sentences that relationships rest on.
      number INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article,
      sentence INTEGER NOT NULL,   -- its number in the article, from 0
      start_byte INTEGER NOT NULL, -- where it begins in the article's file
      end_byte INTEGER NOT NULL,   -- the byte after its last
      quote TEXT NOT NULL,         -- the sentence, word for word
      own INTEGER NOT NULL,        -- 1 where it has another date or outlet than its article: they come next
      date TEXT,
      publisher TEXT
    ) STRICT;
    INSERT INTO new_passage
      SELECT passage.number, passage.article, sentence, start_byte, end_byte, quote,
        passage.date IS NOT article.date OR publisher IS NOT name,
        iif(passage.date IS NOT article.date OR publisher IS NOT name, passage.date, NULL),
        iif(passage.date IS NOT article.date OR publisher IS NOT name, publisher, NULL)
      FROM passage LEFT JOIN article ON article.number = passage.article
      LEFT JOIN publisher ON publisher.article = passage.article AND publisher.place = 0;
    DROP TABLE passage;
    ALTER TABLE new_passage RENAME TO passage;

    CREATE TABLE new_entity (
      -- People, institutions and events, numbered in the order of their ids.
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      kind TEXT NOT NULL, -- person, institution or event
      name TEXT NOT NULL  -- in the nominative
    ) STRICT;
    INSERT INTO new_entity SELECT number, id, kind, name FROM entity;
    DROP TABLE entity;
    ALTER TABLE new_entity RENAME TO entity;
    -- Events are many, and found by who took part.
    CREATE INDEX entity_by_name ON entity (name) WHERE kind <> 'event';

    CREATE TABLE name_key (
      -- The names of entities as numbers, so that one is found without reading all; empty where no build made the graph.
      key INTEGER NOT NULL,
      entity INTEGER NOT NULL REFERENCES entity,
      level INTEGER NOT NULL, -- 0 the name or id, 1 another name, 2 a form met in a text, 3 a surname alone
      PRIMARY KEY (key, entity)
    ) WITHOUT ROWID, STRICT;

    DROP INDEX relationship_by_source;
    DROP INDEX relationship_by_target;
    -- With what a way goes on to, so that ways are found without the rows themselves.
    CREATE INDEX relationship_by_source ON relationship (source, kind, target);
    CREATE INDEX relationship_by_target ON relationship (target, kind, source);
    """

  private static let kindTable = """
    CREATE TABLE kind (
      -- Kinds of relationships; those up to appointee are of an event, coMention is counted and not stated.
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT;
    """

  /// Kinds are written once, and entities are found by the words of their names.
  private static let numberedKinds = """
    CREATE TABLE new_relationship (
      -- Ties between entities, numbered in the order of source, target and kind.
      number INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL REFERENCES kind,
      source INTEGER NOT NULL REFERENCES entity,
      target INTEGER NOT NULL REFERENCES entity,
      role TEXT,          -- the title of a position; what a participant did
      side INTEGER REFERENCES entity -- the institution that a signatory signed for
    ) STRICT;
    INSERT INTO new_relationship
      SELECT relationship.number, ifnull(kind.number, -1), source, target, role, side FROM relationship
      LEFT JOIN kind ON kind.name = relationship.kind ORDER BY relationship.number;
    DROP TABLE relationship;
    ALTER TABLE new_relationship RENAME TO relationship;
    CREATE INDEX relationship_by_source ON relationship (source);
    -- With what a way goes on to, so that ways are found without the rows themselves.
    CREATE INDEX relationship_by_target ON relationship (target, kind, source);

    CREATE TABLE new_article (
      -- The articles read, numbered in the order of their ids.
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      title TEXT NOT NULL,
      date TEXT,          -- as far as it is known: 2022, 2022-04 or 2022-04-20
      url TEXT,
      path TEXT NOT NULL, -- the file, relative to the corpus folder
      original TEXT       -- of a near-duplicate: the id of the article that it repeats
    ) STRICT;
    INSERT INTO new_article SELECT number, id, title, date, url, path, original FROM article;
    DROP TABLE article;
    ALTER TABLE new_article RENAME TO article;

    CREATE TABLE new_input (
      -- Every article of the corpus, in the order of reading, and what became of it.
      number INTEGER PRIMARY KEY,
      path TEXT NOT NULL, -- the file, relative to the corpus folder
      line INTEGER,       -- its line, in a file of many articles
      hash ANY,           -- the SHA-256 of its bytes, as bytes (hex(hash) shows it); as text where more than it is kept
      article TEXT,       -- its id; null where it was left out
      skipped TEXT        -- why it was left out, as JSON: {"duplicate":{"of":"a1"}}
    ) STRICT;
    INSERT INTO new_input SELECT number, path, line, hash, article, skipped FROM input ORDER BY number;
    DROP TABLE input;
    ALTER TABLE new_input RENAME TO input;

    CREATE TABLE name_word (
      -- The words of names, without what does not matter in them, and the numbers of the entities that have them, ascending: each as its
      -- difference from the one before, in LEB128. Empty where no build made the graph.
      word TEXT PRIMARY KEY,
      entities BLOB NOT NULL
    ) WITHOUT ROWID, STRICT;
    """

  private static let formerIDs = """
    CREATE TABLE former_id (
      -- Ids of entities that a judgement joined with another: the entity is still found by them.
      entity INTEGER NOT NULL REFERENCES entity,
      id TEXT NOT NULL,
      PRIMARY KEY (entity, id)
    ) WITHOUT ROWID, STRICT;
    """

  private static let inputs = """
    CREATE TABLE input (
      -- Every article of the corpus, in the order of reading, and what became of it.
      number INTEGER PRIMARY KEY,
      path TEXT NOT NULL, -- the file, relative to the corpus folder
      line INTEGER,       -- its line, in a file of many articles
      hash TEXT,          -- the SHA-256 of its bytes
      article TEXT,       -- its id; null where it was left out
      skipped TEXT        -- why it was left out, as JSON: {"duplicate":{"of":"a1"}}
    ) STRICT;

    CREATE TABLE retraction (
      -- Articles taken back: they are in no other table but input, and stay out of later builds.
      article TEXT PRIMARY KEY, -- the id
      because TEXT              -- the reason given
    ) WITHOUT ROWID, STRICT;
    """
}
