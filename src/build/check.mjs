// `npm run check`: format, types and all tests without a browser, at once, so that two cores are busy. What went wrong is printed whole, at the end.
import { spawn } from 'node:child_process';

const start = performance.now();
const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;

/** @returns the whole output of an npm script that failed; null when it went well */
function run(script) {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
    });
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.on('close', (code) => {
      const [last] = said.match(/^\d+ passed.*$/m) ?? [''];
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${script.padEnd(6)} ${seconds()} ${last}`);
      done(code === 0 ? null : said);
    });
  });
}

const wrong = (await Promise.all(['lint', 'types', 'unit'].map(run))).filter((said) => said !== null);
for (const said of wrong) console.log(`\n${said}`);
process.exit(wrong.length > 0 ? 1 : 0);
