import type { Notice } from '../ui/notices'
import { ImportList } from '../ui/queue/import-list'
import type { PageWork } from '../ui/queue/moves'
import { useWords } from '../ui/words'
import { type BulkReport, useBulk } from './bulk'

/** Work on many pages, and what is said of it afterwards: what failed is listed and can be tried again. */
export function useBulkWork(
  tell: (notice: Omit<Notice, 'id'>) => void,
  titleOf: (id: string) => string,
) {
  const words = useWords()
  const report = ({ kind, done, failed, left }: BulkReport) => {
    const again = (ids: readonly string[]) => start({ kind, ids })
    if (done.length > 0) tell({ tone: 'plain', text: words.worked[kind](done.length) })
    if (failed.length > 0)
      tell({
        tone: 'problem',
        text: words.workFailed[kind](failed.length),
        list: (
          <ImportList
            items={failed.map((id) => ({ key: id, text: titleOf(id), actions: [] }))}
            actions={[{ label: words.retry, run: () => again(failed) }]}
            onCopy={(text) => navigator.clipboard.writeText(text)}
          />
        ),
      })
    if (left.length > 0)
      tell({
        tone: 'plain',
        text: words.workLeft(left.length),
        action: { label: words.goOn, run: () => again(left) },
      })
  }
  const { working, start } = useBulk(report)
  const work: PageWork = {
    repropose: (ids) => start({ kind: 'repropose', ids }),
    export: (ids) => start({ kind: 'export', ids }),
  }
  return { ...work, working }
}
