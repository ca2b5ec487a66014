/** Whether a key belongs to the field it is pressed in: then it is no command of ours. */

/** Fields that take a text, which have an undo of their own. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea');

/** With lists of choices, too, which a letter chooses from. */
export const takesLetters = (target: EventTarget | null): boolean =>
  takesText(target) || target instanceof HTMLSelectElement;
