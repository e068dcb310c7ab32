#!/bin/sh
# Makes the topics of topics.txt that don't exist yet: create-topics.sh BROKER FILE
set -eu
broker=$1
file=$2
grep -v -e '^#' -e '^$' "$file" | while read -r name partitions settings; do
  set -- --bootstrap-server "$broker" --create --if-not-exists --topic "$name" --partitions "$partitions"
  for setting in $settings; do
    set -- "$@" --config "$setting"
  done
  /opt/kafka/bin/kafka-topics.sh "$@" < /dev/null
done
