ALTER TABLE company ADD COLUMN chain_link BLOB;
ALTER TABLE company ADD COLUMN settled_in BLOB;
ALTER TABLE company ADD COLUMN settled_since BIGINT;
ALTER TABLE company ADD COLUMN letter TEXT NOT NULL DEFAULT '{}';
ALTER TABLE fact ADD COLUMN amount_high TEXT;
ALTER TABLE fact ADD COLUMN sectors TEXT NOT NULL DEFAULT '{}';
ALTER TABLE fact ADD COLUMN cost_group TEXT NOT NULL DEFAULT '';
ALTER TABLE fact ADD COLUMN in_sum BOOLEAN NOT NULL DEFAULT 0;
ALTER TABLE park ADD COLUMN roads TEXT NOT NULL DEFAULT '{}';
ALTER TABLE plot ADD COLUMN corner TEXT;
ALTER TABLE plot ADD COLUMN setback BIGINT;
ALTER TABLE plot ADD COLUMN hall TEXT;

CREATE TABLE procedure_step (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	name TEXT NOT NULL,
	office TEXT NOT NULL,
	side TEXT NOT NULL,
	working_days BIGINT,
	begins TEXT,
	ends TEXT,
	source TEXT NOT NULL,
	as_of VARCHAR(10),
	rank BIGINT,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);


CREATE TABLE talking_point (
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
	appointment BLOB,
	kind TEXT NOT NULL,
	point TEXT NOT NULL,
	answer TEXT NOT NULL,
	floor TEXT NOT NULL,
	rank BIGINT,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_talking_point_company ON talking_point (company);
