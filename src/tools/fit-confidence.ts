// Fits how sure the engine may be of a place: logistic regression on the evidence (Platt 1999), with a Gaussian prior.
import type { Judgement, Place } from './fit-judge'

const ROUNDS = 4000
const RATE = 0.05
/** Strength of the prior, in places. */
const PRIOR = 2

export interface ConfidenceTable {
  readonly block: Readonly<Record<string, number>>
  readonly attachment: Readonly<Record<string, number>>
}

/** Weights in hundredths, sorted by name. The judgements must be of pages that their proposals' weights had not seen. */
export function fitConfidence(judgements: readonly Judgement[]): ConfidenceTable {
  return {
    block: logistic(judgements.flatMap((judgement) => judgement.blocks)),
    attachment: logistic(judgements.flatMap((judgement) => judgement.attachments)),
  }
}

/** Full-batch ascent of the likelihood, each weight at its own pace (Adam, Kingma & Ba 2015). Deterministic. */
function logistic(places: readonly Place[]): Record<string, number> {
  const names = [...new Set(places.flatMap(({ evidence }) => evidence.names))].sort()
  const id = new Map(names.map((name, i) => [name, i]))
  const rows = places.map(({ evidence, right }) => ({
    right: right ? 1 : 0,
    values: evidence.names.map((name, k) => [id.get(name) ?? 0, evidence.values[k]] as const),
  }))
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const square = new Float64Array(names.length)
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((w) => (-PRIOR * w) / rows.length)
    for (const { right, values } of rows) {
      let sum = 0
      for (const [k, value] of values) sum += weights[k] * value
      const off = right - 1 / (1 + Math.exp(-sum))
      for (const [k, value] of values) gradient[k] += (off * value) / rows.length
    }
    const ofMean = 1 - 0.9 ** round
    const ofSquare = 1 - 0.999 ** round
    const rate = RATE * (1 - round / (ROUNDS + 1))
    for (let k = 0; k < names.length; k++) {
      mean[k] = 0.9 * mean[k] + 0.1 * gradient[k]
      square[k] = 0.999 * square[k] + 0.001 * gradient[k] ** 2
      weights[k] += (rate * (mean[k] / ofMean)) / (Math.sqrt(square[k] / ofSquare) + 1e-8)
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i] * 100) + 0]))
}

/** Expected calibration error (Naeini et al. 2015): confidence against the share that was right, over ten bins. */
export function calibrationError(places: readonly Pick<Place, 'confidence' | 'right'>[]): number {
  const bins = Array.from({ length: 10 }, () => 0)
  for (const { confidence, right } of places)
    bins[Math.min(9, Math.floor(confidence * 10))] += confidence - (right ? 1 : 0)
  return bins.reduce((sum, off) => sum + Math.abs(off), 0) / Math.max(1, places.length)
}
