// Which Chromium do the browser tests drive, and with which environment?
// CHROMIUM_PATH > npm-shipped Chromium (linux x64) > a Chrome/Chromium/Edge on this machine > playwright's own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Linux keeps a file that was just written in the small pieces it was written in, and a program of 200 MB runs a sixth slower from them than from the
 * large ones it is read in: 58 to 63 core-seconds for three files of tests against 50 to 52. Forgotten once, it is read.
 */
function readAnew(file) {
  try {
    execFileSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' });
  } catch {
    // Only slower: a dd that is none of GNU’s.
  }
}

async function npmChromium() {
  const pkg = join(root, 'node_modules/@sparticuz/chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(pkg)) return;
  const { version } = JSON.parse(readFileSync(join(pkg, 'package.json'), 'utf8'));
  const dir = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(dir)) {
    const { inflate } = await import('@sparticuz/chromium');
    const tmp = `${dir}.${process.pid}`;
    mkdirSync(tmp, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = tmp; // inflate() unpacks into os.tmpdir()
    try {
      await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((f) => inflate(join(pkg, 'bin', f))));
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    readAnew(join(tmp, 'chromium'));
    // The shipped fonts.conf only looks in /tmp and /opt: text would be invisible.
    writeFileSync(
      join(tmp, 'fonts/fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(dir, 'fonts/fonts')}</dir><cachedir>${join(dir, 'fonts/cache')}</cachedir></fontconfig>`,
    );
    try {
      renameSync(tmp, dir);
    } catch {
      rmSync(tmp, { recursive: true, force: true });
    } // lost a race: fine
  }
  return {
    executablePath: join(dir, 'chromium'),
    args: ['--no-sandbox', ...flags],
    env: { ...process.env, LD_LIBRARY_PATH: join(dir, 'al2023/lib'), FONTCONFIG_PATH: join(dir, 'fonts') },
  };
}

export async function launchOptions() {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', ...flags] };
  const own = await npmChromium();
  if (own) return own;
  for (const p of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (existsSync(p)) return { executablePath: p, args: ['--no-sandbox', ...flags] };
  }
  if (process.platform === 'darwin' || process.platform === 'win32') return { channel: 'chrome' };
  return {}; // playwright's own download
}
