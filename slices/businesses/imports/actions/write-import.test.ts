import { expect, test } from 'vitest'
import { corporateNumberCheckDigit, encodeCp932 } from '#packages/japan'
import { performAs, type RouteRow, routeTable } from '#platform'
import { receiveFile } from '#platform/files'
import { takeSteps } from '#platform/jobs'
import { openHouse, people } from '#test'
import { guessedFields } from '../../import-columns/rules.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'
import { assignColumns } from './assign-columns.ts'
import { previewImport } from './preview-import.ts'
import { receiveImport } from './receive-import.ts'
import { runImport } from './run-import.ts'
import { writeImport } from './write-import.ts'

const house = await openHouse('businesses', routes, async () => undefined)
const officer = await house.town.person(people.officer)
const workshop = (rows: readonly RouteRow[] = routes) => ({
  ...house.grounds,
  rows,
  log: () => undefined,
})
const work = async (runner: string, steps = Number.POSITIVE_INFINITY, rows = routes) => {
  for (let n = 0; n < steps && (await takeSteps(workshop(rows), runner)); n += 1);
}
const act = (made: Parameters<typeof performAs>[2], typed: unknown) =>
  performAs(house.grounds, officer, made, typed)
const first = async (query: string, ...values: unknown[]) =>
  (await house.engine.asOwner(query, values)).rows[0] ?? {}
const counts = (id: string) =>
  first(
    `select state, created, changed, same, wrong, done_created, done_changed, version
     from businesses.imports where id = $1`,
    id,
  )

const [rows, broken] = [3_000, 31]
const isBroken = (n: number) => n % 97 === 50 && n / 97 < broken
const numberOf = (n: number) => {
  const payload = String(700_000_000_000 + n).padStart(12, '0')
  return `${corporateNumberCheckDigit(payload)}${payload}`
}
// Characters whose second byte in CP932 is a backslash or a bar, at every distance from a block's edge.
const nameOf = (n: number) => `${'ソ'.repeat(n % 5)}㈱髙﨑表能①${n}號${'予'.repeat(n % 7)}`
const list = (phone: string) =>
  `法人番号,名称,電話番号,所在地,従業員数\r\n${Array.from({ length: rows }, (_, n) => {
    const number = isBroken(n) ? '4.00002E+12' : numberOf(n)
    return `${number},${nameOf(n)},${phone}-${String(n).padStart(4, '0')},鯖江市${n}番地,${n % 90}\r\n`
  }).join('')}`

async function checked(bytes: Uint8Array, name = 'list.csv') {
  const file = await receiveFile(house.grounds.varFolder, pieces(bytes), name, '')
  const { about: importId } = await act(receiveImport, { file })
  const { header, version } = await first(
    'select header, version from businesses.imports where id = $1',
    importId,
  )
  const guessed = Object.entries(guessedFields(header as string[]))
  await act(assignColumns, {
    importId,
    version,
    fields: Object.fromEntries(guessed.map(([field, column]) => [field, String(column)])),
    source: '見本の名簿',
    asOf: '2026-04-01',
    jsicRevision: '14',
  })
  await work('a')
  return importId
}

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 4_097) yield bytes.subarray(at, at + 4_097)
}

async function begun(bytes: Uint8Array) {
  const importId = await checked(bytes)
  const { version } = await counts(importId)
  await act(previewImport, { importId, version, doubtfulAs: 'left' })
  const next = await counts(importId)
  await act(runImport, { importId, version: next.version, newState: '登録' })
  return importId
}

const written = async () => {
  const found = await house.engine.asOwner(
    `select corporate_number, name, phone, address, employees from businesses.businesses
     where corporate_number like '_7%' order by substr(corporate_number, 2)`,
    [],
  )
  return found.rows.map((row) => Object.values(row).join('|'))
}
const expected = (phone: string) =>
  Array.from({ length: rows }, (_, n) => n)
    .filter((n) => !isBroken(n))
    .map(
      (n) =>
        `${numberOf(n)}|${nameOf(n)}|${phone}-${String(n).padStart(4, '0')}|鯖江市${n}番地|${n % 90}`,
    )

/** The power fails when the writing of a step has been done and nothing of it is kept yet. */
const failing = routeTable([
  ...routes.filter((row) => !('job' in row && row.job.kind === writeImport.kind)),
  {
    job: {
      ...writeImport,
      async step(here, input, cursor) {
        await writeImport.step(here, writeImport.form.parse(input), cursor)
        throw new Error('the power failed')
      },
    },
  },
])

test('scenarios 4 and 5: bad rows aside, all is saved with every character; killed at a third and resumed, no row twice and none missing', async () => {
  const importId = await begun(encodeCp932(list('0778-52')))
  expect(await counts(importId)).toMatchObject({ created: rows - broken, wrong: broken })
  await work('a', 1)
  expect((await counts(importId)).done_created).toBe(1_000)
  await work('a', 1, failing)
  expect(await written()).toHaveLength(1_000)
  house.setClock('2026-11-24T09:05:00+09:00')
  await work('b')
  expect(await counts(importId)).toMatchObject({
    state: '一部失敗',
    done_created: rows - broken,
    done_changed: 0,
  })
  expect(await written()).toEqual(expected('0778-52'))
  const heard = await first(
    `select count(*)::int as steps, sum((payload->>'created')::int)::int as created,
       count(distinct payload->>'afterLine')::int as ranges
     from platform.outbox where event = 'businesses.businesses-imported'`,
  )
  expect(heard).toEqual({ steps: 3, created: rows - broken, ranges: 3 })
  const told = await first(
    `select count(*)::int as businesses from businesses.v_import_history h
     join platform.outbox o on o.event = 'businesses.businesses-imported'
       and h.import_id = (o.payload->>'importId')::uuid and h.line > (o.payload->>'afterLine')::int
       and h.line <= (o.payload->>'toLine')::int`,
  )
  expect(told.businesses).toBe(rows - broken)
  const file = await house.as(people.officer).get(at.leftOutFile({ importId }))
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(broken + 1)
  expect(lines[1]).toBe(
    `4.00002E+12,${nameOf(50)},0778-52-0050,鯖江市50番地,50,52,法人番号,法人番号が指数表示になっています。Excelで列を「文字列」にして保存し直してください（52行）。`,
  )
})

test('the same in UTF-8 changes nothing; with other telephones it updates by 法人番号', async () => {
  const same = await checked(new TextEncoder().encode(list('0778-52')))
  expect(await counts(same)).toMatchObject({ created: 0, changed: 0, same: rows - broken })
  const next = await begun(new TextEncoder().encode(`\uFEFF${list('0778-53')}`))
  await work('a')
  expect(await counts(next)).toMatchObject({ done_created: 0, done_changed: rows - broken })
  expect(await written()).toEqual(expected('0778-53'))
  // One act says what the whole did; what became of each business stands with the rows of the import.
  expect(await house.audited()).toContain('businesses.run-import')
  const before = await first(
    `select r.before->>'phone' as phone from businesses.import_rows r
     join businesses.businesses b on (b.city, b.id) = (r.city, r.business_id)
     where r.import_id = $1 and b.corporate_number = $2`,
    next,
    numberOf(7),
  )
  expect(before.phone).toBe('0778-52-0007')
})

test('who was put right by hand between check and run stays so, and the row says why', async () => {
  const rowsOf = [7, 8].map((n) => `${numberOf(n)},,0778-54-000${n}`)
  const importId = await begun(
    new TextEncoder().encode(['法人番号,名称,電話番号', ...rowsOf, ''].join('\r\n')),
  )
  const phoneOf = (n: number) =>
    first('select phone from businesses.businesses where corporate_number = $1', numberOf(n))
  await first(
    `update businesses.businesses set phone = '0778-99-0007', version = version + 1
     where corporate_number = $1`,
    numberOf(7),
  )
  await work('a')
  expect(await counts(importId)).toMatchObject({ state: '一部失敗', done_changed: 1, wrong: 1 })
  expect([await phoneOf(7), await phoneOf(8)]).toEqual([
    { phone: '0778-99-0007' },
    { phone: '0778-54-0008' },
  ])
  const file = await house.as(people.officer).get(at.leftOutFile({ importId }))
  expect(await file.text()).toContain('検査のあとに、別の職員がこの事業者を登録したか直しました')
})

test('a workbook under a title, and a text in UTF-16, are read like any other list', async () => {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('名簿')
  sheet.addRow(['令和7年度 企業名簿'])
  sheet.addRow([])
  sheet.addRow(['法人番号', '事業者名', '住所', '確認日', '従業員数'])
  sheet.addRow([4_000_020_182_079, '髙﨑ブック', '鯖江市西山町', new Date('2025-04-01'), 12])
  sheet.addRow(['7000020188239', '=SUM(1)', { formula: 'A1', result: '鯖江市' }, 45_748, null])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const importId = await checked(bytes, '名簿.xlsx')
  expect(await counts(importId)).toMatchObject({ created: 2, wrong: 0 })
  const after = await first(
    `select string_agg(concat_ws('|', line, r.after->>'corporate_number', r.after->>'name',
        r.after->>'address', r.after->>'confirmed_on', r.after->>'employees'), ' ' order by line) as rows
     from businesses.import_rows r where import_id = $1`,
    importId,
  )
  expect(after.rows).toBe(
    '4|4000020182079|髙﨑ブック|鯖江市西山町|2025-04-01|12 5|7000020188239|=SUM(1)|鯖江市|2025-04-01',
  )
  const text = '\uFEFF名称\t電話\r\n髙﨑テキスト\t0778-00-9999\r\n'
  const unicode = await checked(new Uint8Array(Buffer.from(text, 'utf16le')), 'unicode.csv')
  expect(await counts(unicode)).toMatchObject({ created: 1, wrong: 0 })
})
