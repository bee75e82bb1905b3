// Plain JavaScript, so that an old Node can read it: npm scripts load this first.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 7)) {
  const platform = `${process.platform}-${process.arch}`;
  console.error(
    `This is Node ${process.versions.node}; the hub needs Node 24.7 or newer.\n` +
      `npm install usually brings one along, but not for ${platform}, or it was told to leave out optional packages.\n` +
      'Run npm install again without --omit=optional, or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
