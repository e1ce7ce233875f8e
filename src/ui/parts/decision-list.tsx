import type { ReactNode } from 'react'
import { useWords } from '../words'
import { ItemList } from './item-list'
import { keyName } from './key-name'
import type { ItemInHand, ItemKey } from './use-item-in-hand'

interface DecisionListProps<T> {
  readonly inHand: ItemInHand
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string | number
  /** Pixels that an item usually takes. */
  readonly height: number
  readonly item: (item: T, index: number) => ReactNode
  /** What is said where there is no item, and perhaps why. */
  readonly empty: { readonly title: string; readonly hint: string | null }
  /** How much is left to be decided; null when all is. */
  readonly left: string | null
  /** Takes back what was decided last; null when nothing was. */
  readonly undo: (() => void) | null
  /** What a key does; null leaves it to the button that has the focus. */
  readonly actOf: (press: ItemKey) => (() => void) | null
  readonly note?: ReactNode
  readonly buttons?: ReactNode
  readonly onClose: () => void
}

/** Things to decide one after the other, with keys of their own, and beneath them what is left and what ends it. */
export function DecisionList<T>(props: DecisionListProps<T>) {
  const { inHand, items, empty, left, undo } = props
  const words = useWords()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the items and buttons within
    <div
      ref={inHand.holder}
      tabIndex={-1}
      className="flex min-h-0 flex-col outline-none"
      onKeyDown={inHand.onKeys(undo, props.actOf)}
    >
      {items.length > 0 ? (
        <ItemList ref={inHand.list} items={items} keyOf={props.keyOf} height={props.height}>
          {props.item}
        </ItemList>
      ) : (
        <div className="px-[22px] py-8 text-center">
          <p className="font-serif text-base">{empty.title}</p>
          {empty.hint !== null && <p className="text-xs text-soft">{empty.hint}</p>}
        </div>
      )}
      {props.note}
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-rule px-[22px] py-3">
        <span className="flex-1 text-xs text-soft max-sm:basis-full">{left}</span>
        {undo && (
          <button type="button" className="button button-quiet" onClick={undo}>
            {words.actions['page.undo']}{' '}
            <span className="key max-sm:hidden">{keyName('Mod+Z')}</span>
          </button>
        )}
        {props.buttons}
        <button ref={inHand.close} type="button" className="button" onClick={props.onClose}>
          {left !== null ? words.decideLater : words.finish}
        </button>
      </div>
    </div>
  )
}
