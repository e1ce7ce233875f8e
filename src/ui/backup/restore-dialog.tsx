import { useRef, useState } from 'react'
import { Dialog } from '../dialogs/dialog'
import { useWords } from '../words'
import { CHOICES, type ConflictChoice, Conflicts } from './conflicts'
import { Working } from './working'

export type RestoreState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly says: string }
  | {
      readonly kind: 'ready'
      readonly fresh: number
      readonly same: number
      readonly conflicts: readonly { readonly id: string; readonly title: string }[]
    }
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | {
      readonly kind: 'done'
      readonly pages: number
      readonly stopped: boolean
      readonly failures: readonly string[]
    }

interface RestoreDialogProps {
  readonly state: RestoreState
  readonly onFile: (file: File) => void
  readonly onRestore: (choiceOf: (id: string) => ConflictChoice) => void
  readonly onStop: () => void
  readonly onClose: () => void
}

/** The pages of a backup on their way into the queue: what they meet there is shown before anything is done. */
export function RestoreDialog({ state, onFile, onRestore, onStop, onClose }: RestoreDialogProps) {
  const words = useWords()
  const picker = useRef<HTMLInputElement>(null)
  const [forAll, setForAll] = useState<ConflictChoice>(CHOICES[0])
  const [own, setOwn] = useState<ReadonlyMap<string, ConflictChoice>>(new Map())
  const toDo = state.kind === 'ready' && state.fresh + state.conflicts.length > 0
  /** One button all the way, so that it keeps the keyboard. */
  const [next, go] =
    state.kind === 'working'
      ? [words.cancel, onStop]
      : toDo
        ? [words.restoreDo, () => onRestore((id) => own.get(id) ?? forAll)]
        : state.kind === 'ready' || state.kind === 'done'
          ? [words.close, onClose]
          : [words.restoreChoose, () => picker.current?.click()]
  return (
    <Dialog title={words.restoreTitle} hint={words.restoreHint} width={560} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 px-[22px] pt-2 pb-5 text-[13px]">
        <input
          ref={picker}
          type="file"
          accept=".jsonl"
          hidden
          aria-label={words.restoreChoose}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            target.value = ''
            if (file) onFile(file)
          }}
        />
        {state.kind === 'reading' && <p role="status">{words.restoreReading}</p>}
        {state.kind === 'refused' && (
          <p role="alert" className="text-mark">
            {state.says}
          </p>
        )}
        {state.kind === 'ready' && (
          <div role="status" className="flex flex-col gap-1">
            {state.fresh > 0 && <p>{words.restoreFresh(state.fresh)}</p>}
            {toDo && state.same > 0 && <p>{words.restoreSame(state.same)}</p>}
            {!toDo && <p>{words.restoreNothing}</p>}
          </div>
        )}
        {state.kind === 'ready' && state.conflicts.length > 0 && (
          <Conflicts
            pages={state.conflicts}
            forAll={forAll}
            own={own}
            onForAll={(choice) => {
              setForAll(choice)
              setOwn(new Map())
            }}
            onOwn={(id, choice) => setOwn(new Map(own).set(id, choice))}
          />
        )}
        {state.kind === 'working' && (
          <Working
            says={words.restoreWorking(state.done, state.all)}
            done={state.done}
            all={state.all}
          />
        )}
        {state.kind === 'done' && (
          <p role="status" className="text-good">
            {words.restoreDone(state.pages)} {state.stopped && words.restoreStopped}
          </p>
        )}
        {state.kind === 'done' && state.failures.length > 0 && (
          <div role="alert" className="min-h-0 overflow-y-auto text-mark">
            {words.restoreFailures(state.failures.length)}
            <ul className="mt-1 list-disc pl-5">
              {state.failures.map((says, i) => (
                <li key={i}>{says}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex justify-end gap-2">
          {(toDo || state.kind === 'choosing' || state.kind === 'refused') && (
            <button type="button" className="button" onClick={onClose}>
              {words.cancel}
            </button>
          )}
          <button
            key="next"
            type="button"
            data-first
            className={state.kind === 'working' ? 'button' : 'button button-main'}
            aria-disabled={state.kind === 'reading'}
            onClick={state.kind === 'reading' ? undefined : go}
          >
            {next}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
