import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Group, subtractionLeaks } from '#packages/disclosure'
import type { BreakdownAxis } from './forms.ts'
import { type Axis, axes, breakdownOf, type Given, type Member } from './rules.ts'

const none: Given = { adopted: [], others: [] }
let at = 0
const member = (industry: string, size: string, district: string, isAdopted: boolean): Member => {
  at += 1
  return { applicationId: `id${at}`, industry, size, district, isAdopted, isWaiting: at % 4 === 0 }
}

const axisOf = (table: BreakdownAxis): Axis =>
  (Object.keys(axes) as Axis[]).find((axis) => axes[axis] === table.label) ?? 'size'

/** What an attacker reads off a page: for each figure that is shown, over whom it is. */
function figuresOf(tables: readonly BreakdownAxis[], members: readonly Member[]): Group[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      if (row.others === null) return []
      const group = members.filter((one) => !one.isAdopted && one[axisOf(table)] === row.cell)
      expect(group).toHaveLength(row.others)
      return group.length === 0 ? [] : [group.map((one) => one.applicationId)]
    }),
  )
}

/** What is published as such: how many were not selected, wait and were refused. */
const totals = (members: readonly Member[]): Group[] => {
  const others = members.filter((one) => !one.isAdopted)
  const waiting = others.filter((one) => one.isWaiting)
  const refused = others.filter((one) => !one.isWaiting)
  const isTold = [waiting, refused].every(({ length }) => length === 0 || length >= 3)
  return (isTold ? [others, waiting, refused] : [others])
    .map((group) => group.map((one) => one.applicationId))
    .filter((group) => group.length > 0)
}

const leaksOf = (groups: readonly Group[]): readonly string[] =>
  subtractionLeaks(groups, 3).map(({ members }) => [...members].toSorted().join())

test('one or two are hidden with what they follow from, zero is shown', () => {
  const call = [
    ...Array.from({ length: 4 }, () => member('32', '1–2人', '河和田', false)),
    ...Array.from({ length: 5 }, () => member('27', '3–4人', '新横江', false)),
    member('24', '3–4人', '新横江', false),
    ...Array.from({ length: 3 }, () => member('32', '1–2人', '河和田', true)),
  ]
  const { content } = breakdownOf(call, [], none)
  const [industry] = content.call
  expect(industry?.rows.find(({ cell }) => cell === '24')).toEqual({
    ...{ cell: '24', adopted: 0, others: null },
  })
  // With the total of 10 known, one more must go.
  expect(industry?.rows.filter(({ others }) => others === null)).toHaveLength(2)
  expect(industry?.isWhole).toBe(false)
})

test('row 7: an attacker who subtracts every published table, the sums and last year too finds nobody', () => {
  const one = fc.record({
    industry: fc.constantFrom('32', '27', '24'),
    size: fc.constantFrom('1–2人', '3–4人', '5–9人'),
    district: fc.constantFrom('河和田', '新横江'),
    isAdopted: fc.boolean(),
  })
  const round = fc.array(one, { minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(round, round, (first, second) => {
      const [past, call] = [first, second].map((rows) =>
        rows.map((row) => member(row.industry, row.size, row.district, row.isAdopted)),
      )
      if (!past || !call) return
      const before = breakdownOf(past, [], none)
      const after = breakdownOf(call, past, before.given)
      const all = [...past, ...call]
      const counts = [...totals(past), ...totals(call)]
      const groups = [
        ...counts,
        ...figuresOf(before.content.call, past),
        ...figuresOf(after.content.call, call),
        ...figuresOf(after.content.sum, all),
      ]
      // The counts of a result are published whatever they are; nothing beyond them follows.
      const known = new Set(leaksOf(counts))
      const leaks = leaksOf(groups).filter((members) => !known.has(members))
      expect(leaks).toEqual([])
    }),
    { numRuns: 150 },
  )
}, 60_000)
