/// The description of the API (OpenAPI 3.1), which a test holds against its answers.
enum OpenAPI {
  static let document = #"""
    {
     "openapi": "3.1.0",
     "info": {
      "title": "Bailanys",
      "version": "0.1.0",
      "description": "Answers about a graph of people, institutions and events of Kazakh news. Names and quotes are in Kazakh. What is not known is left out of an object."
     },
     "paths": {
      "/api/statistics": {
       "get": {
        "operationId": "statistics",
        "summary": "The size and shape of the graph.",
        "parameters": [{"$ref": "#/components/parameters/lang"}],
        "responses": {
         "200": {"description": "The answer.", "content": {"application/json": {"schema": {"type": "object"}}}},
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/search": {
       "get": {
        "operationId": "search",
        "summary": "The entities that a text may stand for, the best first.",
        "parameters": [
         {"$ref": "#/components/parameters/q"},
         {"$ref": "#/components/parameters/kind"},
         {
          "name": "limit",
          "in": "query",
          "description": "The most to give.",
          "required": false,
          "schema": {"type": "integer", "minimum": 1, "maximum": 200, "default": 20}
         },
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Entity"}}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/suggest": {
       "get": {
        "operationId": "suggest",
        "summary": "At most eight names to choose from while typing.",
        "parameters": [
         {"$ref": "#/components/parameters/q"},
         {"$ref": "#/components/parameters/kind"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {
           "application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Suggestion"}, "maxItems": 8}}
          }
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/entity/{id}": {
       "get": {
        "operationId": "entity",
        "summary": "An entity with its names and ties.",
        "parameters": [
         {
          "name": "id",
          "in": "path",
          "description": "The entity's id.",
          "required": true,
          "schema": {"$ref": "#/components/schemas/Identifier"}
         },
         {"$ref": "#/components/parameters/limit"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/EntityDescription"}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "404": {"$ref": "#/components/responses/Absent"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/article/{id}": {
       "get": {
        "operationId": "article",
        "summary": "An article with what it proves.",
        "parameters": [
         {
          "name": "id",
          "in": "path",
          "description": "The article's id.",
          "required": true,
          "schema": {"type": "string", "minLength": 1}
         },
         {"$ref": "#/components/parameters/limit"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Article"}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "404": {"$ref": "#/components/responses/Absent"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/path": {
       "get": {
        "operationId": "path",
        "summary": "How two entities are connected.",
        "parameters": [
         {
          "name": "from",
          "in": "query",
          "description": "A name in any spelling, or an id.",
          "required": true,
          "schema": {"type": "string", "minLength": 1, "maxLength": 300}
         },
         {
          "name": "to",
          "in": "query",
          "description": "Another.",
          "required": true,
          "schema": {"type": "string", "minLength": 1, "maxLength": 300}
         },
         {
          "name": "count",
          "in": "query",
          "description": "How many ways.",
          "required": false,
          "schema": {"type": "integer", "minimum": 1, "maximum": 10, "default": 1}
         },
         {
          "name": "not",
          "in": "query",
          "description": "A name or id that no way may pass.",
          "required": false,
          "schema": {"type": "string", "minLength": 1, "maxLength": 300}
         },
         {
          "name": "via",
          "in": "query",
          "description": "Names or ids that every way passes, in whatever order; the parameter is there once for each.",
          "required": false,
          "schema": {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 300}, "maxItems": 6}
         },
         {
          "name": "hubs",
          "in": "query",
          "description": "Whether those who join almost everybody may join the two.",
          "required": false,
          "schema": {"enum": ["yes", "no"], "default": "yes"}
         },
         {
          "name": "at",
          "in": "query",
          "description": "For which date to say whether each tie held.",
          "required": false,
          "schema": {"$ref": "#/components/schemas/AskedDate"}
         },
         {"$ref": "#/components/parameters/since"},
         {"$ref": "#/components/parameters/until"},
         {"$ref": "#/components/parameters/publisher"},
         {"$ref": "#/components/parameters/stated"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Connection"}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "404": {"$ref": "#/components/responses/Absent"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/signed": {
       "get": {
        "operationId": "signed",
        "summary": "Who signed with whom, those with the most signings first.",
        "parameters": [
         {
          "name": "kind",
          "in": "query",
          "description": "Only people, or only institutions.",
          "required": false,
          "schema": {"enum": ["person", "institution", "event"]}
         },
         {
          "name": "least",
          "in": "query",
          "description": "How often two have to have signed together.",
          "required": false,
          "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 1}
         },
         {"$ref": "#/components/parameters/since"},
         {"$ref": "#/components/parameters/until"},
         {"$ref": "#/components/parameters/publisher"},
         {"$ref": "#/components/parameters/stated"},
         {"$ref": "#/components/parameters/limit"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/SignedTie"}}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/rankings": {
       "get": {
        "operationId": "rankings",
        "summary": "The entities by a measure, the highest first.",
        "parameters": [
         {
          "name": "by",
          "in": "query",
          "description": "The measure.",
          "required": false,
          "schema": {
           "enum": [
            "degree",
            "strength",
            "pagerank",
            "betweenness",
            "closeness",
            "harmonic",
            "eigenvector",
            "katz",
            "eccentricity",
            "core-number",
            "triangles",
            "clustering",
            "constraint",
            "effective-size"
           ],
           "default": "degree"
          }
         },
         {"$ref": "#/components/parameters/kind"},
         {"$ref": "#/components/parameters/limit"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ranking"}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/communities": {
       "get": {
        "operationId": "communities",
        "summary": "Who belongs together by their ties, the largest community first.",
        "parameters": [{"$ref": "#/components/parameters/limit"}, {"$ref": "#/components/parameters/lang"}],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Communities"}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/doubts": {
       "get": {
        "operationId": "doubts",
        "summary": "Who may be one and the same, those first whose answer matters most.",
        "parameters": [
         {"$ref": "#/components/parameters/kind"},
         {"$ref": "#/components/parameters/limit"},
         {"$ref": "#/components/parameters/lang"}
        ],
        "responses": {
         "200": {
          "description": "The answer.",
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Doubts"}}}
         },
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      },
      "/api/report": {
       "get": {
        "operationId": "report",
        "summary": "The report; Sources/GraphReports/report.schema.json describes it.",
        "parameters": [{"$ref": "#/components/parameters/lang"}],
        "responses": {
         "200": {"description": "The answer.", "content": {"application/json": {"schema": {"type": "object"}}}},
         "400": {"$ref": "#/components/responses/Unreadable"},
         "414": {"$ref": "#/components/responses/TooLong"},
         "503": {"$ref": "#/components/responses/Busy"}
        }
       }
      }
     },
     "components": {
      "parameters": {
       "lang": {
        "name": "lang",
        "in": "query",
        "description": "The language of the answer's own words.",
        "required": false,
        "schema": {"enum": ["kk", "ru", "en"]}
       },
       "q": {
        "name": "q",
        "in": "query",
        "description": "Words of a name, or beginnings of words, in any spelling and case.",
        "required": true,
        "schema": {"type": "string", "minLength": 1, "maxLength": 200}
       },
       "kind": {
        "name": "kind",
        "in": "query",
        "description": "Only one kind.",
        "required": false,
        "schema": {"enum": ["person", "institution", "event"]}
       },
       "limit": {
        "name": "limit",
        "in": "query",
        "description": "The most to give.",
        "required": false,
        "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}
       },
       "since": {
        "name": "since",
        "in": "query",
        "description": "Only articles of that date or later.",
        "required": false,
        "schema": {"$ref": "#/components/schemas/AskedDate"}
       },
       "until": {
        "name": "until",
        "in": "query",
        "description": "Only articles of that date or earlier.",
        "required": false,
        "schema": {"$ref": "#/components/schemas/AskedDate"}
       },
       "publisher": {
        "name": "publisher",
        "in": "query",
        "description": "Only articles of that publisher.",
        "required": false,
        "schema": {"type": "string", "minLength": 1, "maxLength": 300}
       },
       "stated": {
        "name": "stated",
        "in": "query",
        "description": "Without co-mentions.",
        "required": false,
        "schema": {"enum": ["1"]}
       }
      },
      "responses": {
       "TooLong": {
        "description": "The address is longer than 32,000 bytes.",
        "content": {"text/plain": {"schema": {"type": "string"}}}
       },
       "Unreadable": {
        "description": "The question cannot be read; what is no request at all is answered in plain text.",
        "content": {
         "application/json": {"schema": {"$ref": "#/components/schemas/Problem"}},
         "text/plain": {"schema": {"type": "string"}}
        }
       },
       "Busy": {
        "description": "The server is busy; Retry-After says for how long.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
       },
       "Absent": {
        "description": "There is no such thing.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
       }
      },
      "schemas": {
       "Identifier": {"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"},
       "Date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
       "AskedDate": {
        "type": "string",
        "description": "A day, a month or a year.",
        "pattern": "^([1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?|([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)-02-29)$"
       },
       "Problem": {
        "type": "object",
        "properties": {"status": {"type": "integer", "minimum": 0}, "reason": {"type": "string"}},
        "required": ["status", "reason"],
        "additionalProperties": false,
        "description": "Why there is no answer, as a sentence."
       },
       "Entity": {
        "type": "object",
        "properties": {
         "id": {"$ref": "#/components/schemas/Identifier"},
         "kind": {"enum": ["person", "institution", "event"]},
         "name": {"type": "string"},
         "type": {
          "enum": ["signing", "meeting", "forum", "conference", "appointment", "visit", "briefing", "opening", "session", "other"]
         },
         "date": {"$ref": "#/components/schemas/Date"},
         "place": {"type": "string"}
        },
        "required": ["id", "kind", "name"],
        "additionalProperties": false,
        "description": "A person, an institution or an event; type, date and place are those of an event."
       },
       "Evidence": {
        "type": "object",
        "properties": {
         "article": {"type": "string"},
         "original": {"type": "string", "description": "Of a reprint: the id of the article that it repeats."},
         "title": {"type": "string"},
         "url": {"type": "string"},
         "date": {"$ref": "#/components/schemas/Date"},
         "publisher": {"type": "string"},
         "sentence": {"type": "integer", "minimum": 0},
         "start": {"type": "integer", "minimum": 0, "description": "The first byte of the sentence."},
         "end": {"type": "integer", "minimum": 0, "description": "The byte after its last."},
         "quote": {"type": "string"},
         "rule": {"type": "string"},
         "confidence": {"type": "number", "minimum": 0, "maximum": 1}
        },
        "required": ["article", "sentence", "start", "end", "quote", "rule", "confidence"],
        "additionalProperties": false,
        "description": "A sentence that proves a relationship, and the rule that understood it."
       },
       "Relationship": {
        "type": "object",
        "properties": {
         "kind": {"enum": ["signatory", "party", "participant", "appointee", "position", "partOf", "coMention"]},
         "source": {"$ref": "#/components/schemas/Identifier"},
         "target": {"$ref": "#/components/schemas/Identifier"},
         "role": {"type": "string"},
         "side": {"$ref": "#/components/schemas/Identifier"},
         "weight": {"type": "number"},
         "evidenceCount": {"type": "integer", "minimum": 0},
         "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}, "maxItems": 20},
         "independentArticles": {
          "type": "integer",
          "minimum": 0,
          "description": "In how many articles it is told that do not repeat each other."
         },
         "status": {"$ref": "#/components/schemas/Status"}
        },
        "required": ["kind", "source", "target", "weight", "evidenceCount", "evidence", "independentArticles"],
        "additionalProperties": false,
        "description": "A typed tie; of its evidence the first twenty pieces."
       },
       "Status": {
        "type": "object",
        "properties": {
         "certainty": {"enum": ["certain", "possible", "unknown"]},
         "reason": {"enum": ["dated", "roughlyDated", "toldAsPast", "between", "shortlyAfter", "shortlyBefore", "otherHolder", "far", "undated"]},
         "dates": {"type": "array", "items": {"$ref": "#/components/schemas/Date"}},
         "otherHolder": {"$ref": "#/components/schemas/Identifier"}
        },
        "required": ["certainty", "reason", "dates"],
        "additionalProperties": false,
        "description": "Whether a tie held at the date asked about, and why that is known or not."
       },
       "EntityDescription": {
        "type": "object",
        "properties": {
         "entity": {"$ref": "#/components/schemas/Entity"},
         "aliases": {"type": "array", "items": {"type": "string"}},
         "forms": {"type": "array", "items": {"type": "string"}},
         "relationshipCount": {"type": "integer", "minimum": 0},
         "relationships": {"type": "array", "items": {"$ref": "#/components/schemas/Relationship"}}
        },
        "required": ["entity", "aliases", "forms", "relationshipCount", "relationships"],
        "additionalProperties": false,
        "description": "An entity with its names and its strongest ties, stated ones first."
       },
       "Suggestion": {
        "type": "object",
        "properties": {
         "id": {"$ref": "#/components/schemas/Identifier"},
         "name": {"type": "string"},
         "kind": {"type": "string"},
         "date": {"type": "string"}
        },
        "required": ["id", "name", "kind"],
        "additionalProperties": false,
        "description": "A name to choose while typing, in words for readers."
       },
       "Hop": {
        "type": "object",
        "properties": {
         "from": {"$ref": "#/components/schemas/Entity"},
         "to": {"$ref": "#/components/schemas/Entity"},
         "relationships": {"type": "array", "items": {"$ref": "#/components/schemas/Relationship"}}
        },
        "required": ["from", "to", "relationships"],
        "additionalProperties": false
       },
       "Connection": {
        "type": "object",
        "properties": {
         "from": {"$ref": "#/components/schemas/Entity"},
         "to": {"$ref": "#/components/schemas/Entity"},
         "paths": {
          "type": "array",
          "items": {
           "type": "object",
           "properties": {"hops": {"type": "array", "items": {"$ref": "#/components/schemas/Hop"}}},
           "required": ["hops"],
           "additionalProperties": false
          }
         }
        },
        "required": ["from", "to", "paths"],
        "additionalProperties": false,
        "description": "The ways between two entities, the best first; none where they are not connected."
       },
       "SignedTie": {
        "type": "object",
        "properties": {
         "first": {"$ref": "#/components/schemas/Entity"},
         "second": {"$ref": "#/components/schemas/Entity"},
         "signings": {
          "type": "array",
          "items": {
           "type": "object",
           "properties": {
            "event": {"$ref": "#/components/schemas/Entity"},
            "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}}
           },
           "required": ["event", "evidence"],
           "additionalProperties": false
          }
         }
        },
        "required": ["first", "second", "signings"],
        "additionalProperties": false
       },
       "Ranking": {
        "type": "object",
        "properties": {
         "measure": {
          "enum": [
           "degree",
           "strength",
           "pagerank",
           "betweenness",
           "closeness",
           "harmonic",
           "eigenvector",
           "katz",
           "eccentricity",
           "core-number",
           "triangles",
           "clustering",
           "constraint",
           "effective-size"
          ]
         },
         "meaning": {"type": "string"},
         "entities": {
          "type": "array",
          "items": {
           "type": "object",
           "properties": {
            "rank": {"type": "integer", "minimum": 1},
            "value": {"type": "number"},
            "entity": {"$ref": "#/components/schemas/Entity"}
           },
           "required": ["rank", "value", "entity"],
           "additionalProperties": false
          }
         }
        },
        "required": ["measure", "meaning", "entities"],
        "additionalProperties": false
       },
       "Communities": {
        "type": "object",
        "properties": {
         "modularity": {"type": "number"},
         "communities": {
          "type": "array",
          "items": {
           "type": "object",
           "properties": {
            "innerTies": {"type": "integer", "minimum": 0},
            "outerTies": {"type": "integer", "minimum": 0},
            "size": {"type": "integer", "minimum": 0},
            "members": {"type": "array", "items": {"$ref": "#/components/schemas/Entity"}}
           },
           "required": ["innerTies", "outerTies", "size", "members"],
           "additionalProperties": false
          }
         }
        },
        "required": ["modularity", "communities"],
        "additionalProperties": false
       },
       "Doubts": {
        "type": "object",
        "properties": {
         "total": {"type": "integer", "minimum": 0},
         "doubts": {
          "type": "array",
          "items": {
           "type": "object",
           "properties": {
            "first": {"$ref": "#/components/schemas/Entity"},
            "second": {"$ref": "#/components/schemas/Entity"},
            "score": {"type": "number", "minimum": 0, "maximum": 1},
            "value": {"type": "number"},
            "reasons": {"type": "array", "items": {"type": "string"}}
           },
           "required": ["first", "second", "score", "value", "reasons"],
           "additionalProperties": false
          }
         }
        },
        "required": ["total", "doubts"],
        "additionalProperties": false
       },
       "Article": {
        "type": "object",
        "properties": {
         "article": {
          "type": "object",
          "properties": {
           "id": {"type": "string"},
           "title": {"type": "string"},
           "date": {"$ref": "#/components/schemas/Date"},
           "publishers": {"type": "array", "items": {"type": "string"}},
           "url": {"type": "string"},
           "path": {"type": "string"},
           "original": {"type": "string", "description": "Of a reprint: the id of the article that it repeats."}
          },
          "required": ["id", "title", "publishers", "path"],
          "additionalProperties": false
         },
         "relationships": {"type": "array", "items": {"$ref": "#/components/schemas/Relationship"}}
        },
        "required": ["article", "relationships"],
        "additionalProperties": false
       }
      }
     }
    }
    """#
}
