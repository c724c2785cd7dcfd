-- What is derived from a file is laid down as a document, which never changes, and taken over by
-- its article when the import is done. Everything is read again; numbers stay.

DROP TABLE article_word;
DROP TABLE article_topic;
DROP TABLE topic;
DROP TABLE article_body;
DROP TABLE article_text;
DROP INDEX article_newest;
DROP INDEX article_of_column;

ALTER TABLE file RENAME TO file_before;
DROP INDEX file_loaded;
ALTER TABLE article RENAME TO article_before;

-- Every article there ever was. AUTOINCREMENT keeps a number from being given out twice.
CREATE TABLE article (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  identity    TEXT    NOT NULL UNIQUE,
  occasion    TEXT    NOT NULL,           -- empty for none
  likeness    INTEGER NOT NULL,
  path        TEXT    NOT NULL,           -- the file it was loaded from last
  title       TEXT    NOT NULL,
  column_name TEXT,
  published   INTEGER,
  document    INTEGER                     -- null while it is withdrawn
);
INSERT INTO article (number, identity, occasion, likeness, path, title, column_name, published)
  SELECT number, identity, '', 0, path, title, column_name, published FROM article_before;
-- Before any article there was no row for its table.
DELETE FROM sqlite_sequence WHERE name = 'article';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'article', seq FROM sqlite_sequence WHERE name = 'article_before';
CREATE UNIQUE INDEX article_document ON article (document) WHERE document IS NOT NULL;
CREATE INDEX article_newest ON article (published, number, document) WHERE document IS NOT NULL;
CREATE INDEX article_of_column ON article (column_name, published, number)
  WHERE document IS NOT NULL;
CREATE INDEX article_occasion ON article (occasion) WHERE document IS NULL AND occasion <> '';

-- One version of an article; of use while an article names it.
CREATE TABLE document (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  title       TEXT    NOT NULL,
  section     TEXT,
  column_name TEXT,
  writer      TEXT,
  source      TEXT,
  published   INTEGER,
  picture     TEXT,
  link        TEXT,
  kind        TEXT    NOT NULL,           -- what its body is
  summary     TEXT    NOT NULL,
  topics      TEXT    NOT NULL,           -- the weightiest first
  about       TEXT    NOT NULL            -- title and topics as searches compare them
);

-- Its text as searches compare it, and its blocks as readers see them.
CREATE TABLE document_text (
  document INTEGER PRIMARY KEY,
  text     TEXT NOT NULL,
  blocks   TEXT NOT NULL
);

-- Pieces of the search index, each over documents in a row.
CREATE TABLE segment (
  id    INTEGER PRIMARY KEY,
  first INTEGER NOT NULL,                 -- its first document
  last  INTEGER NOT NULL,
  live  INTEGER NOT NULL                  -- 0 until the import that wrote it is taken over
);

-- Words and the documents they occur in, packed. The id is segment << 45 | first word of the block.
CREATE TABLE posting (
  id    INTEGER PRIMARY KEY,
  lists BLOB NOT NULL
);

-- Every topic that an article ever had.
CREATE TABLE topic (
  folded   TEXT PRIMARY KEY,
  name     TEXT NOT NULL,                 -- as readers write it
  pinyin   TEXT NOT NULL,
  initials TEXT NOT NULL
) WITHOUT ROWID;

-- What returns in the articles of a column and is none of them.
CREATE TABLE boilerplate (
  column_name TEXT NOT NULL,
  line        TEXT NOT NULL,
  PRIMARY KEY (column_name, line)
) WITHOUT ROWID;

-- Every file known from the last import.
CREATE TABLE file (
  path     TEXT    PRIMARY KEY,
  size     INTEGER NOT NULL,
  modified INTEGER NOT NULL,              -- nanoseconds since 1970
  fate     TEXT    NOT NULL,
  detail   TEXT,
  identity TEXT    NOT NULL,
  occasion TEXT    NOT NULL,
  likeness INTEGER NOT NULL,
  quality  INTEGER NOT NULL,
  article  INTEGER REFERENCES article     -- the article that came from it last
) WITHOUT ROWID;
-- No file has this size: all are read again.
INSERT INTO file SELECT path, -1, 0, fate, detail, identity, '', 0, quality, article
  FROM file_before;
CREATE INDEX file_loaded ON file (article) WHERE fate = 'LOADED';

DROP TABLE file_before;
DROP TABLE article_before;

-- Grows with every import that is taken over, so that what is kept in memory is known to be old.
CREATE TABLE library (version INTEGER NOT NULL);
INSERT INTO library (version) VALUES (0);
