/** One part of the farewell: opens and closes, says in its head how far it is. Also the link out of a tool into the handbook. */
import type { Props, Words } from './view.tsx';

interface PartProps extends Pick<Props, 'level' | 'words' | 'today'> {
  readonly id: keyof Words['labels']['parts'];
  /** How far it is, in words. */
  readonly state?: string;
  /** Whether it is open at first. */
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}

export function Part({ id, level, words, today, state, isOpen = false, children }: PartProps) {
  const Heading = `h${level}` as 'h2';
  // Inside an article only what is open is written into the page: a first flight holds 14 kB, and most readers read. Awake, all is there.
  const isThere = isOpen || level === 2 || today !== '';
  return (
    <details className="leave-part" open={isOpen} data-part={id}>
      <summary className="corner">
        <Heading>{words.labels.parts[id]}</Heading>
        {state && <span className="leave-state">{state}</span>}
      </summary>
      {isThere ? (
        children
      ) : (
        <p>
          <PageLink {...words.links.tool} />
        </p>
      )}
    </details>
  );
}

/** A link to a page of the handbook, wherever the site lies. */
export function PageLink({ address, text }: { readonly address: string; readonly text: string }) {
  return <a href={`${import.meta.env.BASE_URL.replace(/\/$/, '')}${address}`}>{text}</a>;
}
