/** Says when a new edition is ready, and takes it over when asked and when no other tab is open. Loaded only where an offline worker serves the page. */
import { fetchWords } from '#browser/words.ts';
import type ui from '#content/ui.json';
import { counted } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import style from './styles/update.css?url';

type Words = InLocale<typeof ui.offline>;

/** Nothing has been fetched for this many milliseconds: what an act has begun to load is there. */
const QUIET = 500;

/**
 * Chromium takes over when the worker before has nothing to do. A file fetched in just that moment wakes it again, and then it takes its time:
 * 38 s, measured, where otherwise it is 1 s. So what the last act has begun to load comes first.
 */
function untilQuiet(): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      observer.disconnect();
      done();
    };
    let timer = setTimeout(end, QUIET);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET);
    });
    observer.observe({ type: 'resource' });
  });
}

function noticeOf(words: Words, worker: ServiceWorker): HTMLElement {
  const [notice, text, button] = [
    document.createElement('div'),
    document.createElement('p'),
    document.createElement('button'),
  ];
  notice.className = 'update';
  notice.setAttribute('role', 'status');
  button.type = 'button';
  button.textContent = words.apply;
  let isRefused = false;
  const ask = async (): Promise<void> => {
    isRefused = false;
    await untilQuiet();
    worker.postMessage('apply');
  };
  button.addEventListener('click', () => {
    text.textContent = words.taking;
    void ask();
  });
  // The other tab is closed and the person back here: what was asked for then is done.
  for (const back of ['focus', 'visibilitychange']) addEventListener(back, () => void (isRefused && ask()));
  notice.append(text, button);
  // Filled after it is in the page, so that it is announced.
  requestAnimationFrame(() => {
    text.textContent = words.ready;
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ others?: number } | null>) => {
    if (!data?.others) return;
    isRefused = true;
    text.textContent = counted(words.others, data.others);
  });
  return notice;
}

/** Settles when the style sheet of the notice is there, or cannot be loaded: it is readable without. */
function dress(): Promise<unknown> {
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style });
  const settled = new Promise((done) => {
    sheet.onload = sheet.onerror = done;
  });
  document.head.append(sheet);
  return settled;
}

/** A worker that only brings another language takes over by itself, in less than this many milliseconds. */
const BY_ITSELF = 1000;

/** Everything typed is stored in the moment it is typed, so a reload loses nothing. */
export async function watchUpdates(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.getRegistration();
  if (!registration) return;
  let isShown = false;
  const show = async (): Promise<void> => {
    if (!registration.waiting || isShown) return;
    isShown = true;
    await new Promise((done) => setTimeout(done, BY_ITSELF));
    isShown = registration.waiting !== null;
    if (!isShown) return;
    const [words] = await Promise.all([fetchWords<Words>('offline'), dress()]);
    if (registration.waiting) document.body.append(noticeOf(words, registration.waiting));
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', () => void show()),
  );
  await show();
}
