/** In place of the hints, when they could not be fetched. */
import type { WithHints } from './findings.tsx';

export function HintsFailed({ hints, words: { labels } }: WithHints) {
  return (
    <p className="hints">
      {labels.hints.failed}{' '}
      <button type="button" onClick={hints.onRetry}>
        {labels.hints.retry}
      </button>
    </p>
  );
}
