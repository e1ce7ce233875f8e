import { useState } from 'react'
import { download, FolderWriter, inSlices } from '../platform'
import { ExportDialog } from '../ui/dialogs/export-dialog'
import { useFolder } from './folder'
import { stamp } from './stamp'

interface ExportingProps {
  readonly onSaved: (name: string) => void
  readonly onClose: () => void
}

/** Writes the open page in a form that is chosen, and downloads it or saves it into a folder. */
export function Exporting({ onSaved, onClose }: ExportingProps) {
  const { folder, choose } = useFolder()
  const [isFailed, setFailed] = useState(false)
  return (
    <ExportDialog
      stamp={stamp}
      run={inSlices}
      folder={folder}
      isFailed={isFailed}
      onDownload={async (name, pieces, mime) => {
        await download(name, pieces, mime)
        onSaved(name)
      }}
      onSave={async (name, pieces, isElsewhere) => {
        try {
          const chosen = await choose(isElsewhere)
          if (!chosen) return false
          onSaved(`${chosen.name}/${await new FolderWriter(chosen).write(name, pieces)}`)
          return true
        } catch {
          setFailed(true)
          return false
        }
      }}
      onClose={onClose}
    />
  )
}
