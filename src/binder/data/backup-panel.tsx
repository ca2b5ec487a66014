/** Backup: when the last one was, one click to a file, and where the browser can, a file that follows by itself. */
import { useMemo, useState } from 'react';
import { dayOf } from '#browser/clock.ts';
import { canFollow } from '#browser/followed-file.ts';
import { downloadText } from '#browser/out.ts';
import { DAY_MS, formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { writeBackup } from '#state/backup.ts';
import { documentIds, idsIn, type Shelf, type ShelvedCollaboration } from '#state/shelf.ts';
import { backupNote, sinceBackup } from '#state/since-backup.ts';
import { otherSideOf } from '#tools/collaboration.ts';
import { nthOf } from '#tools/nth-of.ts';
import { useSaid } from '#ui/said.tsx';
import { nameOf, sheetName } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { useFollowedFile } from './use-followed-file.tsx';

interface Props extends BinderWords {
  readonly shelf: Shelf;
  readonly current: ShelvedCollaboration | undefined;
  readonly today: string;
}

/** From this many changes, or this many days with changes, the reminder shows (reliability.md 3.6). */
const REMIND = { changes: 25, days: 14 };

export function BackupPanel({ shelf, current, today, ...props }: Props) {
  const { words, locale, tools } = props;
  const { backup } = words;
  const [said, say] = useSaid();
  const [backups, setBackups] = useState(0);
  const { savedAt, changes } = useMemo(() => sinceBackup(shelf), [shelf, backups]);
  const isDue =
    changes >= REMIND.changes || (changes > 0 && savedAt > 0 && Date.now() - savedAt > REMIND.days * DAY_MS);

  const fileName = fill(backup.fileName, { day: today });
  const contentsOf = (collaborations: readonly ShelvedCollaboration[]): readonly string[] =>
    collaborations.flatMap((one) => [
      nameOf(one, props),
      ...one.documents.map(({ tool, name, cells, changedAt }) =>
        fill(backup.line, {
          tool: tools.find(({ id }) => id === tool.id)?.name ?? tool.id,
          name: sheetName(tool.id, name, props),
          n: Object.keys(cells).length,
          day: formatDay(dayOf(changedAt), locale, 'field'),
        }),
      ),
    ]);
  const textOf = (one?: ShelvedCollaboration): string =>
    writeBackup(
      one ? idsIn(one.id) : documentIds(),
      contentsOf(one ? [one] : shelf.collaborations),
      new Date().toISOString(),
    );
  /** Everything, handed to `write`; noted as it was then, if that worked. */
  const backUp = async (write: (text: string) => Promise<boolean>): Promise<boolean> => {
    const note = backupNote(documentIds(), Date.now());
    const isWritten = await write(textOf());
    if (!isWritten) return false;
    note();
    setBackups((count) => count + 1);
    return true;
  };
  const download = (text: string, one?: ShelvedCollaboration): void => {
    const name = [fileName, one ? otherSideOf(one.card).trim() + nthOf(one, shelf.collaborations) : ''];
    downloadText(name.filter(Boolean).join(' – '), '.json', text);
    say(backup.done);
  };
  const downloadAll = (): Promise<boolean> =>
    backUp(async (text) => {
      download(text);
      return true;
    });

  const { file, follow, allow, stop } = useFollowedFile({
    shelf,
    changes,
    backUp,
    onWritten: (isWritten, name) => say(isWritten ? '' : fill(backup.followFailed, { name })),
  });

  return (
    <section className="backup" aria-labelledby="binder-backup">
      <h2 id="binder-backup">{backup.title}</h2>
      <p>{backup.why}</p>
      <p className={isDue ? 'notice' : 'soft'}>
        {savedAt === 0
          ? backup.never
          : counted(backup.last, changes, { day: formatDay(dayOf(savedAt), locale, 'long') })}
        {isDue && <strong> {savedAt === 0 ? backup.remindFirst : backup.remind}</strong>}{' '}
        <span role="status">{said}</span>
      </p>
      <p className="tool-actions">
        <button type="button" className="strong" onClick={() => void downloadAll()}>
          {backup.all}
        </button>
        {current && shelf.collaborations.length > 1 && (
          <button type="button" onClick={() => download(textOf(current), current)}>
            {backup.one}
          </button>
        )}
        {canFollow() && !file && (
          <button type="button" className="quiet" onClick={() => void follow(`${fileName}.json`)}>
            {backup.follow}
          </button>
        )}
      </p>
      {canFollow() && (
        <p className="soft">
          {file ? fill(backup.following, { name: file.handle.name }) : backup.followWhy}{' '}
          {file && !file.isAllowed && (
            <button type="button" onClick={() => void allow()}>
              {backup.followAgain}
            </button>
          )}
          {file && (
            <button type="button" className="quiet" onClick={() => void stop()}>
              {backup.stop}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
