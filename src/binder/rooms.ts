/** The pages that show what is stored, by the name writers call them. */
import type { ComponentType } from 'react';
import { Binder } from './binder.tsx';
import { Shared } from './shared.tsx';
import type { BinderWords } from './words.ts';
import { YourData } from './your-data.tsx';

export const rooms: Readonly<Record<string, ComponentType<BinderWords>>> = {
  binder: Binder,
  data: YourData,
  shared: Shared,
};
