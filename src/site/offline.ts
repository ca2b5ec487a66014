/** Says when a new edition is ready, and takes it over when asked and when no other tab is open. Loaded only where an offline worker serves the page. */
import { fetchWords } from '#browser/words.ts';
import type ui from '#content/ui.json';
import { fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import style from './styles/update.css?url';

type Words = InLocale<typeof ui.offline>;

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
  button.addEventListener('click', () => worker.postMessage('apply'));
  notice.append(text, button);
  // Filled after it is in the page, so that it is announced.
  requestAnimationFrame(() => {
    text.textContent = words.ready;
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ others?: number } | null>) => {
    if (data?.others) text.textContent = data.others === 1 ? words.otherOne : fill(words.others, { n: data.others });
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
