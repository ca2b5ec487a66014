/** Parts of the face that most visits never need are fetched when they are wanted; when they cannot be loaded, that is said. */
import { useEffect, useState } from 'react';

/**
 * The module; undefined while it is on its way, 'failed' when it could not be loaded. A failed one is tried again when it is wanted again, but
 * Chromium remembers the failure until the page is loaded anew: so the sentence that is shown asks for that.
 */
export function useLater<Module extends object>(
  load: () => Promise<Module>,
  isWanted: boolean,
): Module | 'failed' | undefined {
  const [loaded, setLoaded] = useState<Module | 'failed'>();
  useEffect(() => {
    if (!isWanted || typeof loaded === 'object') return;
    setLoaded(undefined);
    load().then(setLoaded, () => setLoaded('failed'));
  }, [isWanted]);
  return loaded;
}

interface Props<Module extends object> {
  readonly load: () => Promise<Module>;
  /** What is said when it cannot be loaded. */
  readonly failed: string;
  readonly children: (module: Module) => React.ReactNode;
}

/** A part that is fetched when it is first drawn. */
export function Later<Module extends object>({ load, failed, children }: Props<Module>) {
  const module = useLater(load, true);
  if (module === 'failed')
    return (
      <p className="said wrong" role="alert">
        {failed}
      </p>
    );
  return module === undefined ? null : children(module);
}
