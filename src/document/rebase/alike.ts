/** Whether plain values say the same, in whichever order their members came. */
export const isAlike = (a: unknown, b: unknown): boolean => a === b || inOrder(a) === inOrder(b)

const inOrder = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
