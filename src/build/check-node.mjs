// Says in one sentence when the Node that runs the scripts is too old. Plain old syntax, so that an old Node can read it.
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 12)) {
  console.error(
    'Eingespielt needs Node 22.12 or newer, and this is ' +
      process.versions.node +
      ': run "npm ci" (it brings Node 24 on Linux and Windows), or install a newer Node from https://nodejs.org on macOS.',
  );
  process.exit(1);
}
