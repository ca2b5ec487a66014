/** One file on the person's disk that is kept up to date: possible where the browser has the File System Access API (Chromium). */
import { openJournal } from './journal.ts';

type PickerWindow = typeof globalThis & {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
};
type PermittedHandle = FileSystemFileHandle & {
  queryPermission?: (options: object) => Promise<PermissionState>;
  requestPermission?: (options: object) => Promise<PermissionState>;
};

export const canFollow = (): boolean => typeof (globalThis as PickerWindow).showSaveFilePicker === 'function';

/** Lets the person choose the file; null when they change their mind. It is followed only once it has been written (`followFile`). */
export async function chooseFile(suggestedName: string): Promise<FileSystemFileHandle | null> {
  try {
    const picked = await (globalThis as PickerWindow).showSaveFilePicker?.({
      suggestedName,
      types: [{ accept: { 'application/json': ['.json'] } }],
    });
    return picked ?? null;
  } catch {
    return null;
  }
}

export async function followFile(handle: FileSystemFileHandle): Promise<void> {
  await (await openJournal())?.put('files', handle, 'backup');
}

/** The file chosen earlier, and whether the browser still lets us write to it without asking. */
export async function followedFile(): Promise<{ handle: FileSystemFileHandle; isAllowed: boolean } | null> {
  const handle = (await (await openJournal())?.get('files', 'backup')) as PermittedHandle | undefined;
  if (!handle) return null;
  return { handle, isAllowed: (await handle.queryPermission?.({ mode: 'readwrite' })) === 'granted' };
}

/** Asks again for leave to write; needs a click. */
export async function askForFile(handle: FileSystemFileHandle): Promise<boolean> {
  return (await (handle as PermittedHandle).requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

export async function stopFollowing(): Promise<void> {
  await (await openJournal())?.delete('files', 'backup');
}

/** Replaces the content of the file. Returns false when it cannot be written. */
export async function writeFile(handle: FileSystemFileHandle, text: string): Promise<boolean> {
  try {
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return true;
  } catch {
    return false;
  }
}
