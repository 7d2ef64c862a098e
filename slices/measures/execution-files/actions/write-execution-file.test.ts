import { expect, test } from 'vitest'
import { encodeCp932 } from '#packages/japan'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import { executions } from '../../executions/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const measureId = String(await house.value("select id from measures.measures where code = '7201'"))
const finance = house.as(people.finance)
const list =
  '予算事業コード,節,負担行為,支出済額\r\n7201,12,1500000,1000000\r\n7201,18,4200000,0\r\n'
const bring = (text: string, more: Record<string, string> = {}, who = finance) =>
  who.post(at.executionFiles(), {
    file: new File([new Uint8Array(encodeCp932(text))], '執行.csv'),
    ...{ fiscalYear: '令和8', asOfOn: '2026-10-31', code: '予算事業コード', obligated: '負担行為' },
    ...more,
  })
const idIn = (answer: { headers: { get(name: string): string | null } }) =>
  String(answer.headers.get('location')).split('/').at(-1) ?? ''
const paid = () =>
  house.value(`select array[obligated_yen, paid_yen] from measures.executions
    where measure_id = '${measureId}' and fiscal_year = 2026`)

test('nobody signs in first; an officer may not; another city finds no file', async () => {
  const nobody = await house.asNobody().get(at.executionFiles())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await bring(list, {}, house.as(people.officer))).status).toBe(403)
  const fileId = idIn(await bring(list, { asOfOn: '2026-10-30' }))
  const elsewhere = house.as(people.financeElsewhere)
  expect((await elsewhere.get(at.executionFile({ fileId }))).status).toBe(404)
  expect((await elsewhere.post(at.writing({ fileId }), {})).status).toBe(404)
})

test('rule broken: rows that cannot be read are named, and nothing is half-saved', async () => {
  const fileId = idIn(await bring(`${list}7203,7,多め,1\r\n9999,7,1,1\r\n`))
  const page = await (await finance.get(at.executionFile({ fileId }))).text()
  expect(page).toContain('4行目：支出負担行為額「多め」が数字ではありません。')
  expect(page).toContain('事業コード「9999」の事業がありません。')
  const refused = await finance.post(at.writing({ fileId }), { _form: 'writing' })
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('読めない行があります。'),
  ])
  expect(await paid()).toEqual([null, null])
})

test('done: CP932 is read, looked at, written; the same file again changes nothing; undone', async () => {
  const fileId = idIn(await bring(list))
  expect(await paid()).toEqual([null, null])
  const preview = await (await finance.get(at.executionFile({ fileId }))).text()
  for (const figure of ['5,700,000', '1,000,000']) expect(preview).toContain(figure)
  expect((await finance.post(at.writing({ fileId }), { _form: 'writing' })).status).toBe(303)
  expect(await paid()).toEqual([5_700_000, 1_000_000])
  const shown = await (await house.as(people.officer).get(executions({ measureId }))).text()
  expect(shown).toContain('1,000,000')
  const again = await bring(list)
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('同じファイルを、もう書き込んでいます。何も変わりません。'),
  ])
  const remembered = await (await finance.get(at.executionFiles())).text()
  expect(remembered).toContain('value="予算事業コード"')
  const undone = await finance.post(at.undoing({ fileId }), { _form: 'undoing' })
  expect(undone.status).toBe(303)
  expect(await paid()).toEqual([null, null])
})

test('what somebody changed since is not undone', async () => {
  const fileId = idIn(await bring(list))
  await finance.post(at.writing({ fileId }), { _form: 'writing' })
  await finance.post(executions({ measureId }), { fiscalYear: '令和8', initialYen: '5600000' })
  const refused = await finance.post(at.undoing({ fileId }), { _form: 'undoing' })
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('書き込みの後に変わった事業があるため、取り消せません：海外見本市'),
  ])
})
