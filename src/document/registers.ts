import { BTree } from '@tylerbu/sorted-btree-es6'
import { diffAgainst } from '@tylerbu/sorted-btree-es6/extended/diffAgainst'

/**
 * Registers in the order of their keys. A copy shares with its original whatever is not written to (copy on write): to
 * change a few of many costs what those few cost.
 */
export type Registers<K, V> = BTree<K, V> & ReadonlyMap<K, V>

export const registersFrom = <K, V>(entries: Iterable<readonly [K, V]>): Registers<K, V> =>
  new BTree(Array.from(entries, ([key, value]): [K, V] => [key, value])) as Registers<K, V>

const sorted = new WeakMap<ReadonlyMap<unknown, unknown>, Registers<unknown, unknown>>()

/** The registers in order: to be read only. A plain map is put in order once. */
export function ordered<K, V>(registers: ReadonlyMap<K, V>): Registers<K, V> {
  if (registers instanceof BTree) return registers as Registers<K, V>
  let known = sorted.get(registers)
  if (!known) {
    known = registersFrom<unknown, unknown>(registers)
    sorted.set(registers, known)
  }
  return known as Registers<K, V>
}

/** Registers that may be written to. */
export const copied = <K, V>(registers: ReadonlyMap<K, V>): Registers<K, V> =>
  ordered(registers).clone()

/** The keys, in order, under which the two have something else. Values are the same when they are one object. */
export function changedKeys<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): K[] {
  if (before === after) return []
  const keys: K[] = []
  const tell = (key: K) => {
    keys.push(key)
  }
  diffAgainst(ordered(before), ordered(after), tell, tell, tell)
  return keys
}
