#!/bin/sh
# Gives Connect its connectors, or their changed settings: register-connectors.sh ADDRESS FOLDER
set -eu
address=$1
folder=$2
for file in "$folder"/*.json; do
  name="pols-$(basename "$file" .json)"
  echo "connector $name"
  curl --fail-with-body --silent --show-error --retry 20 --retry-delay 3 --retry-all-errors \
    --request PUT --header 'Content-Type: application/json' --data "@$file" "$address/connectors/$name/config" > /dev/null
done
