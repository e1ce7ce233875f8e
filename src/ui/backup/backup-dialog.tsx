import { Dialog } from '../dialogs/dialog'
import { useWords } from '../words'
import { Working } from './working'

export type BackupState =
  | { readonly kind: 'working'; readonly done: number; readonly all: number }
  | {
      readonly kind: 'done'
      readonly name: string
      readonly pages: number
      /** Titles. */
      readonly unreadable: readonly string[]
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed' }

/** The whole queue on its way into one file: it is downloaded when it is ready. */
export function BackupDialog({ state, onClose }: { state: BackupState; onClose: () => void }) {
  const words = useWords()
  return (
    <Dialog title={words.backupTitle} hint={words.backupHint} width={520} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 px-[22px] pt-2 pb-5 text-[13px]">
        {state.kind === 'working' && (
          <Working
            says={words.backupWorking(state.done, state.all)}
            done={state.done}
            all={state.all}
          />
        )}
        {state.kind === 'done' && (
          <p role="status" className="break-all text-good">
            {words.backupDone(state.pages, state.name)}
          </p>
        )}
        {state.kind === 'done' && state.unreadable.length > 0 && (
          <div role="alert" className="min-h-0 overflow-y-auto text-mark">
            {words.backupUnreadable(state.unreadable.length)}
            <ul className="mt-1 list-disc pl-5">
              {state.unreadable.map((title, i) => (
                <li key={i}>{title}</li>
              ))}
            </ul>
          </div>
        )}
        {state.kind === 'empty' && <p role="status">{words.backupEmpty}</p>}
        {state.kind === 'failed' && (
          <p role="alert" className="text-mark">
            {words.backupFailed}
          </p>
        )}
        <div className="flex justify-end">
          <button
            type="button"
            data-first
            className={state.kind === 'working' ? 'button' : 'button button-main'}
            onClick={onClose}
          >
            {state.kind === 'working' ? words.cancel : words.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
