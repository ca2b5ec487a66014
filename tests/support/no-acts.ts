import type { Edited } from '#tools/face.ts';

const nothing = (): void => undefined;

/** For a view that is only drawn: nobody presses anything in it. */
export const NO_ACTS = {
  onChange: nothing,
  onSet: nothing,
  onBegin: () => true,
  onOther: () => '',
  onCard: nothing,
  onView: nothing,
} satisfies Partial<Edited<unknown, unknown>>;
