CREATE TABLE requirement (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	company BLOB,
	need TEXT NOT NULL,
	topic TEXT NOT NULL,
	wish TEXT NOT NULL,
	at_least TEXT,
	at_most TEXT,
	unit TEXT NOT NULL,
	figure TEXT NOT NULL,
	answer TEXT NOT NULL,
	source TEXT NOT NULL,
	known_by VARCHAR(10),
	rank BIGINT,
	visit BLOB,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_requirement_company ON requirement (company);
