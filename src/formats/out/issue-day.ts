/** The day of issue as YYYY-MM-DD where it is one of the calendar: an editor may have written anything. */
export function issueDay(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '') ?? []
  if (day === undefined) return null
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return real.toISOString().slice(0, 10) === date ? date : null
}
