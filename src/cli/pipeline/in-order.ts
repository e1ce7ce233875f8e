/**
 * Works on several items at once and gives the results in the order of the items. At most `ahead` items are taken
 * and not given back yet: beyond that the source waits for the results, and they wait for whoever takes them. A
 * result is given as soon as it is its turn, whether or not another item has come.
 *
 * An error of the source is thrown after the results of all that came before it; `work` never rejects.
 */
export async function* inOrder<Item, Outcome>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const source = items[Symbol.asyncIterator]()
  const turns: Promise<Outcome>[] = []
  const state: { coming?: Promise<void>; ended: boolean; failure?: { error: unknown } } = {
    ended: false,
  }
  const take = async () => {
    try {
      const next = await source.next()
      if (next.done) state.ended = true
      else turns.push(work(next.value))
    } catch (error) {
      state.ended = true
      state.failure = { error }
    }
    state.coming = undefined
  }
  for (;;) {
    if (!state.ended && !state.coming && turns.length < ahead) state.coming = take()
    const { coming } = state
    const [turn] = turns
    if (turn === undefined) {
      if (!coming) break
      await coming
      continue
    }
    const ready = !coming || (await Promise.race([turn.then(() => true), coming.then(() => false)]))
    if (!ready) continue
    turns.shift()
    yield await turn
  }
  if (state.failure) throw state.failure.error
}
