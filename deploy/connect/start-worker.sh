#!/bin/sh
# Starts a Connect worker in a container: the shared settings, and what only this installation knows.
set -eu
: "${KAFKA_BOOTSTRAP_SERVERS:?the brokers, as host:port}"
: "${POLS_KAFKA_REPLICATION:?the number of copies that a topic gets}"
settings=/tmp/worker.properties
grep -v 'replication.factor' worker.properties > "$settings"
cat >> "$settings" <<EOF
bootstrap.servers=$KAFKA_BOOTSTRAP_SERVERS
listeners=http://0.0.0.0:8084
rest.advertised.host.name=$(hostname)
config.storage.replication.factor=$POLS_KAFKA_REPLICATION
offset.storage.replication.factor=$POLS_KAFKA_REPLICATION
status.storage.replication.factor=$POLS_KAFKA_REPLICATION
EOF
exec java -XX:+UseSerialGC -Xmx512m -cp 'lib/*' org.apache.kafka.connect.cli.ConnectDistributed "$settings"
