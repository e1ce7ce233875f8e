import type { Landing } from '../../session'
import { letterOf } from '../palette'
import { useWords } from '../words'

/** Which headline has to make room, and where it goes. */
export function MakesRoom({ landing }: { landing: Landing }) {
  const words = useWords()
  const { displaced } = landing
  if (!displaced) return null
  const { text, home } = displaced
  return (
    <p className="leaving">
      {words.makesRoom(text, home === null ? words.goesAlone : words.goesTo(letterOf(home)))}
    </p>
  )
}
