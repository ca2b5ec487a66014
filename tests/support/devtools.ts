/**
 * Speaks the DevTools protocol with a tab as a whole. Drivers attach to a page, and to a page they are attached to Chromium prepares no other
 * one unseen; whoever wants to see that must speak to the tab, and is told of each page in it.
 */
interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly subtype?: string;
}
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly targetId?: string; readonly targetInfo?: TargetInfo };
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export interface Tab {
  /** Session of the page that is shown, or of the one made ready behind it. Throws when there is none after 10 s. */
  readonly session: (which: 'shown' | 'ready') => Promise<string>;
  readonly send: (session: string, method: string, params?: object) => Promise<Record<string, unknown>>;
  /** Runs code in a page. @returns what it evaluates to; throws what it throws */
  readonly ask: <Answer>(session: string, code: string) => Promise<Answer>;
  readonly close: () => void;
}

export async function openTab(address: string): Promise<Tab> {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = failed;
  });
  const questions = new Map<number, { to: string | undefined; answer: (message: Message) => void }>();
  const pages = new Map<string, { kind: 'shown' | 'ready'; session: string }>();
  const kindOf = ({ subtype }: TargetInfo) => (subtype === 'prerender' ? 'ready' : 'shown');
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    const { method, params } = message;
    if (message.id !== undefined) questions.get(message.id)?.answer(message);
    if (method === 'Target.attachedToTarget' && params?.targetInfo?.type === 'page')
      pages.set(params.targetInfo.targetId, { kind: kindOf(params.targetInfo), session: params.sessionId ?? '' });
    if (method === 'Target.detachedFromTarget') {
      pages.delete(params?.targetId ?? '');
      // A page that is gone answers nothing any more.
      for (const { to, answer } of questions.values())
        if (to === params?.sessionId) answer({ error: { message: 'The page is gone' } });
    }
    // The page made ready has taken the place of the one that was shown.
    const changed = method === 'Target.targetInfoChanged' && params?.targetInfo;
    const page = changed && pages.get(changed.targetId);
    if (changed && page) page.kind = kindOf(changed);
  };
  let last = 0;
  const call = (sessionId: string | undefined, method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((done, failed) => {
      last += 1;
      const id = last;
      const answer = ({ result = {}, error }: Message): void => {
        questions.delete(id);
        if (error) failed(new Error(error.message));
        else done(result);
      };
      questions.set(id, { to: sessionId, answer });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  const { targetInfos } = (await call(undefined, 'Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: { targetId: string }[];
  };
  const { sessionId } = await call(undefined, 'Target.attachToTarget', {
    targetId: targetInfos[0]?.targetId,
    flatten: true,
  });
  await call(sessionId as string, 'Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const send: Tab['send'] = (session, method, params = {}) => call(session, method, params);
  return {
    send,
    session: async (which) => {
      for (let wait = 0; wait < 100; wait += 1) {
        const found = [...pages.values()].find(({ kind }) => kind === which);
        if (found) return found.session;
        await new Promise((after) => setTimeout(after, 100));
      }
      throw new Error(`No page is ${which}`);
    },
    ask: async <Answer>(session: string, code: string) => {
      const { result, exceptionDetails } = (await send(session, 'Runtime.evaluate', {
        expression: code,
        returnByValue: true,
        awaitPromise: true,
      })) as { result: { value: Answer }; exceptionDetails?: { exception?: { description?: string } } };
      if (exceptionDetails) throw new Error(`${exceptionDetails.exception?.description}\nin ${code}`);
      return result.value;
    },
    close: () => socket.close(),
  };
}
