/** One part of the form: its heading and how it stands in one line; closed, all parts together are the contents. */
interface Props {
  readonly title: string;
  /** How it stands, in a few words. */
  readonly state: string;
  readonly level: 2 | 3;
  readonly isFirst?: boolean;
  readonly children: React.ReactNode;
}

export function Part({ title, state, level, isFirst = false, children }: Props) {
  const Heading = `h${level}` as 'h2';
  return (
    <details className="part" open={isFirst}>
      <summary>
        <Heading>{title}</Heading>
        <span className="part-state">{state}</span>
      </summary>
      <div className="part-body">{children}</div>
    </details>
  );
}
