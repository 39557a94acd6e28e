-- The store of actorgraph, schema version 2. What the columns hold: docs/store-format.md.
-- The truth: what was read. All other tables can be derived from it again.
CREATE TABLE documents (
  document INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  date TEXT NOT NULL,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  hash TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  facts TEXT NOT NULL,
  text TEXT NOT NULL);
CREATE TABLE problems (document TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (document, what)) WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Derived: who is who.
CREATE TABLE vertices (
  vertex INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  country TEXT NOT NULL,
  role TEXT NOT NULL,
  owner TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL);
CREATE TABLE names (vertex INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (vertex, name)) WITHOUT ROWID;
CREATE TABLE parts (
  part TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  country TEXT NOT NULL,
  discriminator TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE aliases (part TEXT PRIMARY KEY, vertex INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE decisions (
  left_part TEXT NOT NULL,
  right_part TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (left_part, right_part, reason)) WITHOUT ROWID;
CREATE TABLE document_actors (
  document INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  part TEXT NOT NULL,
  vertex INTEGER,
  PRIMARY KEY (document, actor)) WITHOUT ROWID;

-- Derived: the graph, with its evidence.
CREATE TABLE edges (
  edge INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  from_vertex INTEGER NOT NULL,
  to_vertex INTEGER NOT NULL,
  relation TEXT NOT NULL,
  status TEXT NOT NULL,
  symmetric INTEGER NOT NULL,
  inferred INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  events INTEGER NOT NULL,
  confidence REAL NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL);
CREATE TABLE evidence (
  edge INTEGER NOT NULL,
  document INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  rule TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  confidence REAL NOT NULL,
  inferred INTEGER NOT NULL,
  date TEXT NOT NULL,
  PRIMARY KEY (edge, document, start, stop, rule)) WITHOUT ROWID;
CREATE TABLE actor_roles (
  vertex INTEGER NOT NULL,
  role TEXT NOT NULL,
  owner INTEGER NOT NULL,
  status TEXT NOT NULL,
  document INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  rule TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  confidence REAL NOT NULL,
  inferred INTEGER NOT NULL,
  PRIMARY KEY (vertex, role, owner, status, document, start, stop, rule)) WITHOUT ROWID;
CREATE TABLE mentions (
  vertex INTEGER NOT NULL,
  document INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  form TEXT NOT NULL,
  PRIMARY KEY (vertex, document, start, stop)) WITHOUT ROWID;
CREATE TABLE statements (
  document INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  speaker INTEGER NOT NULL,
  source INTEGER NOT NULL,
  form TEXT NOT NULL,
  about TEXT NOT NULL,
  words TEXT NOT NULL,
  rule TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document, start, stop, speaker)) WITHOUT ROWID;
