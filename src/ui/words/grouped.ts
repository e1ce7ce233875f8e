/** A whole number with commas between its thousands, as both languages write it. `Intl` would take 20 ms to say its first. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
