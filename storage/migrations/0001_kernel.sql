CREATE TABLE setting (
	name TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE device (
	n INTEGER NOT NULL PRIMARY KEY,
	id BLOB NOT NULL UNIQUE,
	name TEXT NOT NULL,
	mine INTEGER NOT NULL
);

CREATE TABLE stream (
	n INTEGER NOT NULL PRIMARY KEY,
	device INTEGER NOT NULL REFERENCES device (n),
	scope INTEGER NOT NULL,
	UNIQUE (device, scope)
);

CREATE TABLE entry (
	n INTEGER NOT NULL PRIMARY KEY,
	stream INTEGER NOT NULL REFERENCES stream (n),
	seq INTEGER NOT NULL,
	hash BLOB NOT NULL,
	act BLOB NOT NULL,
	undoes BLOB,
	hlc INTEGER NOT NULL,
	body BLOB NOT NULL,
	content BLOB NOT NULL
);

CREATE UNIQUE INDEX entry_place ON entry (stream, seq, hash);

CREATE INDEX entry_act ON entry (act);

CREATE TABLE record (
	key INTEGER NOT NULL PRIMARY KEY,
	kind INTEGER NOT NULL,
	id BLOB NOT NULL,
	clock BLOB NOT NULL,
	dead INTEGER NOT NULL,
	sort_zh TEXT NOT NULL,
	sort_en TEXT NOT NULL,
	UNIQUE (id)
);

CREATE INDEX record_zh ON record (kind, dead, sort_zh, key);

CREATE INDEX record_en ON record (kind, dead, sort_en, key);

CREATE TABLE touched (
	record INTEGER NOT NULL,
	entry INTEGER NOT NULL,
	PRIMARY KEY (record, entry)
) WITHOUT ROWID;

CREATE TABLE unit (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	short_name TEXT NOT NULL,
	parent BLOB,
	address TEXT NOT NULL,
	phones TEXT NOT NULL,
	mails TEXT NOT NULL,
	website TEXT NOT NULL,
	issuer BOOLEAN NOT NULL,
	tagline TEXT NOT NULL,
	number_word TEXT NOT NULL,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_unit_parent ON unit (parent);

CREATE TABLE staff (
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
	title TEXT NOT NULL,
	unit BLOB,
	phones TEXT NOT NULL,
	mails TEXT NOT NULL,
	languages TEXT NOT NULL,
	duties TEXT NOT NULL,
	roles TEXT NOT NULL,
	sectors TEXT NOT NULL,
	markets TEXT NOT NULL,
	may_be_named BOOLEAN NOT NULL,
	"left" BOOLEAN NOT NULL,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_staff_unit ON staff (unit);

CREATE TABLE company (
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
	legal_name TEXT NOT NULL,
	short_name TEXT NOT NULL,
	former_name TEXT NOT NULL,
	aliases TEXT NOT NULL,
	roles TEXT NOT NULL,
	country VARCHAR(2),
	parent BLOB,
	tiers TEXT NOT NULL,
	sector TEXT NOT NULL,
	sector_isic TEXT NOT NULL,
	sector_gbt TEXT NOT NULL,
	website TEXT NOT NULL,
	revenue TEXT NOT NULL,
	employees TEXT NOT NULL,
	in_china TEXT NOT NULL,
	shanghai_function TEXT NOT NULL,
	products TEXT NOT NULL,
	profile TEXT NOT NULL,
	code_name TEXT NOT NULL,
	stage TEXT NOT NULL,
	lost_reason TEXT NOT NULL,
	wake_on VARCHAR(10),
	rating TEXT NOT NULL,
	source TEXT NOT NULL,
	source_note TEXT NOT NULL,
	introducer BLOB,
	leader BLOB,
	decision_chain TEXT NOT NULL,
	other_sites TEXT NOT NULL,
	case_terms TEXT NOT NULL,
	relations TEXT NOT NULL,
	compliance_result TEXT NOT NULL,
	compliance_on VARCHAR(10),
	compliance_note TEXT NOT NULL,
	may_be_named BOOLEAN NOT NULL,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_company_country ON company (country);

CREATE INDEX ix_company_parent ON company (parent);

CREATE INDEX ix_company_rating ON company (rating);

CREATE INDEX ix_company_stage ON company (stage);

CREATE TABLE contact (
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
	company BLOB,
	title TEXT NOT NULL,
	department TEXT NOT NULL,
	seniority TEXT NOT NULL,
	languages TEXT NOT NULL,
	needs_interpreter BOOLEAN NOT NULL,
	phones TEXT NOT NULL,
	mails TEXT NOT NULL,
	wechat TEXT NOT NULL,
	address TEXT NOT NULL,
	birthday VARCHAR(10),
	assistant TEXT NOT NULL,
	met_at BLOB,
	rating TEXT NOT NULL,
	source TEXT NOT NULL,
	diet TEXT NOT NULL,
	diet_consent VARCHAR(10),
	relations TEXT NOT NULL,
	consent_basis TEXT NOT NULL,
	consent_on VARCHAR(10),
	consent_scope TEXT NOT NULL,
	consent_until VARCHAR(10),
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_contact_company ON contact (company);

CREATE INDEX ix_contact_met_at ON contact (met_at);

CREATE TABLE event (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	city TEXT NOT NULL,
	venue TEXT NOT NULL,
	country VARCHAR(2),
	zone TEXT NOT NULL,
	starts VARCHAR(10),
	ends VARCHAR(10),
	status TEXT NOT NULL,
	organiser TEXT NOT NULL,
	approval_number TEXT NOT NULL,
	countries TEXT NOT NULL,
	objective TEXT NOT NULL,
	budget TEXT,
	cost TEXT,
	targets TEXT NOT NULL,
	team TEXT NOT NULL,
	pitched TEXT NOT NULL,
	report_due VARCHAR(10),
	report_filed VARCHAR(10),
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_event_country ON event (country);

CREATE INDEX ix_event_starts ON event (starts);

CREATE TABLE appointment (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	event BLOB,
	company BLOB,
	starts BIGINT,
	ends BIGINT,
	zone TEXT NOT NULL,
	place TEXT NOT NULL,
	room TEXT NOT NULL,
	team TEXT NOT NULL,
	ours TEXT NOT NULL,
	theirs TEXT NOT NULL,
	interpreter BLOB,
	purpose TEXT NOT NULL,
	agenda TEXT NOT NULL,
	seating TEXT NOT NULL,
	transport TEXT NOT NULL,
	status TEXT NOT NULL,
	programme BOOLEAN NOT NULL,
	outcome TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_appointment_company ON appointment (company);

CREATE INDEX ix_appointment_event ON appointment (event);

CREATE INDEX ix_appointment_starts ON appointment (starts);

CREATE TABLE visit (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	company BLOB,
	event BLOB,
	appointment BLOB,
	at BIGINT,
	zone TEXT NOT NULL,
	minutes_long BIGINT,
	ours TEXT NOT NULL,
	theirs TEXT NOT NULL,
	language TEXT NOT NULL,
	notes TEXT NOT NULL,
	minutes TEXT NOT NULL,
	minutes_agreed VARCHAR(10),
	interest TEXT NOT NULL,
	next_step TEXT NOT NULL,
	no_next_step TEXT NOT NULL,
	first_contact BOOLEAN NOT NULL,
	place TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_visit_appointment ON visit (appointment);

CREATE INDEX ix_visit_at ON visit (at);

CREATE INDEX ix_visit_company ON visit (company);

CREATE INDEX ix_visit_event ON visit (event);

CREATE TABLE commitment (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	side TEXT NOT NULL,
	promise TEXT NOT NULL,
	company BLOB,
	visit BLOB,
	due VARCHAR(10),
	state TEXT NOT NULL,
	settled_on VARCHAR(10),
	evidence TEXT NOT NULL,
	preferential BOOLEAN NOT NULL,
	review_number TEXT NOT NULL,
	review_on VARCHAR(10),
	review_basis TEXT NOT NULL,
	contact BLOB,
	PRIMARY KEY (id)
);

CREATE INDEX ix_commitment_company ON commitment (company);

CREATE INDEX ix_commitment_due ON commitment (due);

CREATE INDEX ix_commitment_visit ON commitment (visit);

CREATE TABLE follow_up (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	task TEXT NOT NULL,
	company BLOB,
	contact BLOB,
	visit BLOB,
	due BIGINT,
	zone TEXT NOT NULL,
	whole_day BOOLEAN NOT NULL,
	channel TEXT NOT NULL,
	done_on VARCHAR(10),
	outcome TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_follow_up_company ON follow_up (company);

CREATE INDEX ix_follow_up_contact ON follow_up (contact);

CREATE INDEX ix_follow_up_due ON follow_up (due);

CREATE INDEX ix_follow_up_visit ON follow_up (visit);

CREATE TABLE park (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	description TEXT NOT NULL,
	sectors TEXT NOT NULL,
	area TEXT,
	developed TEXT,
	location TEXT,
	outline TEXT,
	distances TEXT NOT NULL,
	office BLOB,
	environment_class TEXT NOT NULL,
	chemicals_allowed BOOLEAN NOT NULL,
	clearance TEXT NOT NULL,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_park_office ON park (office);

CREATE TABLE plot (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	park BLOB,
	number TEXT NOT NULL,
	name TEXT NOT NULL,
	description TEXT NOT NULL,
	land_use TEXT NOT NULL,
	area TEXT,
	outline TEXT,
	price TEXT,
	price_basis TEXT NOT NULL,
	plot_ratio TEXT NOT NULL,
	coverage TEXT NOT NULL,
	height_limit TEXT NOT NULL,
	ground_level TEXT NOT NULL,
	bearing TEXT NOT NULL,
	term_years BIGINT,
	utilities TEXT NOT NULL,
	distances TEXT NOT NULL,
	availability TEXT NOT NULL,
	held_for TEXT NOT NULL,
	held_until VARCHAR(10),
	relocation TEXT NOT NULL,
	rent_floor TEXT NOT NULL,
	neighbours TEXT NOT NULL,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_plot_availability ON plot (availability);

CREATE INDEX ix_plot_number ON plot (number);

CREATE INDEX ix_plot_park ON plot (park);

CREATE TABLE policy (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	summary TEXT NOT NULL,
	number TEXT NOT NULL,
	issued_by TEXT NOT NULL,
	issued_on VARCHAR(10),
	valid_from VARCHAR(10),
	valid_until VARCHAR(10),
	sectors TEXT NOT NULL,
	review_number TEXT NOT NULL,
	review_on VARCHAR(10),
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE fact (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	topic TEXT NOT NULL,
	name TEXT NOT NULL,
	amount TEXT,
	unit TEXT NOT NULL,
	statement TEXT NOT NULL,
	as_of VARCHAR(10),
	source TEXT NOT NULL,
	expires VARCHAR(10),
	park BLOB,
	rank BIGINT,
	notes TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_fact_park ON fact (park);

CREATE INDEX ix_fact_topic ON fact (topic);

CREATE TABLE issued_pack (
	id BLOB NOT NULL,
	owner_unit BLOB,
	owner BLOB,
	visibility TEXT NOT NULL,
	created_at BIGINT,
	created_by BLOB,
	changed_at BIGINT,
	changed_by BLOB,
	deleted BOOLEAN NOT NULL,
	number TEXT NOT NULL,
	template TEXT NOT NULL,
	company BLOB,
	contact BLOB,
	languages TEXT NOT NULL,
	inputs TEXT NOT NULL,
	findings TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	pages BIGINT,
	made_at BIGINT,
	file_name TEXT NOT NULL,
	valid_until VARCHAR(10),
	draft BOOLEAN NOT NULL,
	given_on VARCHAR(10),
	sections TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE INDEX ix_issued_pack_company ON issued_pack (company);

CREATE INDEX ix_issued_pack_number ON issued_pack (number);
