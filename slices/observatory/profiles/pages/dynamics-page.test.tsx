import { expect, test } from 'vitest'
import { within } from '#platform'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { isAnswered, type StatFigure } from '../../figures/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import { figureBuilt } from '../rules.ts'

const house = await openHouse('observatory', routes, [fillEvidence, fill])
const officer = await house.town.person(people.officer)
const profile = (code: string) =>
  within(house.grounds, { city: officer.city, mode: 'read', person: async () => officer }, (here) =>
    profileOf(here, code),
  )
async function figure(code: string, key: 'furusato' | 'corporations'): Promise<StatFigure> {
  const made = figureBuilt(await profile(code), key)
  if (!isAnswered(made)) throw new Error(made.sentence)
  return made
}
const numberOf = ({ values }: StatFigure, series: string, period: string) =>
  values.find((one) => one.series === series && one.period === period)?.value

test('燕市 2024年度: balance of ふるさと納税 and share of its expenses', async () => {
  const one = await figure('15213', 'furusato')
  expect(numberOf(one, 'furusato-balance', '2024')).toBe(3_045_707_140)
  expect(one.finding).toContain('2024年度に55.9億円を受け入れ')
  expect(one.statement).toContain('経費率44.9％')
  expect(one.source).toContain('現況調査')
})

test('7: 鯖江市 2025年 closed 42 corporations, and the 29 cleared away stand apart', async () => {
  const one = await figure('18207', 'corporations')
  expect(one.finding).toBe('法人は2025年に開業42件、廃業42件（差引±0件）')
  expect(one.table.rows.at(-1)).toEqual(['2025', 42, 42, '0', 29])
  expect(one.table.rows.map(([year]) => year)).not.toContain('2021')
})

test('8: a designated city has the sum of its wards', async () => {
  const one = await figure('01100', 'corporations')
  expect(Number(one.table.rows.at(-1)?.[1])).toBeGreaterThan(1_000)
})

test('a village: amounts in the unit in which they can be seen', async () => {
  const one = await figure('13402', 'furusato')
  expect(one.finding).toBe('ふるさと納税は2024年度に13.4万円を受け入れ、収支は△7.8万円')
  expect(one.subtitle).toContain('（年度、万円）')
  const { drawing } = one
  expect(drawing.kind === 'bars' && drawing.rows[0]?.value).toBe(34.2)
})
