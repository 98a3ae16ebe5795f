// Starts everything: `node electron/bootstrap.mjs start|test|dev|office|bench`. Runs on any Node that npm finds, so this file
// keeps to old syntax and loads the rest only where Node can read it.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  process.stderr.write(`Attendance Office needs Node 20 or newer to start, and this is Node ${process.versions.node}.\n`);
  process.exit(1);
} else {
  import('./bootstrap/run.mjs').then(
    (bootstrap) => bootstrap.run(process.argv.slice(2)),
    (cause) => {
      process.stderr.write(`${cause.stack}\n`);
      process.exit(1);
    },
  );
}
