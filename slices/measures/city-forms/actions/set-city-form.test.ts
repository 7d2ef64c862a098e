import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook, workbookOf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { papers } from '../../papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const measureId = await value("select id from measures.measures where code = '7201'")
const roundId = await value("select id from measures.rounds where kind = '当初'")
const finance = house.as(people.finance)

/** Two layouts: a list with money in columns, and a card of boxes. */
const ledger = await workbookOf(
  [
    {
      name: '要求書',
      columns: [30, 14, 14],
      rows: [
        [{ value: '（市の様式）予算要求書', look: { bold: true, align: 'center' } }, null, null],
        ['事業名', null, null],
        ...Array.from({ length: 12 }, () => [
          { value: null, look: { border: true } },
          { value: null, look: { border: true, format: '#,##0"円"' } },
          null,
        ]),
      ],
      merges: [[1, 1, 1, 3]],
      print: { landscape: true, fitToPage: true, area: 'A1:C14', repeat: '1:2' },
    },
  ],
  '2026-04-01T00:00:00.000Z',
)
const card = await workbookOf(
  [
    {
      name: '表',
      columns: [10, 10, 10, 10],
      rows: [
        ['課', null, null, null],
        [null, null, null, null],
        ['千円', null, null, null],
      ],
      merges: [[2, 2, 2, 4]],
      print: { landscape: false, fitToPage: true },
    },
  ],
  '2026-04-01T00:00:00.000Z',
)
const ledgerCells = '事業名＝要求書!B2\n積算/内容 = 要求書!A3:A14\n積算／金額 = 要求書!$B$3:$B$14'
const cardCells = '課 = 表!B1\n内容 = 表!C2\n事業費／要求 = 表!B3\n国庫支出金／要求 = 表!C3'

const file = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], '様式.xlsx')
const set = (bytes: Uint8Array, typed: object, who = finance) =>
  who.post(at.cityForms(), { name: '様式第2号', cells: ledgerCells, file: file(bytes), ...typed })
const formOf = (name: string) => value(`select id from measures.city_forms where name = '${name}'`)
async function filled(name: string, who = finance) {
  const answer = await who.get(at.filledForm({ measureId, roundId, formId: await formOf(name) }))
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('nobody is asked to sign in; the section looks and sets none; another city finds none', async () => {
  expect((await house.asNobody().get(at.cityForms())).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await set(ledger, {}, house.as(people.officer))).status).toBe(403)
  expect((await house.as(people.officer).get(at.cityForms())).status).toBe(200)
  expect((await house.as(people.bank).get(at.cityForms())).status).toBe(403)
  expect(await value('select count(*) from measures.city_forms')).toBe('0')
})

test('rule broken: names and places that are not there are told line by line, and nothing is kept', async () => {
  const said = async (cells: string) => {
    const answer = await set(ledger, { cells })
    return [answer.status, await answer.text()]
  }
  expect(await said('事業の名 = 要求書!B2')).toEqual([
    422,
    expect.stringContaining('1行目：「事業の名」という値はありません。'),
  ])
  expect(await said('事業名 = 要求書の二列目')).toEqual([
    422,
    expect.stringContaining('シート名!C4'),
  ])
  expect(await said('事業名 = 別紙!B2')).toEqual([
    422,
    expect.stringContaining('「別紙!B2」という場所がありません。'),
  ])
  expect(await value('select count(*) from measures.city_forms')).toBe('0')
})

test('done: two forms of different layout are filled, keep their looks, and are offered with the papers', async () => {
  expect((await set(ledger, {})).status).toBe(303)
  expect((await set(card, { name: '様式第3号', cells: cardCells })).status).toBe(303)
  expect((await set(ledger, {})).status).toBe(409)
  const list = await (await house.as(people.officer).get(papers({ measureId }))).text()
  expect(list).toContain(at.filledForm({ measureId, roundId, formId: await formOf('様式第2号') }))

  const formId = await formOf('様式第2号')
  const again = await (await finance.get(`${at.newCityForm()}?from=${formId}`)).text()
  expect(again).toContain(
    '事業名 = 要求書!B2\n積算／内容 = 要求書!A3:A14\n積算／金額 = 要求書!B3:B14',
  )

  const one = await filled('様式第2号')
  const [leaf] = await readWorkbook(one.bytes)
  expect(leaf?.cells.get('B2')?.value).toBe('海外見本市 出展支援事業（見本）')
  const sum = Array.from({ length: 12 }, (_, n) => leaf?.cells.get(`B${n + 3}`)?.value ?? 0)
  expect(sum.reduce<number>((all, yen) => all + Number(yen), 0)).toBe(
    Number(
      await value(`select sum(l.yen) from measures.budget_lines l join measures.requests q
        on (q.city, q.id) = (l.city, l.request_id) where q.measure_id = '${measureId}'
        and q.round_id = '${roundId}' and l.withdrawn_at is null`),
    ),
  )
  expect(leaf?.cells.get('B3')?.format).toBe('#,##0"円"')
  const xml = strFromU8(unzipSync(one.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  for (const kept of ['<mergeCell ref="A1:C1"/>', 'orientation="landscape"', 'paperSize="9"'])
    expect(xml).toContain(kept)

  const two = await filled('様式第3号', house.as(people.officer))
  const [box] = await readWorkbook(two.bytes)
  expect([box?.cells.get('B3')?.value, box?.cells.get('C3')?.value]).toEqual([6000, 2500])
  expect(String(box?.cells.get('B2')?.value)).toContain('共同ブース')
})

test('rows that do not fit are refused with what to do; a form that is withdrawn is offered no more', async () => {
  await set(ledger, { name: '短い様式', cells: '積算／内容 = 要求書!A3:A3' })
  const short = await filled('短い様式')
  expect([short.status, new TextDecoder().decode(short.bytes)]).toEqual([
    409,
    expect.stringContaining('行数が足りません'),
  ])
  const formId = await formOf('様式第3号')
  expect((await finance.post(at.cityFormWithdrawal({ formId }), { _version: '9' })).status).toBe(
    409,
  )
  expect((await finance.post(at.cityFormWithdrawal({ formId }), { _version: '1' })).status).toBe(
    303,
  )
  expect((await filled('様式第3号')).status).toBe(409)
  const list = await (await finance.get(papers({ measureId }))).text()
  expect(list).not.toContain(formId)
})
