// Adds platform packages that the registry we installed from does not (yet) carry to
// package-lock.json, so that `npm ci` stops reporting "Missing: …@ from lock file".
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  openharmony: 'openharmony',
};
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 'ppc64', 's390x', 'wasm32'];
let added = 0;
for (const [path, pkg] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(pkg.optionalDependencies ?? {})) {
    const nested = `${path ? `${path}/` : ''}node_modules/${name}`;
    if (lock.packages[`node_modules/${name}`] || lock.packages[nested]) continue;
    const parts = name.split(/[/-]/);
    const os = parts.map((p) => OS[p]).find(Boolean);
    const cpu = CPU.find((c) => parts.includes(c));
    if (!/^\d/.test(version) || (!os && cpu !== 'wasm32')) throw new Error(`cannot place ${name}@${version}`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(pkg.dev && { dev: true }),
      ...(parts.includes('musl') && { libc: ['musl'] }),
      ...(parts.includes('gnu') && { libc: ['glibc'] }),
      optional: true,
      ...(os && { os: [os] }),
    };
    added++;
  }
}
const [root, ...rest] = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries([root, ...rest]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
