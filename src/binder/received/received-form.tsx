/** An empty form that somebody sent: look at it, say where it belongs, then fill it in with the tool itself. */
import { useMemo, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import { fill } from '#lib/fill.ts';
import { moveTo, newId, remember } from '#state/here.ts';
import type { Message } from '#state/passing/message.ts';
import { readShelf } from '#state/shelf.ts';
import { NOTHING_AROUND } from '#tools/around.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tools as toolsById } from '#tools/registry.ts';
import type { BinderWords } from '../words.ts';
import { ReceivedHead } from './received-head.tsx';
import { ReceivedPaper } from './received-paper.tsx';
import { placesFor, WhereTo } from './received-place.tsx';

interface Props extends BinderWords {
  readonly message: Message;
  readonly onDiscard: () => void;
}

export function ReceivedForm({ message, onDiscard, ...props }: Props) {
  const { passing, tools } = props;
  const { receive } = passing;
  const { collaborations } = useMemo(readShelf, []);
  const places = useMemo(() => {
    const all = placesFor(collaborations, message.from, newId(), props);
    // With a single collaboration and a sender without a name, the form is most likely meant for that collaboration.
    return all.length === 2 && message.from.trim() === '' ? all.toReversed() : all;
  }, [collaborations]);
  const [chosen, setChosen] = useState(places[0]!.id);
  const tool = Object.hasOwn(toolsById, message.toolId) ? toolsById[message.toolId] : undefined;
  const place = tools.find(({ id }) => id === message.toolId);
  if (!tool || !place) return <p className="notice">{receive.refused.newer}</p>;
  const there = collaborations.find(({ id }) => id === chosen);
  /** A tool with one sheet opens it: what stands on it is the person's own, and nothing is laid over it. */
  const isTaken = tool.one && there?.documents.some((document) => document.tool === tool);
  const go = (): void => {
    if (collaborations.length === 0) return; // the first entry founds one
    moveTo(chosen);
    if (!tool.one) remember(tool, null);
  };
  return (
    <section className="received">
      <ReceivedHead {...props} message={message} />
      <h3>{fill(receive.form, { tool: place.name })}</h3>
      <p>{receive.formWhy}</p>
      {places.length > 1 && <WhereTo legend={receive.where} places={places} chosen={chosen} onChoose={setChosen} />}
      {isTaken && <p className="notice">{receive.formTaken}</p>}
      <p className="tool-actions">
        <a className="button strong" href={place.address} onClick={go}>
          {receive.formOpen}
        </a>
        <button type="button" className="quiet" onClick={onDiscard}>
          {receive.discard}
        </button>
      </p>
      <ReceivedPaper
        {...props}
        tool={tool}
        value={tool.empty}
        around={{ ...NOTHING_AROUND, card: collaboration.empty }}
        today={todayHere()}
      />
    </section>
  );
}
