/** Parts of the face that most visits never need are fetched when they are wanted; when they cannot be loaded, that is said. */
import { useEffect, useState } from 'react';

interface Props<Module extends object> {
  readonly load: () => Promise<Module>;
  /** What is said when it cannot be loaded. */
  readonly failed: string;
  readonly children: (module: Module) => React.ReactNode;
}

/**
 * A part that is fetched when it is first drawn. When it cannot be loaded, the next place that wants it tries again, but some browsers remember
 * the failure until the page is loaded anew: so the sentence that is shown asks for that.
 */
export function Later<Module extends object>({ load, failed, children }: Props<Module>) {
  const [module, setModule] = useState<Module | 'failed'>();
  useEffect(() => {
    load().then(setModule, () => setModule('failed'));
  }, []);
  if (module === 'failed')
    return (
      <p className="said wrong" role="alert">
        {failed}
      </p>
    );
  return module === undefined ? null : children(module);
}
