import { describe, expect, it } from 'vitest'
import { readPrinted } from './page'
import { readTopics, Surroundings, Topics } from './topics'
import { readUnits } from './units'

/** The topics of each of some texts, every text in lines of its own. */
function topicsOf(...texts: readonly string[]): Topics[] {
  return texts.map((text) => {
    const page = readPrinted(text)
    const units = readUnits(page)
    const topics = new Topics()
    topics.add(readTopics(page.codes, units), 0, units.length)
    return topics.settle()
  })
}

const HOSPITAL = '医生为患者做手术，病房里护士在量血压，药房配好了药。'
const CLINIC = '门诊挂号，慢性病复诊开方，体检报告由大夫解读。'
const MATCH = '主队上半场攻入两球，守门员扑出点球，教练换人后又进一球。'

describe('Topics', () => {
  it('finds texts of one matter alike, even where they share no word', () => {
    const [hospital, clinic, match] = topicsOf(HOSPITAL, CLINIC, MATCH)
    expect(hospital.likeness(clinic)).toBeGreaterThan(0.3)
    expect(hospital.likeness(match)).toBeLessThan(0.2)
  })

  it('reads traditional characters as what they are in simplified ones', () => {
    const [simplified, traditional] = topicsOf('医药护士检报', '醫藥護士檢報')
    expect(simplified.likeness(traditional)).toBeCloseTo(1)
  })

  it('adds up the units of any stretch', () => {
    const page = readPrinted([HOSPITAL, MATCH, CLINIC].join('\n'))
    const units = readUnits(page)
    const sums = readTopics(page.codes, units)
    const parts = new Topics()
    for (let u = 0; u < units.length; u++) parts.add(sums, u, u + 1)
    const whole = new Topics()
    whole.add(sums, 0, units.length)
    expect(parts.settle().likeness(whole.settle())).toBeCloseTo(1)
  })

  it('says nothing of text without Han', () => {
    const [latin, match] = topicsOf('The council met on Tuesday.', MATCH)
    expect(latin.likeness(match)).toBeNull()
    expect(match.likeness(latin)).toBeNull()
  })
})

describe('Surroundings', () => {
  const page = readPrinted([HOSPITAL, 'The council met.', CLINIC, MATCH].join('\n'))
  const units = readUnits(page)

  it('are as alike as the same stretches by themselves', () => {
    const [hospital, clinic, match] = topicsOf(HOSPITAL, CLINIC, MATCH)
    const surroundings = new Surroundings()
    surroundings.look(readTopics(page.codes, units), 0, 2, 3, 4)
    expect(surroundings.around).toBeCloseTo(hospital.likeness(match) ?? Number.NaN)
    expect(surroundings.above).toBeCloseTo(clinic.likeness(hospital) ?? Number.NaN)
    expect(surroundings.below).toBeCloseTo(clinic.likeness(match) ?? Number.NaN)
  })

  it('are not to be compared where one says nothing', () => {
    const surroundings = new Surroundings()
    surroundings.look(readTopics(page.codes, units), 0, 1, 2, 3)
    expect(surroundings.around).not.toBeNaN()
    expect(surroundings.above).toBeNaN()
    expect(surroundings.below).toBeNaN()
  })
})
