/**
 * Runs inline before a tool, while the browser is still reading the page: puts what is stored into each part of the form as it arrives, before that part
 * is painted, and stores what is entered until React takes over. On a slow machine a plan is seen, and ticked, some tenths of a second before all of it
 * is there, and a second before React is.
 * It is written into the page as text (`keepEarly.toString()`), so it may use nothing from outside itself.
 * Knows `data-cell` (path of a field), `data-tool`, `data-version`, `data-many` and, once React is there, `data-ready`; writes `data-typed`, and `data-kept` where a sheet is.
 * @param script the element it is written into, right before the tool
 */
export function keepEarly(script: HTMLOrSVGScriptElement): void {
  type Stored = {
    app: string;
    version: number;
    id: string;
    tool: string;
    collaboration: string;
    cells: Record<string, [unknown, number, string]>;
  };
  const newId = (): string =>
    Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 32).toString(32)).join('');
  const read = (key: string, isOfTab?: boolean): unknown => {
    try {
      return JSON.parse((isOfTab ? sessionStorage : localStorage).getItem(`eingespielt:${key}`) ?? 'null');
    } catch {
      return undefined;
    }
  };
  const write = (key: string, value: unknown, storage = localStorage): void =>
    storage.setItem(`eingespielt:${key}`, JSON.stringify(value));
  const here = () => script.nextElementSibling?.querySelector<HTMLElement>('[data-tool]');

  /** The open sheet, or a new one. Damaged, older or newer: none, the document store deals with those and explains them. */
  const sheet = ({ tool = '', version = '1', many }: DOMStringMap) => {
    // A new one, which is not stored before React has filled it.
    if (location.search.includes('template=') || read(`typing:${tool}`, true)) return;
    const { collaboration = newId(), open = {} } = (read('here', true) ?? read('here') ?? {}) as {
      collaboration?: string;
      open?: Record<string, string> | null;
    };
    const id = many === undefined ? `${collaboration}.${tool}` : open?.[tool] || `${collaboration}.${tool}.${newId()}`;
    const place = { collaboration, open: many === undefined ? open : { ...open, [tool]: id } };
    const blank: Stored = { app: 'eingespielt', version: Number(version), id, tool, collaboration, cells: {} };
    const stored = read(id) as Stored | null | undefined;
    const isOurs = stored?.app === blank.app && stored.version === blank.version && stored.cells;
    return stored === null || isOurs ? { place, isKept: stored !== null, stored: stored ?? blank } : undefined;
  };

  let known: ReturnType<typeof sheet>; // read once: parts arrive one by one, and what is entered meanwhile is in parts already shown
  let shown = 0;
  const show = (): void => {
    const root = here();
    if (root) {
      known ??= sheet(root.dataset);
      delete root.dataset['ready']; // so it is in a page saved to the disk, where no React comes
    }
    if (root && known?.isKept) root.dataset['kept'] = '';
    const controls = root && known ? [...root.querySelectorAll<HTMLInputElement>('[data-cell]')] : [];
    for (const control of controls.slice(shown)) {
      const value = known?.stored.cells[control.dataset['cell'] as string]?.[0];
      if (control.type === 'checkbox') control.checked = value === true;
      else if (control.type === 'radio') control.checked = control.value === (value ?? '');
      else if (typeof value === 'string') control.value = value;
    }
    shown = controls.length;
    if (script.nextElementSibling?.nextElementSibling) arriving.disconnect(); // the tool has come whole
  };
  // What is read of a page is told before it is painted.
  const arriving = new MutationObserver(show);
  arriving.observe(document, { childList: true, subtree: true });
  show();

  document.addEventListener('input', ({ target }) => {
    const root = here();
    const control = target as HTMLInputElement;
    const path = control.dataset['cell'];
    if (!root?.contains(control) || root.dataset['ready'] !== undefined) return;
    control.dataset['typed'] = ''; // by the person: browsers fill in fields too, when one goes back to a page (restored.ts)
    if (!path) return;
    const now = sheet(root.dataset);
    if (!now) return;
    const last = Math.max(0, ...Object.values(now.stored.cells).map(([, at]) => at));
    now.stored.cells[path] = [
      control.type === 'checkbox' ? control.checked : control.value,
      Math.max(Date.now(), last + 1),
      'early',
    ];
    try {
      write(now.stored.id, now.stored);
      write('here', now.place);
      write('here', now.place, sessionStorage); // this tab stays there
    } catch {
      // full or blocked: React will say so when it takes over; the field keeps the words
    }
  });
}
