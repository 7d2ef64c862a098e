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
  // With the total of 10 known one more must go; from 24 nobody was adopted, so that a row of its own would tell.
  expect(industry?.rows).toEqual([
    { cell: '27', adopted: 0, others: 5 },
    { cell: '32', adopted: 3, others: null },
    { cell: 'そのほか', adopted: 0, others: null },
  ])
  expect(industry?.isWhole).toBe(false)
})

test('two who were not selected have no breakdown, and where one each is left none is told', () => {
  const adopted = Array.from({ length: 4 }, () => member('32', '1–2人', '河和田', true))
  const few = [member('32', '1–2人', '新横江', false), member('24', '1–2人', '河和田', false)]
  for (const table of breakdownOf([...adopted, ...few], [], none).content.call)
    for (const row of table.rows) expect(row.others).toBeNull()
  // Three of one industry are told; of the others one each would be left in two industries.
  const more = [
    ...Array.from({ length: 3 }, () => member('32', '1–2人', '新横江', false)),
    member('24', '1–2人', '新横江', false),
    member('27', '1–2人', '新横江', false),
  ]
  const [industry] = breakdownOf(
    [...adopted, member('24', '1–2人', '河和田', true), ...more],
    [],
    none,
  ).content.call
  expect(industry?.rows).toEqual([
    { cell: '24', adopted: null, others: null },
    { cell: '32', adopted: null, others: null },
    { cell: 'そのほか', adopted: 0, others: null },
  ])
})

test('row 7: no row stands there for somebody who applied in vain, and no hidden count is known by what is left', () => {
  const one = fc.record({
    industry: fc.constantFrom('32', '27', '24', '26', '22'),
    size: fc.constantFrom('1–2人', '3–4人', '5–9人'),
    district: fc.constantFrom('河和田', '新横江', '神明', '中河'),
    isAdopted: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 14 }), (rows) => {
      const call = rows.map((row) => member(row.industry, row.size, row.district, row.isAdopted))
      const others = call.filter(({ isAdopted }) => !isAdopted).length
      for (const table of breakdownOf(call, [], none).content.call) {
        const named = new Set(
          call.filter(({ isAdopted }) => isAdopted).map((each) => each[axisOf(table)]),
        )
        for (const row of table.rows) {
          if (row.others === null && row.cell !== 'そのほか') expect(named).toContain(row.cell)
        }
        const hidden = table.rows.filter((row) => row.others === null)
        const left = table.rows.reduce((rest, row) => rest - (row.others ?? 0), others)
        // Whoever knows that each hidden count is one at least does not know any of them.
        const isToldZero = table.rows.some((row) => row.others === 0)
        if (isToldZero && hidden.length > 0 && !hidden.some(({ cell }) => cell === 'そのほか'))
          expect(left).toBeGreaterThan(hidden.length)
        if (others > 0 && others < 3) expect(hidden).toHaveLength(table.rows.length)
      }
    }),
    { numRuns: 300 },
  )
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
