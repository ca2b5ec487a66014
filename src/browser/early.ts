/**
 * Runs inline before a tool, written into the page like `keepEarly`: remembers what is entered while the rest of the tool is still on its way,
 * on a slow machine some tenths of a second after the first box is seen. `keepEarly` takes it over.
 * @param script the element it is written into, right before the tool
 */
export function noteEarly(script: HTMLOrSVGScriptElement | null): void {
  const entered = new Set<EventTarget | null>();
  Object.assign(script ?? {}, { entered });
  document.addEventListener('input', ({ target }) => entered.add(target));
}

/**
 * Runs inline behind a tool, before the first paint: shows what is stored, and keeps what is entered until React takes over.
 * It is written into the page as text (`keepEarly.toString()`), so it may use nothing from outside itself.
 * Knows `data-cell` (path of a field), `data-tool`, `data-version`, `data-many` and, once React is there, `data-ready`.
 * @param script the element it is written into, right behind the tool
 */
export function keepEarly(script: HTMLOrSVGScriptElement | null): void {
  const place = script?.previousElementSibling;
  const root = place?.querySelector<HTMLElement>('[data-tool]');
  if (!root || /[?&]template=/.test(location.search)) return;
  const { tool = '', version = '1' } = root.dataset;
  const many = root.dataset['many'] !== undefined;
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
  const read = (key: string): unknown => {
    try {
      return JSON.parse(localStorage.getItem(`eingespielt:${key}`) ?? 'null');
    } catch {
      return undefined;
    }
  };
  const write = (key: string, value: unknown): void =>
    localStorage.setItem(`eingespielt:${key}`, JSON.stringify(value));
  const here = () => (read('here') ?? {}) as { collaboration?: string; open?: Record<string, string> };
  const idOf = ({ collaboration, open }: ReturnType<typeof here>) =>
    collaboration && (many ? open?.[tool] : `${collaboration}.${tool}`);
  const id = idOf(here());
  const stored = id ? (read(id) as Stored | null | undefined) : null;
  // Damaged, older or newer: the document store deals with those and explains them.
  if (stored === undefined || (stored && (stored.app !== 'eingespielt' || stored.version !== Number(version)))) return;
  const controls = [...root.querySelectorAll<HTMLInputElement>('[data-cell]')];
  const { entered } = (place?.previousElementSibling ?? {}) as { entered?: ReadonlySet<EventTarget | null> };
  const before = controls.filter((control) => entered?.has(control));
  const own = new Set(before.map((control) => control.dataset['cell']));
  for (const control of controls) {
    if (own.has(control.dataset['cell'])) continue;
    const value = stored?.cells?.[control.dataset['cell'] ?? '']?.[0];
    if (control.type === 'checkbox') control.checked = value === true;
    else if (control.type === 'radio') control.checked = control.value === (value ?? '');
    else if (typeof value === 'string') control.value = value;
  }
  const keep = (control: HTMLInputElement): void => {
    const path = control.dataset['cell'];
    if (!path || root.dataset['ready'] !== undefined) return;
    const place = here();
    const collaboration = place.collaboration ?? newId();
    const sheet = idOf(place) ?? (many ? `${collaboration}.${tool}.${newId()}` : `${collaboration}.${tool}`);
    const now = (read(sheet) as Stored | null) ?? {
      app: 'eingespielt',
      version: Number(version),
      id: sheet,
      tool,
      collaboration,
      cells: {},
    };
    const last = Math.max(0, ...Object.values(now.cells).map(([, at]) => at));
    now.cells[path] = [
      control.type === 'checkbox' ? control.checked : control.value,
      Math.max(Date.now(), last + 1),
      'early',
    ];
    try {
      write(sheet, now);
      write('here', { collaboration, open: many ? { ...place.open, [tool]: sheet } : (place.open ?? {}) });
    } catch {
      // full or blocked: React will say so when it takes over; the field keeps the words
    }
  };
  for (const control of before) keep(control);
  root.addEventListener('input', ({ target }) => keep(target as HTMLInputElement));
}
