import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AREA_CHANGES, presentCodeOf } from './area-changes.ts'
import { unpackAreas } from './areas.ts'
import { unpackColumns } from './columns.ts'
import { cityOfWard, corporateMonthsOf, readCorporations } from './corporations.ts'
import { furusatoBalance, readFurusato } from './furusato.ts'
import { layoutOf, readAs } from './layouts.ts'
import { followAreas, readSsds } from './ssds.ts'
import { problemsOf, readSsdseA } from './ssdse-a.ts'

// The publishers' files stand beside the checkout and are no part of the project.
const folder = join(process.cwd(), '../shared/data')
const areThere = existsSync(join(folder, 'ssdse-a'))
if (!areThere) console.info(`${folder} is absent: the publishers' own files are not read again.`)
const kept = (name: string) => readFile(join(process.cwd(), 'slices/observatory/reference', name))
const present = new Set(unpackAreas(await kept('areas.gz')).map(({ code }) => code))

test('the list of areas has 1,741 with readings and positions', async () => {
  const areas = unpackAreas(await kept('areas.gz'))
  expect(areas).toHaveLength(1741)
  for (const { kana, lat, lng, prefecture } of areas) {
    expect(kana).toMatch(/^[ぁ-んーゔ]+$/)
    expect(lat > 20 && lat < 46 && lng > 122 && lng < 149 && prefecture !== '').toBe(true)
  }
})

test.each([
  ['2020', 'employees-public', 2014, 61_767_610],
  ['2023', 'employees', 2016, 56_854_058],
  ['2026', 'employees', 2021, 57_937_290],
])(
  'edition %s: what is kept is what the publisher’s file says',
  async (year, series, period, total) => {
    const columns = unpackColumns(await kept(`ssdse-a-${year}.gz`))
    const whole = columns.find((one) => one.series === series)
    expect([whole?.period, whole?.values[0]?.value]).toEqual([period, total])
    if (!areThere) return
    const reading = readSsdseA(await readFile(join(folder, `ssdse-a/SSDSE-A-${year}.csv`)))
    expect(problemsOf(reading, present)).toEqual([])
    const layout = layoutOf(await readFile(join(folder, `ssdse-a/SSDSE-A-${year}.csv`)))
    expect(layout).toBe(`ssdse-a-${year}`)
    for (const column of reading.columns) {
      const same = columns.find(
        (one) => one.series === column.series && one.period === column.period,
      )
      expect(same?.values.slice(1).map((one) => one?.value)).toEqual(
        column.cells.map(({ value }) => value),
      )
    }
  },
)

test.each(['2020', '2023', '2026'])('edition %s passes the inspection of a city', async (year) => {
  if (!areThere) return
  const bytes = await readFile(join(folder, `ssdse-a/SSDSE-A-${year}.csv`))
  const layout = layoutOf(bytes)
  if (layout === null) throw new Error('no layout')
  const { inspection } = readAs(
    layout,
    bytes,
    { total: null, columns: {} },
    { present, changes: new Map() },
  )
  expect(inspection.problems).toEqual([])
})

test('SSDS C: rows, marks, the national total of shipments, towns followed', async () => {
  const columns = unpackColumns(await kept('ssds-c-2018.gz'))
  const shipments = columns.find((one) => one.series === 'shipments' && one.period === 2018)
  expect((shipments?.values[0]?.value ?? 0) / 1e6).toBeCloseTo(331.7, 0)
  if (!areThere) return
  const rows = readSsds(await readFile(join(folder, 'ssds-economy/C.csv')))
  expect(rows).toHaveLength(145_552)
  expect(rows.filter(({ cell }) => cell.mark === 'suppressed')).toHaveLength(1357)
  expect(rows.filter(({ cell }) => cell.mark === 'none_reported')).toHaveLength(192)
  const { untraced } = followAreas(rows, present, () => true)
  expect(Math.max(...untraced.values())).toBe(2005)
})

test('no merger makes a place jump: taxable income of merged places goes on from year to year', async () => {
  const areas = unpackAreas(await kept('areas.gz'))
  const columns = unpackColumns(await kept('ssds-c-2018.gz')).filter(
    ({ series, period }) => series === 'taxable-income' && period <= 2011,
  )
  const joined = new Set(AREA_CHANGES.map(({ from }) => presentCodeOf(from, present)))
  const jumps: string[] = []
  for (const [at, { code, name }] of areas.entries()) {
    for (const [n, column] of columns.entries()) {
      const [before, now] = [columns[n - 1]?.values[at + 1]?.value, column.values[at + 1]?.value]
      if (!joined.has(code) || !before || !now) continue
      if (Math.abs(now / before - 1) > 0.25) jumps.push(`${name} ${column.period}`)
    }
  }
  // The year after the tsunami, not a merger.
  expect(jumps.filter((jump) => !jump.startsWith('気仙沼市'))).toEqual([])
})

test('ふるさと納税: what is kept is the file, and the balance worked out is the file’s own', async () => {
  const columns = unpackColumns(await kept('furusato-2024.gz'))
  expect(new Set(columns.map(({ period }) => period))).toEqual(
    new Set([2020, 2021, 2022, 2023, 2024]),
  )
  if (!areThere) return
  const bytes = await readFile(join(folder, 'furusato/furusato_by_municipality_2020_2024.csv'))
  const read = readFurusato(bytes)
  expect(read).toHaveLength(8705 * 4)
  const [, ...rows] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
  const differing = rows.filter((row) => {
    const [received = 0, expense = 0, proxy = 0, deduction = 0, balance = 0] = row
      .split(',')
      .slice(4)
      .map(Number)
    return Math.abs(furusatoBalance({ received, expense, proxy, deduction }) - balance) > 1
  })
  expect(differing).toEqual([])
})

test('scenario 8: births of a designated city are the sum of its wards in the register', async () => {
  const columns = unpackColumns(await kept('corporations-2026-08.gz'))
  const opened = columns.find((one) => one.series === 'corporations-opened' && one.period === 2025)
  const codes = [...present]
  expect(opened?.values[0]?.value).toBeGreaterThan(100_000)
  if (!areThere) return
  const counts = readCorporations(
    await readFile(
      join(folder, 'corporations/houjin_created_terminated_by_municipality_month.csv'),
    ),
  )
  const { untraced } = corporateMonthsOf(counts, present)
  expect(untraced.length).toBeLessThan(40)
  for (const city of ['01100', '14130', '22130', '40130']) {
    const wards = counts.filter(
      ({ area, event, month }) =>
        event === 'opened' && month.startsWith('2025-') && cityOfWard(area, present) === city,
    )
    const own = counts.filter(
      ({ area, event, month }) => area === city && event === 'opened' && month.startsWith('2025-'),
    )
    const sum = [...wards, ...own].reduce((total, { count }) => total + count, 0)
    expect(wards.length).toBeGreaterThan(0)
    expect(opened?.values[codes.indexOf(city) + 1]?.value).toBe(sum)
  }
})

test('SSDS C of the whole country cut short in the middle is known by its municipalities', async () => {
  if (!areThere) return
  const bytes = await readFile(join(folder, 'ssds-economy/C.csv'))
  const read = (of: Uint8Array) =>
    readAs('ssds', of, { total: null, columns: {} }, { present, changes: new Map() }).inspection
  const whole = read(bytes)
  expect(whole.problems).toEqual([])
  expect(whole.controls.map(({ found }) => found)).toEqual(whole.controls.map(() => 1741))
  const end = bytes.indexOf(0x0a, Math.floor(bytes.length / 3))
  expect(read(bytes.subarray(0, end + 1)).problems.join()).toMatch(
    /市区町村の数が合いません\(既知 1,741、ファイル \d+\)。途中で切れたファイル/,
  )
})
