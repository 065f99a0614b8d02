CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);

CREATE TABLE documents (
	id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	format VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	parser VARCHAR NOT NULL, 
	ingested VARCHAR NOT NULL, 
	pages JSON NOT NULL, 
	warnings JSON NOT NULL, 
	text TEXT NOT NULL, 
	original BLOB NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (source)
);

CREATE TABLE conversations (
	id VARCHAR NOT NULL, 
	about JSON NOT NULL, 
	updated VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);

CREATE TABLE plans (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	title TEXT NOT NULL, 
	department TEXT, 
	municipality TEXT, 
	period_from INTEGER, 
	period_to INTEGER, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE passages (
	"key" INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	initiative VARCHAR, 
	heading_path JSON NOT NULL, 
	section TEXT NOT NULL, 
	kind VARCHAR NOT NULL, 
	year INTEGER, 
	text TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	pages JSON NOT NULL, 
	digest VARCHAR NOT NULL, 
	PRIMARY KEY ("key"), 
	UNIQUE (id), 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE INDEX ix_passages_digest ON passages (digest);

CREATE INDEX ix_passages_document ON passages (document);

CREATE TABLE initiatives (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	"plan" INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	name_start INTEGER NOT NULL, 
	name_end INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document, "plan") REFERENCES plans (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE themes (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	initiative INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	marked VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document, initiative) REFERENCES initiatives (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE fields (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	initiative INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	heading_start INTEGER NOT NULL, 
	heading_end INTEGER NOT NULL, 
	value_start INTEGER, 
	value_end INTEGER, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document, initiative) REFERENCES initiatives (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE goals (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	initiative INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	heading TEXT NOT NULL, 
	"row" INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	responsible_start INTEGER, 
	responsible_end INTEGER, 
	deadline_start INTEGER, 
	deadline_end INTEGER, 
	revision VARCHAR, 
	keeps VARCHAR, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document, initiative) REFERENCES initiatives (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE statuses (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	initiative INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	year INTEGER, 
	kind VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	heading_start INTEGER NOT NULL, 
	heading_end INTEGER NOT NULL, 
	done_start INTEGER, 
	done_end INTEGER, 
	achieved_start INTEGER, 
	achieved_end INTEGER, 
	next_start INTEGER, 
	next_end INTEGER, 
	note_start INTEGER, 
	note_end INTEGER, 
	level_start INTEGER, 
	level_end INTEGER, 
	goal VARCHAR, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document, initiative) REFERENCES initiatives (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE TABLE amounts (
	document VARCHAR NOT NULL, 
	n INTEGER NOT NULL, 
	"plan" INTEGER NOT NULL, 
	initiative INTEGER, 
	value VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	year_from INTEGER, 
	year_to INTEGER, 
	basis VARCHAR, 
	recurring BOOLEAN NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (document, n), 
	FOREIGN KEY(document, "plan") REFERENCES plans (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document, initiative) REFERENCES initiatives (document, n) ON DELETE CASCADE, 
	FOREIGN KEY(document) REFERENCES documents (id) ON DELETE CASCADE
);

CREATE VIRTUAL TABLE passage_terms USING fts5(terms, tokenize = "unicode61 remove_diacritics 0 tokenchars '-./&+%§_@:'");

CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab(passage_terms, row);

