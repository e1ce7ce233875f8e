import { describe, expect, it } from 'vitest'
import { searched } from './fit-search'

const strides = { near: 40, far: 10, idle: 5 }
const from = { near: 0, far: 0, idle: 7 }
const costOf = ({ near, far }: typeof from) => (near - 57) ** 2 + (far + 300) ** 2

describe('searched', () => {
  it('finds what costs least, within half a stride, and leaves alone what costs nothing', () => {
    const costs: number[] = []
    const found = searched(from, strides, {}, costOf, (line) =>
      costs.push(Number(line.split(': ')[1])),
    )
    expect(found).toEqual({ near: 60, far: -300, idle: 7 })
    expect(costs.every((cost, i) => i === 0 || cost < costs[i - 1])).toBe(true)
  })

  it('goes no further than it may', () => {
    expect(searched(from, strides, { far: [-100, 0] }, costOf, () => {}).far).toBe(-100)
  })

  it('keeps what it began with where nothing makes a difference', () => {
    expect(
      searched(
        from,
        strides,
        {},
        () => 1,
        () => {},
      ),
    ).toEqual(from)
  })
})
