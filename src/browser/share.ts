/** Ways out of the browser that are asked for: the clipboard, and the device's own sheet for sharing. */

/** Returns false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether this device has a sheet for sharing with other programs. */
export const canShare = (): boolean => typeof navigator !== 'undefined' && typeof navigator.share === 'function';

/** Opens that sheet. False: it was closed without sharing, which is no failure. */
export const share = (title: string, url: string): Promise<boolean> =>
  navigator.share({ title, url }).then(
    () => true,
    () => false,
  );
