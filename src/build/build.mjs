// `npm run build`. Rolldown is told to give memory back at once; it reads this setting when it is loaded, so it is set before. With a small young
// generation for Node (package.json), 2,400 pages more take 1.8 GB; without both it was 0.6 more (npm run bench:growth), and today's build is no slower.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
const { build } = await import('astro');
await build({});
