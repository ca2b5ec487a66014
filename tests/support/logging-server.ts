/** Serves the built site like any static host, and keeps every byte it was sent: for the promise that a link's content never reaches it. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from './listen.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export async function serveWithLog(root: string) {
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push([request.method, request.url, ...request.rawHeaders].join(' '));
    request.on('data', (chunk: Buffer) => log.push(chunk.toString('latin1')));
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const asked = join(root, path);
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return { ...(await listen(server)), log: (): string => log.join('\n') };
}
