/** Whether a field takes letters, by being written in or chosen from: then a key pressed in it is no command of ours. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
