-- One database of Pols, complete before its service writes the first row: what is written before
-- the replication slot exists is never published.
--
-- Run by ./pols (JDBC), by the test fixtures (JDBC) and by initdb.sh (psql); so no psql commands here.
-- Placeholders: ${db}, ${owner_password}, ${app_password}, ${replication_password}
--   (a quote within a password is doubled by whoever fills it in).
-- Steps begin with a line "-- @step <where> [publisher]":
--   server     in the maintenance database (postgres), as superuser
--   database   in ${db}, as superuser
--   publisher  only for a database whose service publishes events: a slot that nobody reads
--              keeps the log until the disk is full
-- A step is one statement, sent as a whole. A line "-- @unless <query>" skips it when the query,
-- run in the same place, returns a row. So the file may be run again.

-- @step server
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${db}_owner') THEN
    CREATE ROLE ${db}_owner LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${db}_app') THEN
    -- no BYPASSRLS and no table of its own: row-level security is the second lock
    CREATE ROLE ${db}_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pols_replication') THEN
    CREATE ROLE pols_replication LOGIN REPLICATION;
  END IF;
  ALTER ROLE ${db}_owner PASSWORD '${owner_password}';
  ALTER ROLE ${db}_app PASSWORD '${app_password}';
  ALTER ROLE pols_replication PASSWORD '${replication_password}';
END $$

-- @step server
-- @unless SELECT 1 FROM pg_database WHERE datname = '${db}'
CREATE DATABASE ${db} OWNER ${db}_owner TEMPLATE template0 ENCODING 'UTF8'

-- @step database
DO $$
BEGIN
  REVOKE ALL ON DATABASE ${db} FROM PUBLIC;
  GRANT CONNECT, TEMPORARY ON DATABASE ${db} TO ${db}_app;
  GRANT CONNECT ON DATABASE ${db} TO pols_replication;

  ALTER SCHEMA public OWNER TO ${db}_owner;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO ${db}_app;
  -- every table that a migration makes, now or later
  ALTER DEFAULT PRIVILEGES FOR ROLE ${db}_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${db}_app;
  ALTER DEFAULT PRIVILEGES FOR ROLE ${db}_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO ${db}_app;

  ALTER ROLE ${db}_app IN DATABASE ${db} SET TimeZone = 'UTC';
  ALTER ROLE ${db}_owner IN DATABASE ${db} SET TimeZone = 'UTC';
END $$

-- @step database publisher
-- @unless SELECT 1 FROM pg_publication WHERE pubname = 'pols_outbox'
-- Empty on purpose: events travel as logical messages, and no table row ever leaves the database.
CREATE PUBLICATION pols_outbox

-- @step database publisher
-- @unless SELECT 1 FROM pg_replication_slots WHERE slot_name = 'pols_${db}'
SELECT pg_create_logical_replication_slot('pols_${db}', 'pgoutput')
