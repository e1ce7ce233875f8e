import { useWords } from '../words'

interface FolderButtonsProps {
  /** The folder that files were saved into last, by its name. */
  readonly name: string | null
  readonly disabled: boolean
  readonly onSave: (isElsewhere: boolean) => void
}

/** Saving into a folder that is chosen once; another can be chosen instead. */
export function FolderButtons({ name, disabled, onSave }: FolderButtonsProps) {
  const words = useWords()
  const button = (says: string, isElsewhere: boolean) => (
    <button
      type="button"
      className="button justify-center"
      disabled={disabled}
      onClick={() => onSave(isElsewhere)}
    >
      {says}
    </button>
  )
  if (name === null) return button(words.exportFolder, true)
  return (
    <>
      {button(words.exportOtherFolder, true)}
      {button(words.exportIntoFolder(name), false)}
    </>
  )
}
