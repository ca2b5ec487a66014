/** What does not belong into a first talk, and what to ask instead; and when an assistant should ask again. Closed, for those who want it. */
import type { Words } from './view.tsx';

export function Avoid({ words: { avoid, warnings, labels } }: { words: Words }) {
  return (
    <details className="talk-avoid">
      <summary>{labels.avoid}</summary>
      <p>{labels.avoidIntro}</p>
      <dl>
        {avoid.map(({ id, text, instead }) => (
          <div key={id}>
            <dt>{text}</dt>
            <dd>{instead}</dd>
          </div>
        ))}
      </dl>
      <p className="talk-avoid-title">{labels.warnings}</p>
      <ul>
        {warnings.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
