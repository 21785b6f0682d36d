// Runs before anything else: on an older Node the SQLite driver would crash without a word.
if (Number(process.versions.napi) < 10) {
  process.stderr.write(`Practice Exchange needs Node 24; this is Node ${process.versions.node}. Run it through npm (npm ci, npm start), which brings its own.\n`);
  process.exit(1);
}
