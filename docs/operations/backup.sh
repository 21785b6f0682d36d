#!/bin/sh
# Copies the catalogue into a folder, checked; encrypts the copy where BACKUP_RECIPIENT names an age key, so that it may be
# taken elsewhere; throws away what is older than thirty days, as the privacy notice promises.
#   backup.sh FOLDER
set -eu
folder=${1:?name the folder for the backups}
project=$(cd "$(dirname "$0")/../.." && pwd)
copy="$folder/catalogue-$(date -u +%Y-%m-%dT%H%M%SZ).db"
node --max-semi-space-size=8 "$project/dist/server/exchange.js" backup "$copy"
if [ -n "${BACKUP_RECIPIENT:-}" ]; then
  # Names of files only: the key that decrypts is kept elsewhere, by at least two people.
  for file in "$copy" "$copy.json"; do
    age --recipient "$BACKUP_RECIPIENT" --output "$file.age" "$file"
    rm "$file"
  done
fi
find "$folder" -type f -name 'catalogue-*' -mtime +30 -delete
