/** The ways that are needed less often: blank print, text, calendar, example, emptying, keys. Fetched when they are opened. */
import { copyText, downloadText } from '#browser/out.ts';
import type { ActionsProps } from './actions.tsx';

export function MoreActions(props: ActionsProps) {
  const { words, fileName, asText, onPrint, onExample, onClear, onSaid, onCalendar, hasRole, onKeys } = props;
  const copy = async (): Promise<void> => onSaid((await copyText(asText())) ? words.copied : words.copyFailed);
  return (
    <div className="more-actions">
      <button type="button" onClick={() => onPrint('blank')}>
        {words.printBlank}
      </button>
      <button type="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <button type="button" onClick={() => downloadText(fileName, '.md', asText())}>
        {words.download}
      </button>
      {onCalendar && (
        <button type="button" onClick={() => onCalendar('all')}>
          {words.calendar.all}
        </button>
      )}
      {onCalendar && hasRole && (
        <button type="button" onClick={() => onCalendar('mine')}>
          {words.calendar.mine}
        </button>
      )}
      {onExample && (
        <button type="button" onClick={onExample}>
          {words.example}
        </button>
      )}
      {onClear && (
        <button type="button" onClick={onClear}>
          {words.clear}
        </button>
      )}
      <button type="button" aria-keyshortcuts="?" onClick={onKeys}>
        {words.keys.open}
      </button>
    </div>
  );
}
