import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { business, closure as businessClosure } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const businessId = await idOf('株式会社業務漆器タケダ')
const closedId = await idOf('神明七宝')
const typed = {
  name: '第二工場（見本）',
  kind: '工場',
  address: '福井県福井市見本町1-1',
  municipality: '福井市',
  openedIn: '昭43.4',
  tenure: '借地・借家',
  leaseEndsOn: '令和9年3月31日',
  phone: '0776-00-9999',
  source: '訪問',
  confirmedOn: '2026-11-20',
}
const place = async (name = typed.name) =>
  String(await house.value('select id from businesses.establishments where name = $1', [name]))
const text = async (who: (typeof people)[keyof typeof people], path: string) =>
  (await house.as(who).get(path)).text()

test('nobody is asked to sign in; finance and the bank do not write, another city finds nothing', async () => {
  const add = at.establishments({ businessId })
  expect((await house.asNobody().post(add, typed)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.bank, people.auditor])
    expect((await house.as(who).post(add, typed)).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.newEstablishment({ businessId }))).status).toBe(404)
  expect((await elsewhere.post(add, typed)).status).toBe(404)
  expect(await house.audited()).toEqual([])
})

test('rule broken: each comes back as typed with its sentence, and nothing is kept', async () => {
  const officer = house.as(people.officer)
  const tried = async (wrong: Record<string, string>, to = businessId) => {
    const answer = await officer.post(at.establishments({ businessId: to }), { ...typed, ...wrong })
    return [answer.status, await answer.text()] as const
  }
  const [status, page] = await tried({ openedIn: '春ごろ', areaM2: '-5', tenure: '' })
  expect(status).toBe(422)
  for (const sentence of ['開始年月を入れて', '面積は、1以上の整数', '用地を選んで', '春ごろ'])
    expect(page).toContain(sentence)
  expect(await tried({ openedIn: '2031' })).toEqual([409, expect.stringContaining('今月より後')])
  expect(await tried({ tenure: '自己所有' })).toEqual([
    409,
    expect.stringContaining('「借地・借家」のときに'),
  ])
  expect(await tried({}, closedId)).toEqual([409, expect.stringContaining('いまの状態は「廃業」')])
  expect(await house.audited()).toEqual([])
})

test('done: it stands on the card and falls due; it is revised, closed and opened again with its history', async () => {
  const officer = house.as(people.officer)
  const added = await officer.post(at.establishments({ businessId }), typed)
  expect(added.headers.get('location')).toBe(business({ businessId }))
  const card = await text(people.officer, business({ businessId }))
  for (const shown of ['第二工場（見本）', '市外（福井市）', '1968年4月〜', '令9.3.31'])
    expect(card).toContain(shown)
  const params = { businessId, establishmentId: await place() }
  const due = `select what from businesses.v_due_dates where id = $1 and subject = 'establishments'`
  expect(await house.value(due, [params.establishmentId])).toBe('賃借の満了：第二工場（見本）')

  const edit = { ...typed, kind: '倉庫', areaM2: '１,２００', _version: '1' }
  expect((await officer.get(at.establishmentEdit(params))).status).toBe(200)
  expect((await officer.post(at.establishmentEdit(params), edit)).status).toBe(303)
  expect((await officer.post(at.establishmentEdit(params), edit)).status).toBe(409)
  const early = { closedIn: '1960', reason: '本人から聞いた', _version: '2' }
  const refused = await officer.post(at.closure(params), early)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('開始年月より前'),
  ])
  const closing = { closedIn: '令8.10', reason: '本人から聞いた', _version: '2' }
  expect((await officer.post(at.closure(params), closing)).status).toBe(303)
  expect(await house.value(due, [params.establishmentId])).toBeUndefined()
  const page = await text(people.officer, at.establishment(params))
  for (const shown of [
    '種別：工場→倉庫',
    '1,200㎡',
    '1968年4月（昭和43年）',
    '2026年10月',
    '理由：本人から聞いた',
  ])
    expect(page).toContain(shown)
  const back = { reason: '誤って記録したため', _version: '3' }
  expect((await officer.post(at.reopening(params), back)).status).toBe(303)
  expect(await house.value(due, [params.establishmentId])).toBeDefined()
})

test('done: what belongs to a business that has closed stays readable; telephones only for the field group', async () => {
  const params = { businessId, establishmentId: await place() }
  expect(await text(people.officer, at.establishment(params))).toContain('0776-00-9999')
  expect(await text(people.finance, at.establishment(params))).not.toContain('0776-00-9999')
  const other = { businessId: closedId, establishmentId: params.establishmentId }
  expect((await house.as(people.officer).get(at.establishment(other))).status).toBe(404)
  const closing = { _version: '1', on: '2026-11-20', cause: '不明', reason: '組合から聞いた。' }
  const closed = await house.as(people.chief).post(businessClosure({ businessId }), closing)
  expect(closed.status).toBe(303)
  expect(await text(people.officer, at.establishment(params))).toContain('第二工場（見本）')
  expect(await text(people.officer, business({ businessId }))).toContain('第二工場（見本）')
  const due = 'select count(*)::int from businesses.v_due_dates where business_id = $1'
  expect(await house.value(due, [businessId])).toBe(0)
})
