import { SURROGATE } from './characters'

/**
 * A pattern in Han. Browsers take milliseconds to make one ready that holds the Han of two code units, `\p{Script=Han}` being
 * a hundred times as much work by them: so there is a second one without, for the lines that have none, which nearly all are.
 */
export class HanPattern {
  private readonly ofOneUnit: RegExp

  constructor(private readonly whole: RegExp) {
    const source = whole.source.replace(CLASS_OR_HAN, (part) =>
      part === HAN ? `[${HAN_OF_ONE_UNIT}]` : part.replaceAll(HAN, HAN_OF_ONE_UNIT),
    )
    this.ofOneUnit = new RegExp(source, whole.flags)
  }

  /** `kinds` are those of all characters of the line, or of more. */
  test(line: string, kinds: number): boolean {
    return ((kinds & SURROGATE) === 0 ? this.ofOneUnit : this.whole).test(line)
  }
}

const HAN = '\\p{Script=Han}'
const CLASS_OR_HAN = /\[(?:\\.|[^\]\\])*\]|\\p\{Script=Han\}/g

/** All Han of one code unit, as Unicode has them. */
const HAN_OF_ONE_UNIT =
  '\\u2e80-\\u2e99\\u2e9b-\\u2ef3\\u2f00-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufa70-\\ufad9'
