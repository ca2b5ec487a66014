/** The two builds the browser tests look at: at the root, and under a base path. */
const build = (base: string, outDir: string) => ({
  name: 'build',
  outDir,
  base,
  env: { BASE_PATH: base, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
});
export const root = build('/', 'dist');
export const based = build('/handbuch/', 'dist-base');
