import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { actionTip } from './parts/tip'
import { StartFrame } from './start-frame'
import { useWords } from './words'

export interface Sample {
  readonly url: string
  readonly title: string
  readonly note: string
}

interface IntakeProps {
  readonly onOpen: () => void
  readonly onPaste: () => void
}

interface FilePickerProps {
  /** A whole folder is chosen, not files. */
  readonly isFolder?: boolean
  readonly ref: Ref<HTMLInputElement>
  readonly onFiles: (files: FileList | null) => void
}

/** What the browser's dialog offers first; whoever wants to can choose any other file. */
const ACCEPTED =
  '.txt,.md,.json,.pdf,.xml,.alto,.hocr,.html,.zip,.jpg,.jpeg,.png,.webp,.gif,text/plain,application/json,application/pdf'

/** The browser's own dialog for files, opened by a click on what this renders. */
export function FilePicker({ ref, isFolder, onFiles }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      {...(isFolder && { webkitdirectory: '' })}
      accept={ACCEPTED}
      onChange={(event) => {
        onFiles(event.target.files)
        event.target.value = ''
      }}
    />
  )
}

/** The two buttons by which pages come in; dropping works anywhere in the window. */
export function IntakeButtons({ onOpen, onPaste }: IntakeProps) {
  const words = useWords()
  return (
    <>
      <button
        type="button"
        className="button"
        data-way-in=""
        {...actionTip(words, 'file.open')}
        onClick={onOpen}
      >
        {words.openFiles}
      </button>
      <button type="button" className="button" data-way-in="" onClick={onPaste}>
        {words.paste}
      </button>
    </>
  )
}

/** The foot of the queue: where the next pages come in. */
export function QueueIntake(props: IntakeProps) {
  const words = useWords()
  return (
    <div className="mt-2 flex flex-col items-center gap-2 rounded-lg border border-dashed border-edge px-1.5 py-3 text-center text-xs text-balance break-keep text-soft">
      {words.dropHere}
      <div className="flex flex-wrap justify-center gap-1.5">
        <IntakeButtons {...props} />
      </div>
    </div>
  )
}

interface StartProps extends IntakeProps {
  /** Beside a wide list of pages. */
  readonly isNarrow: boolean
  readonly samples: readonly Sample[] | null
  readonly samplesFailed: boolean
  readonly onRetrySamples: () => void
  readonly onSample: (sample: Sample) => void
  readonly children?: ReactNode
}

/** What is seen before any page is open: what this is, and every way in. */
export function Start(props: StartProps) {
  const words = useWords()
  const { isNarrow, samples, samplesFailed, onRetrySamples, onSample } = props
  return (
    <StartFrame
      isNarrow={isNarrow}
      ways={<IntakeButtons onOpen={props.onOpen} onPaste={props.onPaste} />}
    >
      {props.children}
      <h2 className="mt-8 mb-2 text-xs text-soft">{words.samplesWhy}</h2>
      {samplesFailed && (
        <p className="flex items-center gap-2 text-xs text-doubt">
          {words.samplesFailed}
          <button type="button" className="button" onClick={onRetrySamples}>
            {words.retry}
          </button>
        </p>
      )}
      <ul className={`grid gap-2 ${isNarrow ? '' : 'sm:grid-cols-2'}`} aria-label={words.samples}>
        {samples?.map((sample) => (
          <li key={sample.url}>
            <button
              type="button"
              className="h-full w-full rounded-lg border border-rule bg-panel px-3.5 py-2.5 text-left hover:border-accent"
              onClick={() => onSample(sample)}
            >
              <b className="block font-serif text-[15px]">{sample.title}</b>
              <span className="text-xs text-soft">{sample.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </StartFrame>
  )
}

interface DropCurtainProps {
  /** Text that is dropped makes a page only where none is open, as with pasting. */
  readonly takesText: boolean
  readonly onDrop: (transfer: DataTransfer) => void
}

/** Covers the window while something that makes a page is dragged over it from outside. */
export function DropCurtain({ takesText, onDrop }: DropCurtainProps) {
  const words = useWords()
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    let isOurs = false
    const carriesPages = (event: DragEvent) =>
      !isOurs &&
      (event.dataTransfer?.types.some(
        (type) => type === 'Files' || (takesText && type === 'text/plain'),
      ) ??
        false)
    const begin = () => {
      isOurs = true
    }
    const end = () => {
      isOurs = false
    }
    const enter = (event: DragEvent) => {
      if (!carriesPages(event)) return
      event.preventDefault()
      depth.current += 1
      setOver(true)
    }
    const leave = () => {
      depth.current = Math.max(0, depth.current - 1)
      if (depth.current === 0) setOver(false)
    }
    const hold = (event: DragEvent) => {
      if (carriesPages(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      depth.current = 0
      setOver(false)
      if (!event.dataTransfer || !carriesPages(event)) return
      event.preventDefault()
      onDrop(event.dataTransfer)
    }
    window.addEventListener('dragstart', begin)
    window.addEventListener('dragend', end)
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragstart', begin)
      window.removeEventListener('dragend', end)
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [takesText, onDrop])
  if (!over) return null
  return (
    <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-2xl border-2 border-dashed border-accent bg-panel/85 font-serif text-xl">
      {words.dropNow}
    </div>
  )
}
