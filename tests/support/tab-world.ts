/**
 * Several tabs of one browser, simulated: each has its own copy of the modules, its own late view of localStorage, and hears of the others
 * by events that can be late or dropped. Models what was measured in Chromium (reliability.md, finding 4): a tab sees its own writes at
 * once and those of others when they arrive, and does not take in another's write of a key while its own of that key is on the way.
 */
import { vi } from 'vitest';
import type { DocumentState, OpenDocument } from '#state/open-document.ts';
import type { Tool } from '#tools/tool.ts';

type Documents = typeof import('#state/document.ts');

interface Write {
  readonly key: string;
  readonly text: string;
}

/** What a tab can see and hear: installed as globals while it runs. */
class Platform {
  /** The tab that runs now. A copy of the modules outlives one world, and its channel must speak in the present one. */
  static running: Platform | undefined;
  readonly view = new Map<string, string>();
  /** Writes sent to the browser and not yet there. */
  readonly sent: Write[] = [];
  /** Writes that the browser has not yet confirmed to this tab. */
  readonly unconfirmed: Write[] = [];
  /** News on the way to this tab, in the order of the browser. */
  readonly news: { readonly write: Write; readonly by: 'storage' | 'channel' | 'confirmation' }[] = [];
  readonly listeners = new Map<string, Set<(event: unknown) => void>>();
  readonly posted: Write[] = [];
  /** Storage events that wait for their turn: the view has the write already, and perhaps a later one too. */
  readonly events: Write[] = [];

  listen(type: string, listener: (event: unknown) => void): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }
  fire(type: string, event: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }
  globals(clock: () => number): Record<string, unknown> {
    const { view, sent, unconfirmed } = this;
    const target = {
      addEventListener: (type: string, listener: (event: unknown) => void) => this.listen(type, listener),
      removeEventListener: (type: string, listener: (event: unknown) => void) =>
        this.listeners.get(type)?.delete(listener),
    };
    return {
      window: target,
      document: { ...target, visibilityState: 'visible' },
      localStorage: {
        get length() {
          return view.size;
        },
        key: (index: number) => [...view.keys()][index] ?? null,
        getItem: (key: string) => view.get(key) ?? null,
        setItem: (key: string, text: string) => {
          view.set(key, text);
          const write = { key, text };
          sent.push(write);
          unconfirmed.push(write);
        },
        removeItem: (key: string) => view.delete(key),
      },
      BroadcastChannel: class {
        addEventListener = (type: string, listener: (event: unknown) => void) =>
          Platform.running?.listen(type, listener);
        removeEventListener = (type: string, listener: (event: unknown) => void) =>
          Platform.running?.listeners.get(type)?.delete(listener);
        postMessage = ({ key, text }: Write) => Platform.running?.posted.push({ key, text });
      },
      Date: class extends Date {
        static override now = clock;
      },
    };
  }
}

class Tab<Value extends object> {
  readonly platform = new Platform();
  private open: OpenDocument<Value> | undefined;
  isAlive = false;

  constructor(
    private readonly modules: Documents,
    private readonly world: TabWorld<Value>,
    private readonly skew: number,
  ) {}

  /** Runs something as this tab. */
  private as<Result>(act: () => Result): Result {
    const before = new Map<string, unknown>();
    const [outer, { platform }] = [Platform.running, this];
    Platform.running = platform;
    for (const [name, value] of Object.entries(this.platform.globals(() => this.world.now + this.skew))) {
      before.set(name, Reflect.get(globalThis, name));
      Reflect.set(globalThis, name, value);
    }
    try {
      return act();
    } finally {
      Platform.running = outer;
      for (const [name, value] of before) Reflect.set(globalThis, name, value);
      for (const write of this.platform.posted.splice(0)) this.world.broadcast(this, write);
    }
  }

  start(tool: Tool<Value>, id: string): void {
    this.platform.view.clear();
    for (const [key, text] of this.world.disk) this.platform.view.set(key, text);
    this.platform.listeners.clear();
    this.platform.news.length = 0;
    this.platform.events.length = 0;
    this.platform.unconfirmed.length = 0;
    this.isAlive = true;
    this.as(() => {
      this.open = this.modules.openDocument(tool, id);
      this.open.$state.listen(() => undefined);
    });
  }
  /** The renderer dies. What was passed to `setItem` still arrives, before a new tab begins (measured: 40 of 40). */
  crash(): void {
    this.dies();
    while (this.platform.sent.length > 0) this.world.arrive(this);
    // Opening a new tab takes longer than a message. Should all tabs die before any has heard, the journal remembers (not modelled here).
    for (const other of this.world.tabs) other.hearsAll();
  }
  /** The same, and what was passed to `setItem` arrives whenever it does, between the writes of others. */
  dies(): void {
    this.isAlive = false;
    this.platform.listeners.clear();
    this.platform.news.length = 0;
    this.platform.events.length = 0;
  }
  change(update: (value: Value) => Value): void {
    this.as(() => this.open?.change(update(this.state().value)));
  }
  state(): DocumentState<Value> {
    return (this.open as OpenDocument<Value>).$state.get();
  }
  /** Hears one piece of news, or drops it. */
  hear(isDropped: boolean): void {
    const next = this.platform.news.shift();
    if (!next || !this.isAlive) return;
    const { key, text } = next.write;
    if (next.by === 'confirmation') {
      this.platform.unconfirmed.splice(this.platform.unconfirmed.indexOf(next.write), 1);
    } else if (next.by === 'storage') {
      // Its own unconfirmed write of the key will be the later one: the view keeps it.
      if (!this.platform.unconfirmed.some((write) => write.key === key)) this.platform.view.set(key, text);
      if (!isDropped) this.platform.events.push(next.write);
    } else if (!isDropped) {
      this.as(() => this.platform.fire('message', { data: { key, text } }));
    }
  }
  /** The next storage event is dispatched. */
  handle(): void {
    const write = this.platform.events.shift();
    if (write && this.isAlive) this.as(() => this.platform.fire('storage', { key: write.key, newValue: write.text }));
  }
  hearsAll(): void {
    const { news, events } = this.platform;
    while (news.length + events.length > 0) {
      this.hear(false);
      this.handle();
    }
  }
  /** The tab comes to the front. */
  returns(): void {
    if (this.isAlive) this.as(() => this.platform.fire('visibilitychange', {}));
  }
}

export class TabWorld<Value extends object> {
  /** What the browser process holds: later tabs begin with it. */
  readonly disk = new Map<string, string>();
  now = 1_790_000_000_000;
  readonly tabs: readonly Tab<Value>[];

  /** @param hasChannel whether tabs hear of each other by a channel, too; what a dying tab had still to post is lost */
  constructor(
    modules: readonly Documents[],
    skews: readonly number[],
    private readonly hasChannel = true,
  ) {
    this.tabs = modules.map((module, index) => new Tab(module, this, skews[index] ?? 0));
  }
  /** One write of a tab reaches the browser, which tells the others. */
  arrive(tab: Tab<Value>): void {
    const write = tab.platform.sent.shift();
    if (!write) return;
    this.disk.set(write.key, write.text);
    for (const other of this.tabs)
      if (other.isAlive) other.platform.news.push({ write, by: other === tab ? 'confirmation' : 'storage' });
  }
  broadcast(from: Tab<Value>, write: Write): void {
    for (const other of this.tabs)
      if (this.hasChannel && other !== from && other.isAlive) other.platform.news.push({ write, by: 'channel' });
  }
  /** Everything on the way arrives, and every tab comes to the front once, unless it hears of everything anyway. */
  settle(comesToFront = true): void {
    for (let round = 0; round < 12; round += 1) {
      for (const tab of this.tabs) while (tab.platform.sent.length > 0) this.arrive(tab);
      for (const tab of this.tabs) tab.hearsAll();
      if (this.tabs.every(({ platform }) => platform.sent.length === 0 && platform.news.length === 0)) {
        if (round > 0 || !comesToFront) return;
        for (const tab of this.tabs) tab.returns();
      }
    }
    throw new Error('The tabs never come to rest');
  }
}

/** As many separate copies of the document module as there are tabs, each with its own writer id. */
export async function copiesOfModules(howMany: number): Promise<readonly Documents[]> {
  const copies: Documents[] = [];
  for (let index = 0; index < howMany; index += 1) {
    vi.resetModules();
    copies.push(await import('#state/document.ts'));
  }
  return copies;
}
