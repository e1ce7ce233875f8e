import { useQuery } from '@tanstack/react-query'
import { canChooseFolder, chooseFolder, lastFolder, mayWriteInto } from '../platform'

export interface FolderWay {
  /** The folder that files were saved into last, by its name; null where the browser writes into none. */
  readonly folder: { readonly name: string | null } | null
  /**
   * The folder to write into: that one, unless another is wanted, or one that is chosen now. Null where whoever is asked gives
   * up. Only within a press or a key.
   */
  readonly choose: (isElsewhere: boolean) => Promise<FileSystemDirectoryHandle | null>
}

/** The folder that files are saved into: chosen once, and remembered. */
export function useFolder(): FolderWay {
  const last = useQuery({ queryKey: ['folder'], queryFn: lastFolder })
  return {
    folder: canChooseFolder() ? { name: last.data?.name ?? null } : null,
    async choose(isElsewhere) {
      const known = isElsewhere ? null : (last.data ?? null)
      const chosen = known && (await mayWriteInto(known)) ? known : await chooseFolder()
      if (chosen) await last.refetch()
      return chosen
    },
  }
}
