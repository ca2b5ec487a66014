// `npm run build`. Rolldown's memory goes back at once, which it asks its environment about before it is loaded; with small young spaces for
// Node's that is 1.9 GB instead of 2.5 for 2,400 pages more (npm run bench:growth), and no slower for the pages there are.
process.env.MIMALLOC_PURGE_DELAY ??= '0';
const { build } = await import('astro');
await build({});
