/** What is asked of a file that vite has built; of those that are no script, the type alone. */
export interface BuiltChunk {
  readonly type: 'chunk'
  readonly fileName: string
  readonly isEntry: boolean
  readonly facadeModuleId: string | null
  readonly imports: readonly string[]
  readonly code: string
}

export type BuiltFile = BuiltChunk | { readonly type: 'asset' }

/** Whether a chunk is the program that `main.ts` brings when the opening is painted: all that answers is imported by it. */
export const isProgram = ({ facadeModuleId }: BuiltChunk): boolean =>
  facadeModuleId?.endsWith('/src/app/begin.tsx') ?? false

/** Some of the chunks, and all that they import, each once. */
export function withImports(
  files: readonly BuiltFile[],
  isWanted: (chunk: BuiltChunk) => boolean,
): BuiltChunk[] {
  const chunks = files.filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const needed = new Set<BuiltChunk>()
  const need = (chunk: BuiltChunk | undefined) => {
    if (!chunk || needed.has(chunk)) return
    needed.add(chunk)
    for (const name of chunk.imports) need(byName.get(name))
  }
  for (const chunk of chunks) if (isWanted(chunk)) need(chunk)
  return [...needed]
}
