/** Rows that hold something: one that was added and left blank is no entry yet, is not counted, due, told or handed on. */
import { type Identified, inOrder, type Placed, type Rows } from './rows.ts';

/** @param texts fields of words; one that is not blank is enough */
export const isWritten = <Row extends object>(row: Row, ...texts: readonly (keyof Row)[]): boolean =>
  texts.some((key) => String(row[key]).trim() !== '');

/** The rows somebody wrote into, in order. */
export const writtenIn = <Row extends Placed>(
  rows: Rows<Row>,
  ...texts: readonly (keyof Row)[]
): readonly Identified<Row>[] => inOrder(rows).filter((row) => isWritten(row, ...texts));
