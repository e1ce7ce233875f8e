// The text of src/engine/weights-table.ts.
import { GAP_CLASSES, STATE_COUNT } from '../engine/states'
import type { WeightTable } from '../engine/weights'

/** One row a line, sorted: the same weights always make the same file. */
export function tableSource(table: WeightTable, folders: readonly string[]): string {
  return `/**
 * Weights in hundredths of a natural logarithm, fitted to labelled pages and to Galley's own stories by maximum
 * conditional likelihood with a Gaussian prior. Do not edit by hand; the same command writes the same bytes:
 *
 *   npx tsx src/tools/fit.ts ${folders.join(' ')}
 *
 * Each row has one number for each state, in the order of STATES.
 */
// biome-ignore format: one row a line
export const FEATURE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${Object.entries(table.features)
  .map(([name, row]) => `  ${quoted(name)}: [${row.join(', ')}],`)
  .join('\n')}
}

/** For each gap class a table of moves: \`from * STATE_COUNT + to\`. */
// biome-ignore format: one row a line
export const MOVE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${GAP_CLASSES.map((gap) => `  ${gap}: [\n${moveRows(table.moves[gap])}\n  ],`).join('\n')}
}

/** What headlines and bodies are matched by. */
export const MATCHING_WEIGHTS = {
${singles(table.matching)}
}

/** What each piece of evidence says for a block being right. */
export const BLOCK_WEIGHTS: Readonly<Record<string, number>> = {
${singles(table.block)}
}

/** What each piece of evidence says for a headline group being where it belongs. */
export const ATTACHMENT_WEIGHTS: Readonly<Record<string, number>> = {
${singles(table.attachment)}
}
`
}

const quoted = (name: string): string => `'${name.replace(/'/g, "\\'")}'`

const moveRows = (moves: readonly number[]): string =>
  Array.from(
    { length: STATE_COUNT },
    (_, from) => `    ${moves.slice(from * STATE_COUNT, (from + 1) * STATE_COUNT).join(', ')},`,
  ).join('\n')

const singles = (weights: object): string =>
  Object.entries(weights)
    .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : quoted(name)}: ${weight},`)
    .join('\n')
