/** The pages that show what is stored, by the name writers call them. */
import type { ComponentType } from 'react';
import { YourData } from './data/your-data.tsx';
import { Binder } from './overview/binder.tsx';
import { Shared } from './received/shared.tsx';
import type { BinderWords } from './words.ts';

export const rooms: Readonly<Record<string, ComponentType<BinderWords>>> = {
  binder: Binder,
  data: YourData,
  shared: Shared,
};
