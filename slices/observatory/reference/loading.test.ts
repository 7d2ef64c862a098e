import { expect, test } from 'vitest'
import { openHouse } from '#test'
import { NATION } from './areas.ts'
import { loadReference } from './loading.ts'

const house = await openHouse('observatory', [], async () => undefined)

test('a quarter of a million figures are loaded once, within the time a start may take', async () => {
  await house.engine.asOwner('delete from observatory.figures', [])
  await house.engine.asOwner('delete from observatory.editions', [])
  const began = performance.now()
  expect(await loadReference(house.engine)).toHaveLength(7)
  console.info(`loaded in ${Math.round(performance.now() - began)} ms`)
  const count = () => house.value('select count(*)::int from observatory.figures')
  const loaded = await count()
  expect(loaded).toBeGreaterThan(200_000)
  expect(await loadReference(house.engine)).toEqual([])
  expect(await count()).toBe(loaded)
})

test('a load that was stopped before its edition was released is done again, with the same number', async () => {
  const count = () => house.value('select count(*)::int from observatory.figures')
  const loaded = await count()
  await house.engine.asOwner(
    `update observatory.editions set state = 'received' where code = 'ssdse-a-2026'`,
    [],
  )
  expect(await loadReference(house.engine)).toEqual(['ssdse-a-2026'])
  expect(await count()).toBe(loaded)
})

test('the nation stands as an area of its own: national totals of §4', async () => {
  const total = (series: string, period: number) =>
    house.value(
      `select value::text from observatory.v_figures
       where area_code = $1 and series = $2 and period = $3`,
      [NATION, series, period],
    )
  expect(await total('employees', 2021)).toBe('57937290')
  expect(await total('employees', 2016)).toBe('56854058')
  expect(await total('employees-public', 2014)).toBe('61767610')
})

test('a figure is a number or a mark, and both only as a lower bound', async () => {
  const put = (value: string, mark: string, partial: string) =>
    house.engine.asOwner(
      `insert into observatory.figures (area, series, period, edition, value, mark, partial)
       values (1, 1, 1999, 99, ${value}, ${mark}, ${partial})`,
      [],
    )
  await expect(put('5', `'suppressed'`, 'false')).rejects.toThrow('a_number_or_a_mark')
  await expect(put('null', 'null', 'false')).rejects.toThrow('a_number_or_a_mark')
  await expect(put('5', `'suppressed'`, 'true')).resolves.toBeDefined()
})
