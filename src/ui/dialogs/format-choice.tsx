import { useContext } from 'react'
import type { ExportFormat } from '../../formats'
import { LanguageContext, useWords } from '../words'

interface FormatChoiceProps {
  readonly formats: readonly ExportFormat[]
  readonly chosen: ExportFormat['id']
  readonly onChoose: (id: ExportFormat['id']) => void
}

/** In which form pages leave. */
export function FormatChoice({ formats, chosen, onChoose }: FormatChoiceProps) {
  const words = useWords()
  const language = useContext(LanguageContext)
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-soft">{words.exportFormat}</legend>
      {formats.map(({ id, label }) => (
        <label key={id} className="flex items-baseline gap-2 py-0.5">
          <input type="radio" name="format" checked={id === chosen} onChange={() => onChoose(id)} />
          {label[language]}
        </label>
      ))}
    </fieldset>
  )
}
