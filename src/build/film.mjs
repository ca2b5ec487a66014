// `npm run film`: draws the short film of the two voices from the same beats as the picture on the home page, and hands the frames to
// ffmpeg (Debian: apt-get install ffmpeg). The result lies in public/film/ as an asset, so that building the site needs neither.
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { coloursOf } from '../lib/tokens.ts';
import { twoVoices } from '../lib/two-voices.ts';

const OUT = 'public/film/two-voices.mp4';
const [WIDTH, HEIGHT, FPS] = [960, 540, 15];
/** Inks of the light theme. */
const INK = Object.fromEntries(
  coloursOf(readFileSync('src/site/styles/tokens.css', 'utf8')).map(({ name, light }) => [name, light]),
);
/** Beats a second of each side at the start; they meet in the middle. */
const TEMPO = { client: 1.5, assistant: 0.9, together: 1.2 };

const { scenes } = JSON.parse(readFileSync('content/films/two-voices.json', 'utf8'));
const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
const { client, assistant } = twoVoices();
const mix = (from, to, part) => from + (to - from) * part;
const ease = (part) => part * part * (3 - 2 * part);

/** Where a voice is at a moment of the story: between its neighbouring beats. */
function placeAt(beats, part) {
  const at = part * (beats.length - 1);
  const [low, high] = [beats[Math.floor(at)], beats[Math.min(beats.length - 1, Math.ceil(at))]];
  const between = at - Math.floor(at);
  return { x: mix(low.x, high.x, between), y: mix(low.y, high.y, ease(between)) };
}

/** 1 on the beat, fading until the next. The two tempos meet as the story goes on. */
function pulse(own, part, time) {
  const tempo = mix(own, TEMPO.together, Math.min(1, part * 1.15));
  const phase = (time * tempo) % 1;
  return (1 - phase) ** 3;
}

const mark = (side, { x, y, r }, opacity) =>
  side === 'client'
    ? `<circle cx="${x}" cy="${y}" r="${r}" fill="${INK.client}" opacity="${opacity}"/>`
    : `<circle cx="${x}" cy="${y}" r="${r * 0.8}" fill="none" stroke="${INK.va}" stroke-width="${r * 0.4}" opacity="${opacity}"/>`;

function frame(time) {
  const part = Math.min(1, time / (seconds - 5));
  const trail = (side, beats) =>
    beats
      .filter((_, index) => index / (beats.length - 1) <= part)
      .map((beat) => mark(side, beat, 0.28))
      .join('');
  const player = (side, beats) => {
    const strength = pulse(TEMPO[side], part, time);
    return mark(side, { ...placeAt(beats, part), r: 20 + 12 * strength }, 1);
  };
  const phases = [0, 1, 2, 3]
    .map((index) => {
      const filled = Math.max(0, Math.min(1, part * 4 - index));
      const x = index * 250;
      return `<rect x="${x + 4}" y="300" width="242" height="4" fill="${INK.line}"/><rect x="${x + 4}" y="300" width="${242 * filled}" height="4" fill="${INK.ink}"/>`;
    })
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-40 -135 1080 607.5" width="${WIDTH}" height="${HEIGHT}">
    <rect x="-40" y="-135" width="1080" height="607.5" fill="${INK.paper}"/>
    ${phases}${trail('client', client)}${trail('assistant', assistant)}${player('client', client)}${player('assistant', assistant)}</svg>`;
}

const ffmpeg = spawn(
  'ffmpeg',
  // yuv420p and faststart: plays in every browser, and begins before all of it is there.
  `-y -loglevel error -f rawvideo -pix_fmt rgb24 -s ${WIDTH}x${HEIGHT} -r ${FPS} -i - -an -c:v libx264 -preset veryslow -crf 30 -tune animation -pix_fmt yuv420p -movflags +faststart ${OUT}`.split(
    ' ',
  ),
  { stdio: ['pipe', 'inherit', 'inherit'] },
);
ffmpeg.on('error', () => console.error('ffmpeg is missing: apt-get install ffmpeg'));
for (let index = 0; index < seconds * FPS; index += 1) {
  const pixels = await sharp(Buffer.from(frame(index / FPS)))
    .removeAlpha()
    .raw()
    .toBuffer();
  if (!ffmpeg.stdin.write(pixels)) await new Promise((drained) => ffmpeg.stdin.once('drain', drained));
}
ffmpeg.stdin.end();
await new Promise((done) => ffmpeg.on('close', done));
console.log(`${OUT}: ${seconds} seconds, ${Math.round(statSync(OUT).size / 1000)} kB`);
