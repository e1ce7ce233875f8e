import { PROJECT_VERSION } from './project-schema'

type Json = Readonly<Record<string, unknown>>

/**
 * What leads a file of each earlier version to the next. Every change of the format raises `PROJECT_VERSION` and
 * adds a step here, and the schema of the version before stays published as it was.
 */
const STEPS: readonly { readonly from: number; readonly to: (project: Json) => Json }[] = [
  // From version 2 on a change may carry a proposal. In a file of version 1 none does.
  { from: 1, to: (project) => ({ ...project, version: 2 }) },
  // From version 3 on a change may be a replacement. In a file of version 2 none is.
  { from: 2, to: (project) => ({ ...project, version: 3 }) },
  // From version 4 on a review says which findings are ignored. Before, none could be.
  {
    from: 3,
    to: (project) => ({ ...project, version: 4, base: { ...(project.base as Json), ignored: [] } }),
  },
  // From version 5 on a page may have what its printed page looked like. In a file of version 4 none has.
  { from: 4, to: (project) => ({ ...project, version: 5 }) },
]

/** A project as this version writes it. What is of no earlier version comes back as it is, for the schema to judge. */
export function migrated(project: Json): Json {
  let current = project
  while (current.version !== PROJECT_VERSION) {
    const step = STEPS.find(({ from }) => from === current.version)
    if (!step) return current
    current = step.to(current)
  }
  return current
}
