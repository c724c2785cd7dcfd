-- How a parcel is to be written.
ALTER TABLE parcel ADD COLUMN format TEXT NOT NULL DEFAULT 'CLASSIC';

-- What chats have chosen for themselves. Null where nothing was chosen.
CREATE TABLE chat (
  id       INTEGER PRIMARY KEY,
  language TEXT,
  zone     TEXT,
  format   TEXT,
  articles TEXT,                          -- the format of articles, chosen by opening one in it
  pictures INTEGER NOT NULL               -- 0 where none are wanted
);

-- What people have put aside to read.
CREATE TABLE bookmark (
  person  INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article,
  saved   INTEGER NOT NULL,
  PRIMARY KEY (person, article)
) WITHOUT ROWID;
