#!/usr/bin/env bash
# Runs bootstrap.sql for every database of Pols; for /docker-entrypoint-initdb.d of the postgres
# image, and for any server that psql reaches (PGHOST, PGPORT, PGUSER, PGPASSWORD).
# POLS_DATABASES: the databases; a name followed by ":publisher" publishes events.
# Passwords: POLS_<DB>_OWNER_PASSWORD, POLS_<DB>_APP_PASSWORD, POLS_REPLICATION_PASSWORD.
set -euo pipefail

here=$(dirname "${BASH_SOURCE[0]}")
file=${POLS_BOOTSTRAP_SQL:-$here/bootstrap.sql}
databases=${POLS_DATABASES:-register:publisher trajecten:publisher financiering:publisher rapportage}

run() { # where sql...
  local target=postgres
  [[ $1 == database ]] && target=$db
  psql -v ON_ERROR_STOP=1 --no-psqlrc -q -A -t --username "${POSTGRES_USER:-postgres}" --dbname "$target" -c "$2"
}

finish_step() {
  [[ -z $where || ( -n $only && -z $publisher ) ]] && return
  [[ -n $unless && -n $(run "$where" "$unless") ]] && return
  run "$where" "$sql" >/dev/null
}

secret() { # variable: its value, quotes doubled
  local value=${!1:?"$1 is not set"}
  printf '%s' "${value//\'/\'\'}"
}

for entry in $databases; do
  db=${entry%%:*}
  publisher=$([[ $entry == *:publisher ]] && echo yes || true)
  name=${db^^}
  text=$(<"$file")
  text=${text//'${db}'/$db}
  text=${text//'${owner_password}'/$(secret "POLS_${name}_OWNER_PASSWORD")}
  text=${text//'${app_password}'/$(secret "POLS_${name}_APP_PASSWORD")}
  text=${text//'${replication_password}'/$(secret POLS_REPLICATION_PASSWORD)}
  where='' only='' unless='' sql=''
  while IFS= read -r line; do
    case $line in
      '-- @step '*)
        finish_step
        read -r _ _ where only <<<"$line"
        unless='' sql=''
        ;;
      '-- @unless '*) unless=${line#-- @unless } ;;
      *) sql+=$line$'\n' ;;
    esac
  done <<<"$text"
  finish_step
  echo "Pols: database $db is ready${publisher:+ (publisher)}"
done
