import { expect, test } from 'vitest'
import { type Here, within } from '#platform'
import { openHouse, people } from '#test'
import { inputOutputFor } from '../io-tables/tables.ts'
import { furusatoBalance } from './furusato.ts'
import { loadReference } from './loading.ts'
import { corporateDynamicsOf, furusatoOf, industryAcross } from './tables.ts'

const house = await openHouse('observatory', [], async (town) => {
  await loadReference(town.engine)
})
const officer = await house.town.person(people.officer)
const reading = <T>(read: (here: Here) => Promise<T>) =>
  within(
    house.grounds,
    { city: people.officer.city, mode: 'read', person: async () => officer },
    read,
  )

test('scenario 7: 登記官による閉鎖 29 of 鯖江市 2025 is apart: 42 opened, 42 closed', async () => {
  const { years, months, edition } = await reading((here) => corporateDynamicsOf(here, '182079'))
  expect(years.find(({ year }) => year === 2025)).toMatchObject({
    isWhole: true,
    opened: 42,
    closed: 42,
    cleared: 29,
  })
  expect(years[0]).toMatchObject({ year: 2021, months: 6, isWhole: false })
  expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2021-07', '2026-08'])
  expect(edition.code).toBe('corporations-2026-08')
})

test('ふるさと納税 of 燕市: five years, the balance of 2024 as §5.8', async () => {
  const years = await reading((here) => furusatoOf(here, '15213'))
  expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([2020, 2021, 2022, 2023, 2024])
  const last = years.at(-1)
  const value = (part: 'received' | 'expense' | 'proxy' | 'deduction') => last?.[part]?.value ?? 0
  expect(
    furusatoBalance({
      received: value('received'),
      expense: value('expense'),
      proxy: value('proxy'),
      deduction: value('deduction'),
    }),
  ).toBe(3_045_707_140)
})

test('the table of 13 sectors: import shares and coefficients of §5.9', async () => {
  const table = await reading((here) => inputOutputFor(here, { code: '18207', name: '鯖江市' }))
  if (!table) throw new Error('no table')
  const { sectors, coefficients } = table
  expect(sectors).toHaveLength(13)
  const share = (code: string) => sectors.find((one) => one.code === code)?.importShare
  for (const [code, known] of [
    ['03', 0.1704],
    ['02', 0.9699],
    ['01', 0.1761],
    ['06', 0.0114],
  ] as const) {
    expect(share(code)).toBeCloseTo(known, 4)
  }
  expect(coefficients[2]?.[2]).toBeCloseTo(128_796_467 / 289_904_506, 10)
  expect(sectors[2]?.outputMillionYen).toBe(289_904_506)
})

test('scenario 20: a code of revision 13 is shown with its codes of 14, and the other way round', async () => {
  const store = await reading((here) => industryAcross(here, 13, '5611'))
  expect(store.other.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
    'split 5611',
    'split 5621',
  ])
  const glasses = await reading((here) => industryAcross(here, 14, '3297'))
  expect(glasses.other).toEqual([{ code: '3297', name: '眼鏡製造業（枠を含む）', kind: 'same' }])
  const lost = await reading((here) => industryAcross(here, 13, '8493'))
  expect(lost.other).toEqual([])
})
