import {
  advance,
  brokenInvariants,
  done,
  type OpenPage,
  openPage,
  type Page,
  type Result,
  type Review,
  type ReviewJson,
  refused,
  reviewFromJson,
  reviewToJson,
  type Transaction,
} from '../document'
import type { Geometry, Proposal } from '../engine'
import { sha256InSlices, sha256OfText } from './hash'
import { fieldProblem } from './json-fields'
import { jsonPieces } from './json-pieces'
import type { Problem } from './problem'
import { PROJECT_FORMAT, PROJECT_VERSION, projectSchema } from './project-schema'
import { migrated } from './project-versions'
import { stretchesOf } from './stretches'
import type { Writing } from './writing'

export const PROJECT_EXTENSION = '.galley.json'

/** A project file as JSON. Members come in this order. */
interface ProjectJson {
  readonly format: typeof PROJECT_FORMAT
  readonly version: typeof PROJECT_VERSION
  readonly page: Page & { readonly textSha256: string }
  /** What was proposed before the first change. */
  readonly proposal: Proposal
  readonly base: ReviewJson
  readonly done: readonly Transaction[]
  readonly undone: readonly Transaction[]
}

/**
 * The page with everything needed to go on later: raw text, proposal, and the changes with what undo and
 * redo need. It holds no clock and no version of the program, so that opening and saving changes no byte.
 */
export const writeProject = (open: OpenPage): string => [...projectInPieces(open)].join('')

export function* projectInPieces(open: OpenPage): Writing {
  const { page, firstProposal, base, done, undone } = open
  const { id, title, source, text, geometry, original, picture } = page
  const project: ProjectJson = {
    format: PROJECT_FORMAT,
    version: PROJECT_VERSION,
    page: {
      id,
      title,
      source: { name: source.name, encoding: source.encoding, sha256: source.sha256 },
      text,
      textSha256: yield* sha256InSlices(stretchesOf(text)),
      ...(geometry && { geometry: inOrder(geometry) }),
      ...(original !== undefined && { original }),
      ...(picture && { picture: { type: picture.type, base64: picture.base64 } }),
    },
    proposal: firstProposal,
    base: reviewToJson(base),
    done,
    undone,
  }
  yield* jsonPieces(project, 1)
  yield '\n'
  return null
}

/** With its members in one order, whoever made it. */
const inOrder = ({ width, height, lines }: Geometry): Geometry => ({
  width,
  height,
  lines: lines.map(({ start, frame, x, y, width, height, size, said }) => ({
    ...{ start, frame, x, y, width, height },
    ...(size !== undefined && { size }),
    ...(said !== undefined && { said }),
  })),
})

/** Opens a project file to the state it was saved in, or says why not. Nothing is ever half-read. */
export function readProject(json: string, file: string): Result<OpenPage, Problem> {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    return refused({ code: 'brokenJson', file })
  }
  const head = headOf(read)
  if (head?.format !== PROJECT_FORMAT) return refused({ code: 'notProject', file })
  if (typeof head.version === 'number' && head.version > PROJECT_VERSION)
    return refused({ code: 'newerVersion', file, version: head.version })
  const value = migrated(head)
  const parsed = projectSchema.safeParse(value)
  if (!parsed.success) return refused(fieldProblem(parsed.error.issues, value, file))
  // The value as it stood in the file, since the schema puts members in an order of its own.
  const project = value as unknown as ProjectJson
  const { textSha256, ...page } = project.page
  if (sha256OfText(page.text) !== textSha256) return refused({ code: 'textChanged', file })
  const misplaced = page.geometry && brokenGeometry(page.text, page.geometry)
  if (misplaced) return refused({ code: 'brokenReview', file, detail: misplaced })
  for (const { proposal } of [project, ...project.done, ...project.undone]) {
    const detail = proposal && brokenProposal(page.text, proposal)
    if (detail) return refused({ code: 'brokenReview', file, detail })
  }
  return rebuild(page, project, file)
}

function headOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}

function brokenGeometry(text: string, { lines }: Geometry): string | null {
  let last = -1
  for (const { start } of lines) {
    if (start <= last || start >= text.length) return `geometry: ${start} is out of place`
    last = start
  }
  return null
}

function brokenProposal(text: string, { blocks, likelyCuts }: Proposal): string | null {
  for (const places of [blocks, likelyCuts]) {
    let last = -1
    for (const { start } of places) {
      if (start <= last || start >= text.length) return `proposal: ${start} is out of place`
      last = start
    }
  }
  return null
}

/** Every state that undo and redo can reach is built, checked, and led back again. */
function rebuild(page: Page, project: ProjectJson, file: string): Result<OpenPage, Problem> {
  const base = reviewFromJson(project.base)
  const [broken] = brokenInvariants(page, base)
  if (broken) return refused({ code: 'brokenReview', file, detail: broken })
  if (!sameJson(reviewToJson(base), project.base))
    return refused({ code: 'brokenReview', file, detail: 'registers are doubled or out of order' })

  let open = openPage(page, project.proposal, base)
  const changes = [...project.done, ...[...project.undone].reverse()]
  for (const [i, transaction] of changes.entries()) {
    const before = open
    open = advance(before, { kind: 'do', at: 0, transaction })
    const [wrong] = brokenInvariants(page, open.review)
    if (wrong) return refused({ code: 'brokenHistory', file, detail: `change ${i + 1}: ${wrong}` })
    const back = advance(open, { kind: 'undo', at: 0 })
    if (!sameReview(back.review, before.review))
      return refused({ code: 'brokenHistory', file, detail: `change ${i + 1}: undo misses` })
  }
  for (const _ of project.undone) open = advance(open, { kind: 'undo', at: 0 })
  return done(open)
}

const sameReview = (a: Review, b: Review): boolean =>
  sameRegisters(a.cuts, b.cuts) &&
  sameRegisters(a.articles, b.articles) &&
  sameRegisters(a.corrections, b.corrections) &&
  sameJson(sorted(a.metadata), sorted(b.metadata)) &&
  sameRegisters(a.ignored, b.ignored)

function sameRegisters<K, V extends object | string>(
  a: ReadonlyMap<K, V>,
  b: ReadonlyMap<K, V>,
): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [key, value] of a) {
    const other = b.get(key)
    if (value === other) continue
    if (typeof value === 'string' || typeof other === 'string' || !other) return false
    if (!sameJson(sorted(value), sorted(other))) return false
  }
  return true
}

const sorted = (record: object) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
