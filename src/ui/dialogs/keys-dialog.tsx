import { ACTIONS, type Action } from '../../session'
import { keyName } from '../parts/key-name'
import { useWords } from '../words'
import { Dialog } from './dialog'

/** Every key, as the actions themselves have it. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const groups = new Map<string, Action[]>()
  for (const action of ACTIONS) {
    const group = action.id.split('.')[0]
    groups.set(group, [...(groups.get(group) ?? []), action])
  }
  return (
    <Dialog title={words.keysTitle} hint={words.keysHint} width={820} onClose={onClose}>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        tabIndex={0}
        className="columns-2 gap-9 overflow-y-auto px-[22px] pt-2 pb-5 max-md:columns-1"
      >
        {[...groups].map(([group, actions]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-xs font-semibold text-soft">
              {words.keyGroups[group as keyof typeof words.keyGroups]}
            </h3>
            {actions.map((action) => (
              <Row
                key={action.id}
                keys={action.keys.map(keyName)}
                text={words.actions[action.id]}
              />
            ))}
          </section>
        ))}
        <section className="break-inside-avoid">
          <h3 className="mb-1 text-xs font-semibold text-soft">{words.source}</h3>
          {words.keysMore.map(([keys, text]) => (
            <Row key={keys} keys={[keys]} text={text} />
          ))}
        </section>
      </div>
    </Dialog>
  )
}

function Row({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-rule py-1 text-[13px]">
      <span>{text}</span>
      <span className="flex gap-1.5 whitespace-nowrap">
        {keys.map((key) => (
          <kbd
            key={key}
            className="rounded border border-rule bg-paper px-1.5 font-mono text-[11px]"
          >
            {key}
          </kbd>
        ))}
      </span>
    </div>
  )
}
