import { lazy } from 'react'
import { letterOf } from '../palette'
import { MenuButton } from '../parts/menu-button'
import { useWords } from '../words'
import type { CardMenusProps } from './card-menu-items'

const load = () => import('./card-menu-items')
const MergeMenu = lazy(async () => ({ default: (await load()).MergeMenu }))
const MoreMenu = lazy(async () => ({ default: (await load()).MoreMenu }))

/** The card's two menus: merging, and whatever is done seldom. */
export function CardMenus(props: CardMenusProps) {
  const words = useWords()
  const letter = letterOf(props.article.id)
  return (
    <>
      <MenuButton
        label={words.mergeMenu(letter)}
        className="button button-quiet"
        menu={(place) => <MergeMenu {...place} article={props.article} />}
      >
        {words.mergeInto}
      </MenuButton>
      <MenuButton
        label={words.moreMenu(letter)}
        className="button button-quiet"
        menu={(place) => <MoreMenu {...place} {...props} />}
      >
        ⋯
      </MenuButton>
    </>
  )
}
