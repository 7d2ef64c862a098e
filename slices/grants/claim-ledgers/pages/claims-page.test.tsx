import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { caseDesk, recalledCase } from '../../case-desks/tables.ts'
import { lastingAccounts } from '../../case-examples/tables.ts'
import { cases, casesCsv } from '../../cases/addresses.ts'
import { demand } from '../../claim-notices/addresses.ts'
import { repayment } from '../../recalls/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
await lastingAccounts(house.value)
const { on, posted, said } = caseDesk(house)
const officer = () => house.as(people.officer)
const finance = () => house.as(people.finance)
const paid = await recalledCase(house, 991)
const open = await recalledCase(house, 992)
on('2027-05-10')
const pays = (amountYen: string) =>
  finance().post(repayment(paid), { paidOn: '2027-05-10', amountYen, voucherNo: 'R-1' })
await posted(pays('1200000'))
// 223 days, both counted: 1,200,000 × 223 × 3 / 10,000.
await posted(pays('80280'))
on('2027-05-21')
await posted(house.as(people.head).post(demand(open), {}))
const page = async (query: Record<string, string> = {}, who = officer()) =>
  said(who.get(withQuery(at.claims(), query)))

test('nobody signs in first; a business and the public find no list of claims; another city finds none of ours', async () => {
  expect((await house.asNobody().get(at.claims())).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.business).get(at.claims())).status).toBe(403)
  expect((await house.as(people.business).get(at.claimsCsv())).status).toBe(403)
  const elsewhere = (query = {}) => page(query, house.as(people.headElsewhere))
  expect(await elsewhere()).toContain('未納の債権はありません')
  expect(await elsewhere({ state: 'すべて' })).toContain('条件に合う債権がありません')
})

test('a wish that is none gives the open claims', async () => {
  const shown = await page({ state: '不明', sort: 'nothing', after: 'broken' })
  expect(shown).toContain('26-992')
  expect(shown).not.toContain('26-991')
})

test('open and paid claims, found by words, with what is left today, the demand and the prescription', async () => {
  const shown = await page()
  for (const words of ['26-992', '督促', '令14.5.21', '超過']) expect(shown).toContain(words)
  expect(await page({ state: '完納' })).toContain('26-991')
  expect(await page({ state: 'すべて', q: '２６－９９１' })).not.toContain('26-992')
  const csv = await (await finance().get(withQuery(at.claimsCsv(), { state: 'すべて' }))).text()
  const [head, ...rows] = csv.trim().split('\r\n')
  expect(head).toContain('時効の完成する日')
  expect(rows.filter((row) => /26-99[12]/.test(row))).toHaveLength(2)
  expect(rows.find((row) => row.includes('26-992'))).toContain('2032-05-21')
})

test('cases: found by words, sorted and saved; a business has its own and nobody else’s', async () => {
  const list = async (query: Record<string, string>, who = officer()) =>
    said(who.get(withQuery(cases(), query)))
  expect(await list({ q: '26-992' })).not.toContain('26-991')
  expect(await list({ q: '見本眼鏡製作所', sort: 'label', dir: 'asc' })).toMatch(/26-991.*26-992/s)
  expect(await list({ q: 'どこにもない言葉' })).toContain('条件に合う案件がありません')
  const own = await (await house.as(people.business).get(casesCsv())).text()
  expect(own).toContain('26-992')
  expect(own).not.toContain('サバエ・レーザー')
  const proxy = await house.as(people.proxy).get(casesCsv())
  expect(await proxy.text()).not.toContain('26-992')
})
