type Key = Pick<KeyboardEvent, 'altKey' | 'key' | 'preventDefault'>;

/** Alt+↑ and Alt+↓ in a row move it. */
export function moveByKey(event: Key, onMove: (by: -1 | 1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  onMove(event.key === 'ArrowUp' ? -1 : 1);
}
