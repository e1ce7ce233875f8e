import type { FindingKey } from './proofreading/finding-key'
import { copied, type Registers } from './registers'
import type {
  ArticleFields,
  ArticleId,
  Correction,
  Cut,
  Metadata,
  MetadataField,
  Review,
} from './review'

/**
 * One register write. `value: null` clears the register. Every change to a review is a list of these;
 * keys are offsets and ids that no other write can shift, so writes to different registers commute.
 */
export type Step =
  | CutStep
  | { readonly register: 'correction'; readonly at: number; readonly value: Correction | null }
  | ArticleStep
  | { readonly register: 'metadata'; readonly field: MetadataField; readonly value: string | null }
  | { readonly register: 'ignored'; readonly key: FindingKey; readonly value: string | null }

export interface CutStep {
  readonly register: 'cut'
  readonly at: number
  readonly value: Cut | null
}

export type ArticleStep = {
  [F in keyof ArticleFields]-?: {
    readonly register: 'article'
    readonly id: ArticleId
    readonly field: F
    readonly value: NonNullable<ArticleFields[F]> | null
  }
}[keyof ArticleFields]

/** The review's registers, copied on the first write to each kind. */
class Draft {
  private cuts: Registers<number, Cut> | null = null
  private articles: Registers<ArticleId, ArticleFields> | null = null
  private corrections: Registers<number, Correction> | null = null
  private metadata: Metadata
  private ignored: Registers<FindingKey, string> | null = null

  constructor(private readonly review: Review) {
    this.metadata = review.metadata
  }

  /** Writes one register and returns the step that puts back what was there. */
  write(step: Step): Step {
    switch (step.register) {
      case 'cut':
        this.cuts ??= copied(this.review.cuts)
        return { ...step, value: put(this.cuts, step.at, step.value) }
      case 'correction':
        this.corrections ??= copied(this.review.corrections)
        return { ...step, value: put(this.corrections, step.at, step.value) }
      case 'ignored':
        this.ignored ??= copied(this.review.ignored)
        return { ...step, value: put(this.ignored, step.key, step.value) }
      case 'metadata': {
        const before = this.metadata[step.field] ?? null
        this.metadata = withField(this.metadata, step.field, step.value)
        return { ...step, value: before }
      }
      case 'article': {
        this.articles ??= copied(this.review.articles)
        const fields = this.articles.get(step.id) ?? {}
        const written = withField(fields, step.field, step.value)
        put(this.articles, step.id, Object.keys(written).length === 0 ? null : written)
        return { ...step, value: fields[step.field] ?? null } as ArticleStep
      }
    }
  }

  finish(): Review {
    return {
      cuts: this.cuts ?? this.review.cuts,
      articles: this.articles ?? this.review.articles,
      corrections: this.corrections ?? this.review.corrections,
      metadata: this.metadata,
      ignored: this.ignored ?? this.review.ignored,
    }
  }
}

function put<K, V>(registers: Registers<K, V>, key: K, value: V | null): V | null {
  const before = registers.get(key) ?? null
  if (value === null) registers.delete(key)
  else registers.set(key, value)
  return before
}

function withField<T extends object>(record: T, field: keyof T, value: unknown): T {
  const { [field]: _, ...rest } = record
  return (value === null ? rest : { ...rest, [field]: value }) as T
}

export function applySteps(review: Review, steps: readonly Step[]): Review {
  const draft = new Draft(review)
  for (const step of steps) draft.write(step)
  return draft.finish()
}

/** The steps that lead from `applySteps(review, steps)` back to `review`. */
export function invertSteps(review: Review, steps: readonly Step[]): Step[] {
  const draft = new Draft(review)
  return steps.map((step) => draft.write(step)).reverse()
}
