import { useQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import { Draft, type ExportFormat, sentence } from '../formats'
import { inSlices } from '../platform'
import { LanguageContext } from '../ui/words'
import { asItStands } from './backing-up'
import { useServices } from './services'
import { stamp } from './stamp'

/** So much of a file is written to be shown, in UTF-16 code units. */
const SHOWN = 12_000

export interface Preview {
  readonly title: string
  readonly beginning: string
  /** Why there will be no such file of this page. */
  readonly problem: string | null
}

/** How the file of a page begins in a format; null until it is known, or where there is no page. */
export function usePreview(
  page: { readonly id: string; readonly title: string } | undefined,
  format: ExportFormat,
): Preview | null {
  const services = useServices()
  const language = useContext(LanguageContext)
  const { data } = useQuery({
    queryKey: ['preview', page?.id, format.id, language],
    enabled: page !== undefined,
    queryFn: async ({ signal }): Promise<Preview | null> => {
      const open = page && (await asItStands(services, page.id))
      if (!open) return null
      const draft = new Draft(format.write(open, stamp()))
      await inSlices(draft.writeOn(SHOWN), signal)
      const beginning = draft.beginning(SHOWN)
      return {
        title: page.title,
        beginning: draft.length > SHOWN || draft.end === undefined ? `${beginning}\n…` : beginning,
        problem: draft.end ? sentence(draft.end, language) : null,
      }
    },
    gcTime: 0,
  })
  return data ?? null
}
