// Builds the Pagefind index from the finished pages; while developing, serves the index of the last build.
import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

async function buildIndex(dir) {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: fileURLToPath(dir) });
  const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
  await pagefind.close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return added.page_count;
}

export function search() {
  let outDir;
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', (request, response, next) => {
          const file = fileURLToPath(new URL(`pagefind${new URL(request.url, 'http://x').pathname}`, outDir));
          if (!existsSync(file)) return next();
          response.setHeader('content-type', TYPES[file.split('.').at(-1)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await buildIndex(dir)} pages indexed`);
      },
    },
  };
}
