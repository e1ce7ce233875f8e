import { useEffect, useState } from 'react'

/**
 * Counts turns of the browser since the component was first drawn, from 1 to `last`. What is first drawn in turns of
 * their own lets input and frames go between.
 */
export function useTurns(last: number): number {
  const [turn, setTurn] = useState(1)
  useEffect(() => {
    if (turn >= last) return
    const timer = setTimeout(() => setTurn(turn + 1))
    return () => clearTimeout(timer)
  }, [turn, last])
  return turn
}
