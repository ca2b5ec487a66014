/** A localStorage that refuses when told to: the only fake of the storage tests. */
export class FaultyStorage implements Storage {
  readonly entries = new Map<string, string>();
  /** Which `setItem` calls fail, counted from 1; 'all' for every one. */
  failing: ReadonlySet<number> | 'all' | 'none' = 'none';
  failure: 'QuotaExceededError' | 'SecurityError' = 'QuotaExceededError';
  writes = 0;
  /** Characters of keys and texts that fit in. */
  room = Number.POSITIVE_INFINITY;

  get length(): number {
    return this.entries.size;
  }
  get size(): number {
    return [...this.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.writes += 1;
    if (this.failing === 'all' || (this.failing !== 'none' && this.failing.has(this.writes)))
      throw new DOMException('refused by the test', this.failure);
    if (this.size - (this.entries.get(key) ?? '').length + value.length > this.room)
      throw new DOMException('no room left', 'QuotaExceededError');
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
  clear(): void {
    this.entries.clear();
  }
}
