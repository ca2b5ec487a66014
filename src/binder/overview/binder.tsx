/** The binder page: everything of one collaboration at a glance, and the ways to keep it. */
import { useState } from 'react';
import { localStorageOrNull } from '#browser/storage.ts';
import { moveTo } from '#state/here.ts';
import type { Shelf, ShelvedCollaboration } from '#state/shelf.ts';
import { useToday } from '#tools/frame/use-today.tsx';
import { inFixedOrder } from '#tools/nth-of.ts';
import { PassOnButton } from '#tools/passing/pass-on-button.tsx';
import { Later, NotThere } from '#ui/later.tsx';
import { BackupPanel } from '../data/backup-panel.tsx';
import { RestorePanel } from '../data/restore-panel.tsx';
import { calledAmong, nameOf } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { BinList } from './bin-list.tsx';
import { BinderPrint } from './binder-print.tsx';
import { Card } from './card.tsx';
import { CollaborationActs } from './collaboration-acts.tsx';
import { atWork, DueEverywhere } from './due-everywhere.tsx';
import { DueList } from './due-list.tsx';
import { SheetTable } from './sheet-table.tsx';
import { currentOf, useShelf } from './use-shelf.ts';
import { useToolWords } from './use-tool-words.ts';
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
  const { toolWords, lacksWords, isSettled } = useToolWords(shelf && inSight.map(({ tool }) => tool.id));
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
  // What is due is known when the words are there; until then nothing is said of it, and nothing that is shown moves.
  if (!isEmpty && !isSettled)
    return (
      <div className="binder">
        <NotThere stage="coming" words={props.frame} />
        <Empty {...props} today="" />
        {restorePanel}
      </div>
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
    <section className={today ? 'binder-empty' : 'binder-empty binder-waits'}>
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
