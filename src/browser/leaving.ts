/** Before a page goes away that holds what could not be saved, the browser asks in its own words. Returns how to stop that. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/** @param question says what would be lost */
export const mayLose = (question: string): boolean => confirm(question);
