/**
 * Runs inline behind a tool, before the first paint: shows what is stored, and keeps what is entered until React takes over.
 * It is written into the page as text (`keepEarly.toString()`), so it may use nothing from outside itself.
 * Knows `data-cell` (path of a field), `data-tool`, `data-version`, `data-many` and, once React is there, `data-ready`.
 * @param script the element it is written into, right behind the tool
 */
export function keepEarly(script: HTMLOrSVGScriptElement | null): void {
  const root = (script?.previousElementSibling as HTMLElement | null)?.querySelector<HTMLElement>('[data-tool]');
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
  for (const control of root.querySelectorAll<HTMLInputElement>('[data-cell]')) {
    const value = stored?.cells?.[control.dataset['cell'] ?? '']?.[0];
    if (control.type === 'checkbox') control.checked = value === true;
    else if (control.type === 'radio') control.checked = control.value === (value ?? '');
    else if (typeof value === 'string') control.value = value;
  }
  root.addEventListener('input', ({ target }) => {
    const control = target as HTMLInputElement;
    const path = control.dataset['cell'];
    if (!path || root.dataset['ready'] !== undefined) return;
    const place = here();
    const collaboration = place.collaboration ?? newId();
    const own = idOf(place) ?? (many ? `${collaboration}.${tool}.${newId()}` : `${collaboration}.${tool}`);
    const now = (read(own) as Stored | null) ?? {
      app: 'eingespielt',
      version: Number(version),
      id: own,
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
      write(own, now);
      write('here', { collaboration, open: many ? { ...place.open, [tool]: own } : (place.open ?? {}) });
    } catch {
      // full or blocked: React will say so when it takes over; the field keeps the words
    }
  });
}
