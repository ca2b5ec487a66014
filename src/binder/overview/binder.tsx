/** The binder page: everything of one collaboration at a glance, and the ways to keep it. */
import { useEffect, useState } from 'react';
import { localStorageOrNull } from '#browser/storage.ts';
import { fetchWords } from '#browser/words.ts';
import { moveTo } from '#state/here.ts';
import type { Shelf, ShelvedCollaboration } from '#state/shelf.ts';
import { useToday } from '#tools/frame/use-today.tsx';
import type { ToolWords } from '#tools/frame/wake.tsx';
import { inFixedOrder } from '#tools/nth-of.ts';
import { PassOnButton } from '#tools/passing/pass-on-button.tsx';
import { Later } from '#ui/later.tsx';
import { BackupPanel } from '../data/backup-panel.tsx';
import { RestorePanel } from '../data/restore-panel.tsx';
import { calledAmong, nameOf } from '../names.ts';
import type { BinderWords, WordsByTool } from '../words.ts';
import { BinList } from './bin-list.tsx';
import { BinderPrint } from './binder-print.tsx';
import { Card } from './card.tsx';
import { CollaborationActs } from './collaboration-acts.tsx';
import { atWork, DueEverywhere } from './due-everywhere.tsx';
import { DueList } from './due-list.tsx';
import { SheetTable } from './sheet-table.tsx';
import { currentOf, useShelf } from './use-shelf.ts';
import { offerOf } from './whole-offer.tsx';

/** Its code, and then the words it is drawn from: either may fail to come. */
const loadSample = async () => {
  const { Sample, fetchTold } = await import('./sample.tsx');
  return { Sample, toolWords: await fetchTold() };
};

export function Binder(props: BinderWords) {
  const { words, locale, tools } = props;
  const [shelf, refresh] = useShelf();
  const today = useToday(false);
  const current = shelf ? currentOf(shelf) : undefined;
  const isEmpty = !shelf || (!current && shelf.bin.length === 0);
  /** A file has just filled it: then that stands at its top, where one goes on from. */
  const [isFilled, setIsFilled] = useState(false);
  const inSight = [
    ...(current?.documents ?? []),
    ...(shelf ? atWork(shelf).flatMap(({ documents }) => documents) : []),
  ];
  const { toolWords, lacksWords } = useToolWords(inSight.map(({ tool }) => tool.id));
  const shown = { ...props, today, toolWords, refresh };
  // The same panel before and after: it tells what was restored, and takes it back.
  const restorePanel = (
    <RestorePanel
      key="restore"
      {...props}
      isOver={isFilled}
      onRestored={() => {
        setIsFilled(isEmpty);
        refresh();
      }}
    />
  );
  if (isEmpty)
    return (
      <div className="binder">
        {shelf && !localStorageOrNull() && <p className="notice">{words.barred}</p>}
        <Empty {...props} today={shelf ? today : ''} />
        {shelf && <CollaborationActs {...shown} shelf={shelf} current={undefined} />}
        {restorePanel}
      </div>
    );
  return (
    <div className="binder">
      {isFilled && restorePanel}
      <DueEverywhere {...shown} shelf={shelf} />
      {shelf.collaborations.length > 1 && <Switch {...shown} shelf={shelf} current={current} />}
      {current && (
        <section aria-labelledby="binder-current">
          <h2 id="binder-current">{calledAmong(shelf.collaborations, current, props)}</h2>
          <div className="binder-columns">
            <div>
              <DueList {...shown} current={current} />
              <SheetTable {...shown} current={current} tools={tools} />
            </div>
            <Card key={current.id} {...shown} current={current} />
          </div>
          <div className="binder-prints">
            <BinderPrint
              {...shown}
              shelf={shelf}
              current={current}
              title={nameOf(current, props)}
              lacksWords={lacksWords}
            />
            <p>
              <PassOnButton
                label={props.passing.send.collaboration}
                frame={props.frame}
                offer={() => offerOf({ ...shown, shelf, current })}
                sides={props.sides}
                locale={locale}
              />
            </p>
          </div>
        </section>
      )}
      <CollaborationActs {...shown} shelf={shelf} current={current} />
      <BackupPanel {...shown} shelf={shelf} current={current} />
      {!isFilled && restorePanel}
      <BinList {...props} shelf={shelf} refresh={refresh} />
    </div>
  );
}

/** Words of tools by their ids, fetched as they are needed. @returns lacksWords: some did not come. Such a tool shows its name and no dates, and cannot be printed */
function useToolWords(ids: readonly string[]): { readonly toolWords: WordsByTool; readonly lacksWords: boolean } {
  const [toolWords, setToolWords] = useState<WordsByTool>({});
  const [lacksWords, setLacksWords] = useState(false);
  const needed = [...new Set(ids)];
  useEffect(() => {
    for (const id of needed.filter((one) => !toolWords[one]))
      fetchWords<ToolWords>(id).then(
        (own) => setToolWords((known) => ({ ...known, [id]: own })),
        () => setLacksWords(true),
      );
  }, [needed.join()]);
  return { toolWords, lacksWords };
}

interface SwitchProps extends BinderWords {
  readonly shelf: Shelf;
  readonly current: ShelvedCollaboration | undefined;
  readonly refresh: () => void;
}

/** From one client to another. */
function Switch({ shelf, current, refresh, ...props }: SwitchProps) {
  const { words } = props;
  return (
    <nav className="switch" aria-label={words.switch}>
      <ul>
        {inFixedOrder(shelf.collaborations).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one === current ? 'true' : undefined}
              onClick={() => {
                moveTo(one.id);
                refresh();
              }}
            >
              {calledAmong(shelf.collaborations, one, props)}
              {one.card.archivedOn && <small> ({words.archived})</small>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * What the binder will be, for those who have nothing in it yet; also what the server writes into the page.
 * @param today '' on the server and while the page wakes
 */
function Empty(props: BinderWords & { readonly today: string }) {
  const { words, frame, tools, today } = props;
  const [hasSample, setHasSample] = useState(false);
  return (
    <section className="binder-empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.empty}</p>
      <p className="binder-sample-act">
        {today && (
          <button type="button" aria-expanded={hasSample} onClick={() => setHasSample(!hasSample)}>
            {words.sample.show}
          </button>
        )}
      </p>
      {hasSample && (
        <Later load={loadSample} words={frame}>
          {({ Sample, toolWords }) => <Sample {...props} toolWords={toolWords} />}
        </Later>
      )}
      <p>{words.emptyFirst}</p>
      <ul className="binder-ghost">
        {tools.map(({ id, name, address }) => (
          <li key={id}>
            <a href={address}>{name}</a> <span>{words.notYet}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
