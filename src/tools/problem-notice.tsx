/** Says in plain words what went wrong with saving, and offers the next step. The region is always there, so that it is announced. */
import type { DocumentState } from '#state/document.ts';
import type { FrameWords } from './face.ts';

interface Props {
  readonly state: DocumentState<unknown>;
  readonly words: FrameWords;
  readonly onRetry: () => void;
  readonly onDownload: () => void;
  readonly onDownloadText: () => void;
}

export function ProblemNotice({ state: { problem }, words, onRetry, onDownload, onDownloadText }: Props) {
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
