/** How far something has come that takes a while. */
export function Working({ says, done, all }: { says: string; done: number; all: number }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status">{says}</p>
      <progress className="w-full" value={done} max={Math.max(all, 1)} aria-hidden />
    </div>
  )
}
