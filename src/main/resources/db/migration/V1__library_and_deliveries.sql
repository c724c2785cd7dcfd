-- Moments are milliseconds since 1970; lists and pages are JSON.

-- Every article there ever was. AUTOINCREMENT keeps a number from being given out twice.
CREATE TABLE article (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  identity    TEXT    NOT NULL UNIQUE,
  path        TEXT    NOT NULL,           -- the file it was loaded from last
  title       TEXT    NOT NULL,
  section     TEXT,
  column_name TEXT,
  writer      TEXT,
  source      TEXT,
  published   INTEGER,
  picture     TEXT,
  link        TEXT,
  summary     TEXT    NOT NULL,
  about       TEXT    NOT NULL,           -- title and topics as searches compare them
  withdrawn   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_newest ON article (published, number) WHERE withdrawn = 0;
CREATE INDEX article_of_column ON article (column_name, published, number) WHERE withdrawn = 0;

-- The blocks of the articles that are shown.
CREATE TABLE article_body (
  article INTEGER PRIMARY KEY REFERENCES article,
  blocks  TEXT NOT NULL
);

-- The text of the articles that are shown, as searches compare it.
CREATE TABLE article_text (
  article INTEGER PRIMARY KEY REFERENCES article,
  text    TEXT NOT NULL
);

-- Which words occur in which article: each word once, its place not kept. The text itself is in
-- article_text.
CREATE VIRTUAL TABLE article_word USING fts5 (
  words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
-- Merge pieces of the index late: an import writes a third faster.
INSERT INTO article_word (article_word, rank) VALUES ('automerge', 16);

-- What articles can be about.
CREATE TABLE topic (
  id     INTEGER PRIMARY KEY,
  folded TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL                    -- as readers write it
);

-- What the articles that are shown are about.
CREATE TABLE article_topic (
  article INTEGER NOT NULL REFERENCES article,
  topic   INTEGER NOT NULL REFERENCES topic,
  weight  REAL    NOT NULL,
  PRIMARY KEY (article, topic)
) WITHOUT ROWID;

-- Every file known from the last import.
CREATE TABLE file (
  path     TEXT    PRIMARY KEY,
  size     INTEGER NOT NULL,
  modified INTEGER NOT NULL,              -- nanoseconds since 1970
  fate     TEXT    NOT NULL,
  detail   TEXT,
  identity TEXT    NOT NULL,
  quality  INTEGER NOT NULL,
  article  INTEGER REFERENCES article     -- the article that came from it last
) WITHOUT ROWID;
CREATE INDEX file_loaded ON file (article) WHERE fate = 'LOADED';

-- Standing orders for digests.
CREATE TABLE subscription (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  chat         INTEGER NOT NULL,
  thread       INTEGER NOT NULL,
  topics       TEXT    NOT NULL,
  columns      TEXT    NOT NULL,
  excluded     TEXT    NOT NULL,
  time         TEXT    NOT NULL,          -- of day, such as 08:30
  zone         TEXT    NOT NULL,
  max_items    INTEGER NOT NULL,
  language     TEXT    NOT NULL,
  buttons      INTEGER NOT NULL,          -- 1 where messages carry buttons
  subscriber   INTEGER NOT NULL,
  last_arrival INTEGER NOT NULL,
  next         INTEGER NOT NULL,
  suspended    TEXT                       -- why it rests
);
CREATE INDEX subscription_of_chat ON subscription (chat);
CREATE INDEX subscription_due ON subscription (next) WHERE suspended IS NULL;

-- Requests that were carried out, so that none is carried out twice.
CREATE TABLE subscription_request (
  key          TEXT    PRIMARY KEY,
  subscription INTEGER NOT NULL,
  asked        INTEGER NOT NULL
) WITHOUT ROWID;

-- Which articles a destination was told.
CREATE TABLE told (
  chat    INTEGER NOT NULL,
  thread  INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (chat, thread, article)
) WITHOUT ROWID;

-- What is to be sent, and the keys of what was. Oldest first is the order of the ids.
CREATE TABLE parcel (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  key           TEXT    NOT NULL UNIQUE,
  chat          INTEGER NOT NULL,
  thread        INTEGER NOT NULL,
  lane          TEXT    NOT NULL,         -- ANSWER sorts before PUSH
  page          TEXT,                     -- null when settled
  act           TEXT    NOT NULL,
  silent        INTEGER NOT NULL,
  due           INTEGER NOT NULL,
  state         TEXT    NOT NULL DEFAULT 'WAITING', -- SENDING, SENT, UNDELIVERABLE, FORGOTTEN
  messages_sent INTEGER NOT NULL DEFAULT 0,
  last_message  INTEGER,                  -- Telegram's id of the message that arrived last
  attempts      INTEGER NOT NULL DEFAULT 0,
  why           TEXT,                     -- the last failure
  settled       INTEGER
);
CREATE INDEX parcel_next ON parcel (lane, id) WHERE state = 'WAITING';
CREATE INDEX parcel_due ON parcel (due) WHERE state = 'WAITING';
CREATE INDEX parcel_of_chat ON parcel (chat, lane, id) WHERE state = 'WAITING';
CREATE INDEX parcel_sending ON parcel (chat) WHERE state = 'SENDING';
CREATE INDEX parcel_settled ON parcel (state, settled) WHERE settled IS NOT NULL;

-- Under which id Telegram keeps a picture that was uploaded once.
CREATE TABLE picture (
  key     TEXT PRIMARY KEY,
  file_id TEXT NOT NULL
) WITHOUT ROWID;

-- Command lines that are too long for a button.
CREATE TABLE shortcut (
  id      TEXT PRIMARY KEY,
  command TEXT NOT NULL
) WITHOUT ROWID;
