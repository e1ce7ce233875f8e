import { grouped } from './grouped'
/** A count with its noun, in English. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${grouped(n)} ${n === 1 ? one : many}`
