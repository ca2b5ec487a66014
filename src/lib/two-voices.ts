/** The picture of the two voices: two rows of dots that start out of step and end on top of each other. Same input, same picture. */

interface Beat {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
interface TwoVoices {
  readonly client: readonly Beat[];
  readonly assistant: readonly Beat[];
}

const BEATS = 24;
const WIDTH = 1000;
/** Fixed “randomness”, so that every build draws the same picture. */
const noise = (seed: number): number => {
  const value = Math.sin(seed * 127.1 + 311.7) * 43758.5453;
  return value - Math.floor(value);
};
const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The beats between two moments of the story, 0 (strangers) to 1 (in step); a phase shows a quarter.
 * @returns positions in a box 1000 wide and 260 high
 */
export function twoVoices(from = 0, to = 1): TwoVoices {
  const voice = (side: -1 | 1): readonly Beat[] =>
    Array.from({ length: BEATS }, (_, index) => {
      const time = index / (BEATS - 1);
      const apart = (1 - time) ** 1.6;
      const seed = index * 2 + (side > 0 ? 1 : 0);
      return {
        x: time * (WIDTH - 60) + 30 + (noise(seed) - 0.5) * 34 * apart,
        y: 130 + side * (95 * apart + (noise(seed + 50) - 0.5) * 58 * apart) * (time > 0.985 ? 0 : 1),
        r: 14 + (noise(seed + 100) - 0.4) * 15 * (0.25 + apart * 0.75) * (time > 0.9 ? 0.3 : 1),
      };
    })
      .filter((_, index) => index / BEATS >= from && index / BEATS < to)
      .map(({ x, y, r }) => ({ x: round((x - from * WIDTH) / (to - from)), y: round(y), r: round(r) }));
  return { client: voice(-1), assistant: voice(1) };
}
