-- On which days, a bit for each, Monday the lowest; 0 as soon as something has arrived. The times
-- of day in "time" are parted by blanks. "next" is the largest number while no clock tells.
ALTER TABLE subscription ADD COLUMN days INTEGER NOT NULL DEFAULT 127;
ALTER TABLE subscription ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN even_empty INTEGER NOT NULL DEFAULT 0; -- 1: a day without news is told
ALTER TABLE subscription ADD COLUMN format TEXT;                          -- null for the chat's choice
ALTER TABLE subscription ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;    -- 1 where people let it rest

DROP INDEX subscription_due;
-- By the arrival number as well: while no clock tells, a later arrival does.
CREATE INDEX subscription_due ON subscription (next, last_arrival)
  WHERE suspended IS NULL AND paused = 0;

-- What subscriptions were before they were changed or deleted last, and when that was.
CREATE TABLE subscription_before AS SELECT *, 0 AS changed FROM subscription WHERE 0;
CREATE UNIQUE INDEX subscription_before_id ON subscription_before (id);

-- The hours in which a chat wants to hear nothing; null where it has not said.
ALTER TABLE chat ADD COLUMN quiet_from TEXT;
ALTER TABLE chat ADD COLUMN quiet_to TEXT;

-- What parcels say, each page once, for as long as one of them needs it.
CREATE TABLE page (
  id      INTEGER PRIMARY KEY,
  hash    BLOB UNIQUE,                    -- null for those that are older than this table
  content TEXT NOT NULL
);
INSERT INTO page (content) SELECT DISTINCT page FROM parcel WHERE page IS NOT NULL;
CREATE INDEX page_content ON page (content);

DROP INDEX parcel_next;
DROP INDEX parcel_due;
DROP INDEX parcel_of_chat;
DROP INDEX parcel_sending;
DROP INDEX parcel_settled;
ALTER TABLE parcel RENAME TO parcel_before;

-- What is to be sent, and the keys of what was. Of a chat's parcels in a lane one is at the head;
-- those behind it come forward one by one, in the order of their ids.
CREATE TABLE parcel (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  key           TEXT    NOT NULL UNIQUE,
  chat          INTEGER NOT NULL,
  thread        INTEGER NOT NULL,
  lane          TEXT    NOT NULL,
  page          INTEGER,                  -- null when settled
  format        TEXT    NOT NULL,
  act           TEXT    NOT NULL,
  silent        INTEGER NOT NULL,
  due           INTEGER NOT NULL,
  state         TEXT    NOT NULL,         -- WAITING, POSTPONED, SENDING at the head, BEHIND it;
                                          -- SENT, UNDELIVERABLE, FORGOTTEN when settled
  messages_sent INTEGER NOT NULL DEFAULT 0,
  last_message  INTEGER,                  -- Telegram's id of the message that arrived last
  attempts      INTEGER NOT NULL DEFAULT 0,
  why           TEXT,                     -- the last failure
  settled       INTEGER
);
INSERT INTO parcel (id, key, chat, thread, lane, page, format, act, silent, due, state,
    messages_sent, last_message, attempts, why, settled)
  SELECT id, key, chat, thread, lane,
    (SELECT page.id FROM page WHERE content = parcel_before.page),
    format, act, silent, due,
    CASE WHEN state = 'WAITING' AND ROW_NUMBER() OVER (
        PARTITION BY settled IS NULL, chat, lane ORDER BY state <> 'SENDING', id) > 1
      THEN 'BEHIND' ELSE state END,
    messages_sent, last_message, attempts, why, settled
  FROM parcel_before;
DELETE FROM sqlite_sequence WHERE name = 'parcel';
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'parcel', seq FROM sqlite_sequence WHERE name = 'parcel_before';
DROP TABLE parcel_before;
DROP INDEX page_content;
CREATE INDEX parcel_next ON parcel (lane, id, chat, due) WHERE state = 'WAITING';
CREATE INDEX parcel_due ON parcel (due) WHERE state = 'WAITING';
CREATE INDEX parcel_postponed ON parcel (due) WHERE state = 'POSTPONED';
CREATE INDEX parcel_of_chat ON parcel (chat, lane, id) WHERE settled IS NULL;
CREATE INDEX parcel_sending ON parcel (chat) WHERE state = 'SENDING';
CREATE INDEX parcel_settled ON parcel (state, settled) WHERE settled IS NOT NULL;
CREATE INDEX parcel_page ON parcel (page) WHERE page IS NOT NULL;

-- Which articles a destination was told: the highest number, then each step down to the next.
ALTER TABLE told RENAME TO told_before;
CREATE TABLE told (
  chat     INTEGER NOT NULL,
  thread   INTEGER NOT NULL,
  articles TEXT    NOT NULL,
  PRIMARY KEY (chat, thread)
) WITHOUT ROWID;
INSERT INTO told (chat, thread, articles)
  SELECT chat, thread, GROUP_CONCAT(step, ' ' ORDER BY place) FROM (
    SELECT chat, thread,
      COALESCE(LAG(article) OVER newest - article, article) AS step,
      ROW_NUMBER() OVER newest AS place
    FROM told_before
    WINDOW newest AS (PARTITION BY chat, thread ORDER BY article DESC))
  WHERE place <= 500 GROUP BY chat, thread;
DROP TABLE told_before;

-- The last digest of each subscription.
CREATE TABLE last_digest (
  subscription INTEGER PRIMARY KEY,
  decided      INTEGER NOT NULL,
  articles     INTEGER NOT NULL,          -- told in full
  total        INTEGER NOT NULL,          -- told or only counted
  parcel       INTEGER NOT NULL
);
