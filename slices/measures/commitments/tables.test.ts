import { expect, test } from 'vitest'
import { type Here, Missing, within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import { budgetLineSeenBy, budgetLinesOpenTo, remainingOf } from '../voted-lines/tables.ts'
import { commitSpending, lowerSpending, releaseSpending, settleSpending } from './tables.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
// The 520,000 yen that the June assembly voted for the fair.
const lineId = String(
  await house.value(`select s.line_id from measures.stage_amounts s
    join measures.assessments a on (a.city, a.id) = (s.city, s.assessment_id)
    where a.stage = 'voted'`),
)
type Name = Parameters<typeof house.town.person>[0]
async function as<T>(name: Name, work: (here: Here) => Promise<T>): Promise<T> {
  const person = await house.town.person(name)
  const write = { city: person.city, mode: 'write', person: async () => person } as const
  return within(house.grounds, write, work)
}
const head = <T>(work: (here: Here) => Promise<T>) => as(people.head, work)
const commit = (ref: string, amountYen: number) =>
  head((here) => commitSpending(here, { lineId, amountYen, ref }))
const left = () => head((here) => remainingOf(here, lineId))

test('another city meets no line; a line that was never voted is not there', async () => {
  const elsewhere = as(people.headElsewhere, (here) => budgetLineSeenBy(here, lineId))
  await expect(elsewhere).rejects.toBeInstanceOf(Missing)
  const draft = String(
    await house.value(`select id from measures.budget_lines l where not exists (
      select from measures.stage_amounts s join measures.assessments a
        on (a.city, a.id) = (s.city, s.assessment_id)
      where s.line_id = l.id and a.stage = 'voted') limit 1`),
  )
  await expect(
    head((here) => commitSpending(here, { lineId: draft, amountYen: 1, ref: 'x' })),
  ).rejects.toBeInstanceOf(Missing)
})

test('once per reference, and never beyond what is left', async () => {
  await commit('a', 100_000)
  await commit('a', 100_000)
  await expect(commit('b', 420_001)).rejects.toThrow(
    '予算の残額（420,000円）が決定額（420,001円）に足りません。ほかの決定が先に確定しました。',
  )
  // Two heads decide at the same moment: the first takes the rest, the second is told.
  const both = await Promise.allSettled([commit('d', 420_000), commit('e', 420_000)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
  expect(lost[0]).toContain('予算の残額（0円）が決定額（420,000円）に足りません。')
  await head((here) => releaseSpending(here, 'd'))
  await head((here) => releaseSpending(here, 'e'))
  await commit('b', 420_000)
  await expect(commit('a', 100_001)).rejects.toThrow(
    '予算の残額（100,000円）が決定額（100,001円）に足りません。',
  )
  expect(await left()).toBe(0)
})

test('lowered, settled and given back: the difference is free at once, and each step is kept', async () => {
  await head((here) => lowerSpending(here, { ref: 'b', amountYen: 400_000 }))
  await head((here) => lowerSpending(here, { ref: 'b', amountYen: 400_000 }))
  expect(await left()).toBe(20_000)
  await expect(commit('b', 300_000)).rejects.toThrow('変更の手続で減額してください')
  await expect(
    head((here) => lowerSpending(here, { ref: 'b', amountYen: 400_001 })),
  ).rejects.toThrow('いまの支出負担行為の額（400,000円）を上回っています。')
  await commit('b', 420_000)
  await head((here) => settleSpending(here, { ref: 'b', amountYen: 390_000 }))
  await head((here) => settleSpending(here, { ref: 'b', amountYen: 390_000 }))
  expect(await left()).toBe(30_000)
  await expect(head((here) => releaseSpending(here, 'b'))).rejects.toThrow('額が確定しています')
  await head((here) => releaseSpending(here, 'a'))
  await head((here) => releaseSpending(here, 'a'))
  expect(await left()).toBe(130_000)
  expect(
    await house.value(`select string_agg(step || amount_yen, ' ' order by number)
      from measures.commitment_steps where ref = 'b'`),
  ).toBe('committed420000 lowered400000 raised420000 settled390000')
  await expect(
    head((here) => lowerSpending(here, { ref: 'none', amountYen: 1 })),
  ).rejects.toBeInstanceOf(Missing)
})

test('the lines of a year, with what is left of them; after the year nothing without 繰越', async () => {
  const [line] = await head((here) => budgetLinesOpenTo(here, 2026))
  expect(line).toMatchObject({ lineId, code: '7201', setsu: 11, isCarriedOver: false })
  expect(line).toMatchObject({ currentYen: 520_000, committedYen: 390_000, remainingYen: 130_000 })
  house.setClock('2027-04-01T09:00:00+09:00')
  expect(await left()).toBe(0)
  await expect(commit('c', 1)).rejects.toThrow('予算の残額（0円）')
  expect(await head((here) => budgetLinesOpenTo(here, 2027))).toEqual([])
})
