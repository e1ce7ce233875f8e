import type { Notice } from '../ui/notices'
import { ImportList } from '../ui/queue/import-list'
import { useWords } from '../ui/words'
import { type BulkReport, useBulk } from './bulk'

/** Proposing many pages again, and what is said of it afterwards: what failed is listed and can be tried again. */
export function useBulkWork(
  tell: (notice: Omit<Notice, 'id'>) => void,
  titleOf: (id: string) => string,
) {
  const words = useWords()
  const report = ({ done, failed, left }: BulkReport) => {
    if (done.length > 0) tell({ tone: 'plain', text: words.reproposed(done.length) })
    if (failed.length > 0)
      tell({
        tone: 'problem',
        text: words.reproposeFailed(failed.length),
        list: (
          <ImportList
            items={failed.map((id) => ({ key: id, text: titleOf(id), actions: [] }))}
            actions={[{ label: words.retry, run: () => start(failed) }]}
            onCopy={(text) => navigator.clipboard.writeText(text)}
          />
        ),
      })
    if (left.length > 0)
      tell({
        tone: 'plain',
        text: words.workLeft(left.length),
        action: { label: words.goOn, run: () => start(left) },
      })
  }
  const { working, start } = useBulk(report)
  return { working, repropose: start }
}
