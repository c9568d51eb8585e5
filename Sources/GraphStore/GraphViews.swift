/// The views of a graph file: its answers, for any SQLite tool. The comments inside are part of the file.
enum GraphViews {
  /// All views, in the order in which they are made.
  static let all = [sentences, summaries, evidence, signedWith, participants, positions, parts, coMentions]

  private static let sentences = """
    CREATE VIEW sentences AS
    -- The sentences that relationships rest on, with the date and the outlet of their articles.
    SELECT passage.number, passage.article, passage.sentence, passage.start_byte, passage.end_byte, passage.quote,
      CASE passage.own WHEN 1 THEN passage.date ELSE article.date END AS date,
      CASE passage.own WHEN 1 THEN passage.publisher ELSE publisher.name END AS publisher
    FROM passage
    LEFT JOIN article ON article.number = passage.article
    LEFT JOIN publisher ON publisher.article = passage.article AND publisher.place = 0;
    """

  private static let summaries = """
    CREATE VIEW summaries AS
    -- For each relationship: its weight, the dates it is known from, and the first sentence that proves it.
    SELECT proof.relationship, sum(finding.weight) AS weight, count(DISTINCT passage.article) AS articles,
      count(*) AS sentences, min(passage.date) AS first_date, max(passage.date) AS last_date,
      min(proof.passage) AS first_passage
    FROM proof
    JOIN finding ON finding.number = proof.finding
    JOIN sentences AS passage ON passage.number = proof.passage
    GROUP BY proof.relationship;
    """

  private static let evidence = """
    CREATE VIEW evidence AS
    -- Every sentence behind every relationship.
    SELECT kind.name AS kind, source.name AS source, target.name AS target, relationship.role,
      passage.date, article.title AS article, passage.publisher, passage.quote AS sentence,
      finding.rule, finding.confidence, finding.weight,
      article.url, article.path, passage.start_byte, passage.end_byte,
      source.id AS source_id, target.id AS target_id, article.id AS article_id
    FROM proof
    JOIN relationship ON relationship.number = proof.relationship
    JOIN kind ON kind.number = relationship.kind
    JOIN entity AS source ON source.number = relationship.source
    JOIN entity AS target ON target.number = relationship.target
    JOIN finding ON finding.number = proof.finding
    JOIN sentences AS passage ON passage.number = proof.passage
    JOIN article ON article.number = passage.article
    ORDER BY relationship.number, proof.passage, proof.finding;
    """

  /// The same pairs as `Signing.pairs`, each with the sentence that proves most of it.
  static let signedWith = """
    CREATE VIEW signed_with AS
    -- Who signed with whom: people of different sides, and institutions that are sides; each pair once for each event.
    SELECT first.name AS first, second.name AS second, entity.name AS event, event.date, article.title AS article,
      passage.quote AS sentence, first.kind, first_side.name AS first_for, second_side.name AS second_for,
      event.place, passage.publisher, article.url, first.id AS first_id, second.id AS second_id,
      entity.id AS event_id, article.id AS article_id
    FROM event
    JOIN entity ON entity.number = event.entity
    JOIN relationship AS one ON one.target = event.entity AND one.kind IN (\(KindNumbers.list([.signatory, .party])))
    JOIN relationship AS other ON other.target = event.entity AND other.kind = one.kind AND other.source > one.source
    JOIN entity AS first ON first.number = one.source
    JOIN entity AS second ON second.number = other.source
    LEFT JOIN entity AS first_side ON first_side.number = one.side
    LEFT JOIN entity AS second_side ON second_side.number = other.side
    JOIN sentences AS passage ON passage.number = (
      SELECT proof.passage FROM proof WHERE proof.relationship IN (one.number, other.number)
      GROUP BY proof.passage ORDER BY count(DISTINCT proof.relationship) DESC, proof.passage LIMIT 1)
    JOIN article ON article.number = passage.article
    WHERE event.type = 'signing'
      AND (one.kind = \(KindNumbers.number(of: .party)) OR one.side IS NULL OR other.side IS NULL OR one.side <> other.side)
    ORDER BY event.date IS NULL, event.date, event.entity, one.kind, one.source, other.source;
    """

  private static let participants = """
    CREATE VIEW participants AS
    -- Who had part in which event: as signatory, party, appointee, speaker, organizer, host or attendee.
    SELECT entity.name AS event, event.type, event.date, event.place, who.name AS who, who.kind,
      CASE kind.name WHEN 'participant' THEN ifnull(relationship.role, 'participant') ELSE kind.name END AS role,
      side.name AS signed_for, article.title AS article, passage.quote AS sentence,
      entity.id AS event_id, who.id AS who_id, article.id AS article_id
    FROM relationship
    JOIN kind ON kind.number = relationship.kind
    JOIN event ON event.entity = relationship.target
    JOIN entity ON entity.number = event.entity
    JOIN entity AS who ON who.number = relationship.source
    LEFT JOIN entity AS side ON side.number = relationship.side
    JOIN summaries ON summaries.relationship = relationship.number
    JOIN passage ON passage.number = summaries.first_passage
    JOIN article ON article.number = passage.article
    WHERE relationship.kind IN (\(KindNumbers.list([.signatory, .party, .participant, .appointee])))
    ORDER BY event.date IS NULL, event.date, event.entity, relationship.number;
    """

  private static let positions = """
    CREATE VIEW positions AS
    -- Who holds which post where; the dates are those of the first and the last article that says so.
    SELECT person.name AS person, relationship.role AS title, institution.name AS institution,
      summaries.first_date, summaries.last_date, summaries.sentences, article.title AS article,
      passage.quote AS sentence, person.id AS person_id, institution.id AS institution_id, article.id AS article_id
    FROM relationship
    JOIN entity AS person ON person.number = relationship.source
    JOIN entity AS institution ON institution.number = relationship.target
    JOIN summaries ON summaries.relationship = relationship.number
    JOIN passage ON passage.number = summaries.first_passage
    JOIN article ON article.number = passage.article
    WHERE relationship.kind = \(KindNumbers.number(of: .position))
    ORDER BY relationship.number;
    """

  private static let parts = """
    CREATE VIEW parts AS
    -- Which institution belongs to which larger one.
    SELECT part.name AS part, whole.name AS whole, article.title AS article, passage.quote AS sentence,
      part.id AS part_id, whole.id AS whole_id, article.id AS article_id
    FROM relationship
    JOIN entity AS part ON part.number = relationship.source
    JOIN entity AS whole ON whole.number = relationship.target
    JOIN summaries ON summaries.relationship = relationship.number
    JOIN passage ON passage.number = summaries.first_passage
    JOIN article ON article.number = passage.article
    WHERE relationship.kind = \(KindNumbers.number(of: .partOf))
    ORDER BY relationship.number;
    """

  private static let coMentions = """
    CREATE VIEW co_mentions AS
    -- Who is named together with whom, the most often first: counted, not stated by a text.
    SELECT first.name AS first, second.name AS second, summaries.weight, summaries.articles,
      summaries.first_date, summaries.last_date, article.title AS article, passage.quote AS sentence,
      first.kind AS first_kind, second.kind AS second_kind, first.id AS first_id, second.id AS second_id,
      article.id AS article_id
    FROM relationship
    JOIN entity AS first ON first.number = relationship.source
    JOIN entity AS second ON second.number = relationship.target
    JOIN summaries ON summaries.relationship = relationship.number
    JOIN passage ON passage.number = summaries.first_passage
    JOIN article ON article.number = passage.article
    WHERE relationship.kind = \(KindNumbers.number(of: .coMention))
    ORDER BY summaries.weight DESC, relationship.number;
    """
}
