/** What the hiding protects against and what not; staying fair, and deleting. */
import type { Words } from './view.tsx';

export function Hints({ words: { labels } }: { readonly words: Words }) {
  const { hiding, fairness } = labels;
  return (
    <div className="fit-hints">
      <details>
        <summary>{hiding.title}</summary>
        <p>{hiding.does}</p>
        <p>{hiding.doesNot}</p>
      </details>
      <details>
        <summary>{fairness.title}</summary>
        {fairness.text.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <a href={fairness.lawAddress}>{fairness.law}</a>
        </p>
      </details>
    </div>
  );
}
