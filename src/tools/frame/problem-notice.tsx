/** Says in plain words what went wrong with saving, and offers the next step. The region is always there, so that it is announced. */
import type { Problem } from '#state/open-document.ts';
import type { FrameWords } from '../face.ts';

interface Props {
  readonly problem: Problem | null;
  readonly words: FrameWords;
  readonly onRetry: () => void;
  readonly onBringBack: () => void;
  readonly onDownload: () => void;
  readonly onDownloadText: () => void;
}

export function ProblemNotice({ problem, words, onRetry, onBringBack, onDownload, onDownloadText }: Props) {
  return (
    <div role="status" className={problem ? 'notice' : undefined}>
      {problem && <p>{words.problems[problem]}</p>}
      {(problem === 'full' || problem === 'blocked' || problem === 'gone') && (
        <p className="row-acts">
          <button type="button" onClick={onDownloadText}>
            {words.downloadEntries}
          </button>
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {problem === 'binned' && (
        <button type="button" onClick={onBringBack}>
          {words.restore}
        </button>
      )}
      {problem === 'newer' && (
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      )}
      {(problem === 'newer' || problem === 'damaged' || problem === 'damagedReadOnly') && (
        <button type="button" onClick={onDownload}>
          {words.downloadRaw}
        </button>
      )}
    </div>
  );
}
