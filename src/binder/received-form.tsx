/** An empty form that somebody sent: look at it, then fill it in with the tool itself. */
import { todayHere } from '#browser/clock.ts';
import { fill } from '#lib/fill.ts';
import { moveTo, newId, openDocumentId, readHere, remember } from '#state/here.ts';
import type { Message } from '#state/passing/message.ts';
import { NOTHING_AROUND } from '#tools/around.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tools as toolsById } from '#tools/registry.ts';
import { ReceivedHead } from './received-head.tsx';
import { ReceivedPaper } from './received-paper.tsx';
import type { BinderWords } from './words.ts';

interface Props extends BinderWords {
  readonly message: Message;
  readonly onDiscard: () => void;
}

export function ReceivedForm({ message, onDiscard, ...props }: Props) {
  const { passing, tools } = props;
  const { receive } = passing;
  const tool = Object.hasOwn(toolsById, message.toolId) ? toolsById[message.toolId] : undefined;
  const place = tools.find(({ id }) => id === message.toolId);
  if (!tool || !place) return <p className="notice">{receive.refused.newer}</p>;
  const isTaken = tool.one && openDocumentId(tool) !== null;
  return (
    <section className="received">
      <ReceivedHead {...props} message={message} />
      <h3>{fill(receive.form, { tool: place.name })}</h3>
      <p>{receive.formWhy}</p>
      <p className="tool-actions">
        <a
          className="button strong"
          href={place.address}
          onClick={() => !tool.one && readHere() !== null && remember(tool, null)}
        >
          {receive.formOpen}
        </a>
        {isTaken && (
          <a className="button" href={place.address} onClick={() => moveTo(newId())}>
            {receive.formNew}
          </a>
        )}
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
