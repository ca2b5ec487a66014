/** A file on the disk that follows by itself: everything is written into it again after each change. Not every browser can. */
import { useEffect, useRef, useState } from 'react';
import {
  askForFile,
  canFollow,
  chooseFile,
  followedFile,
  followFile,
  stopFollowing,
  writeFile,
} from '#browser/followed-file.ts';
import type { Shelf } from '#state/shelf.ts';

/** Milliseconds after a change before the file is written. */
const REST = 1500;

interface Following {
  readonly shelf: Shelf;
  /** Fields changed since everything was written last. */
  readonly changes: number;
  /** Hands everything to a writer. @returns whether it was written */
  readonly backUp: (write: (text: string) => Promise<boolean>) => Promise<boolean>;
  readonly onWritten: (isWritten: boolean, fileName: string) => void;
}
interface Followed {
  /** Null while no file follows. */
  readonly file: Awaited<ReturnType<typeof followedFile>>;
  readonly follow: (suggestedName: string) => Promise<void>;
  /** Asks the browser anew for leave to write; needs a click. */
  readonly allow: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function useFollowedFile({ shelf, changes, backUp, onWritten }: Following): Followed {
  const [file, setFile] = useState<Followed['file']>(null);
  /** One writing after the other: of two at once the older could be the last. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const writeTo = (handle: FileSystemFileHandle): Promise<boolean> => {
    const next = writing.current.then(async () => {
      const isWritten = await backUp((text) => writeFile(handle, text));
      onWritten(isWritten, handle.name);
      if (!isWritten) setFile((now) => now && { ...now, isAllowed: false });
      return isWritten;
    });
    writing.current = next;
    return next;
  };

  // Only asked where a journal exists already: the binder page alone must not create one.
  useEffect(() => {
    if (canFollow() && shelf.collaborations.length > 0) void followedFile().then(setFile, () => undefined);
  }, []);
  useEffect(() => {
    if (!file?.isAllowed || changes === 0) return;
    const timer = setTimeout(() => void writeTo(file.handle), REST);
    return () => clearTimeout(timer);
  }, [file, shelf]);

  return {
    file,
    follow: async (suggestedName) => {
      const handle = await chooseFile(suggestedName);
      if (!handle || !(await writeTo(handle))) return;
      await followFile(handle);
      setFile({ handle, isAllowed: true });
    },
    allow: async () => {
      if (!file) return;
      const isAllowed = await askForFile(file.handle);
      setFile({ ...file, isAllowed });
    },
    stop: async () => {
      await stopFollowing();
      setFile(null);
    },
  };
}
