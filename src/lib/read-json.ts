/** JSON that was kept as text, read back. */
import * as v from 'valibot';

/** @returns null where there is no text, and for one that is damaged or has another shape: what reads notes goes on without them */
export function readJson<Value>(text: string | null | undefined, shape: v.GenericSchema<unknown, Value>): Value | null {
  try {
    return v.parse(shape, JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
