import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { registerBusiness } from '../../actions/register-business.ts'
import { business, businessEdit, suspension } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

const typed = {
  kind: '法人',
  name: '見本眼鏡枠製作所',
  phone: '0778-00-7041',
  employees: '6',
  employeesOn: '2025-10-01',
  source: '訪問',
  confirmedOn: '2026-05-20',
}
let businessId = ''
const house = await openHouse('businesses', routes, async (town) => {
  town.at('2026-06-01T09:00:00+09:00')
  businessId = (await town.do(people.officer, registerBusiness, typed)).about
})
const params = { businessId }
const officer = house.as(people.officer)
const text = async (path: string, who: SamplePerson = people.officer) =>
  (await house.as(who).get(path)).text()
const edit = async (who: SamplePerson, version: string, more: Record<string, string>) =>
  house.as(who).post(businessEdit(params), { ...typed, _version: version, ...more })
const seqOf = async (n: number) =>
  String(
    await house.value(
      'select seq from platform.audit where about = $1 order by seq offset $2 limit 1',
      [businessId, n],
    ),
  )
const phone = () =>
  house.value('select phone from businesses.businesses where id = $1', [businessId])

test('nobody is asked to sign in; the bank does not enter; another city finds nothing; a head does not restore', async () => {
  const nobody = await house.asNobody().get(at.revisions(params))
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(at.revisions(params))).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.revisions(params))).status).toBe(404)
  const first = { ...params, seq: await seqOf(0) }
  expect((await elsewhere.get(at.revision(first))).status).toBe(404)
  expect((await officer.get(at.revision({ ...params, seq: '999999' }))).status).toBe(404)
  const restoring = { _version: '1', reason: '書き誤りだった。' }
  expect((await house.as(people.head).post(at.restoration(first), restoring)).status).toBe(403)
})

test('§8 stale save: who changed which field and when is said, and both versions are shown', async () => {
  house.setClock('2026-11-24T09:12:00+09:00')
  await edit(people.colleague, '1', { phone: '0778-00-7042', reason: '電話番号が変わったため。' })
  house.setClock('2026-11-24T09:20:00+09:00')
  const stale = await edit(people.officer, '1', {
    name: '見本眼鏡枠',
    reason: '社名が変わったため。',
  })
  const said = await stale.text()
  expect(stale.status).toBe(409)
  expect(said).toContain(
    'あなたが開いた後に、窪田 健が9:12に電話を変更しました。違いを見て選んでください。',
  )
  expect(said).toContain('0778-00-7042')
  // Only the name was typed anew: the telephone that the colleague put right is chosen at first.
  expect(said).toMatch(/name="_take.phone" value="theirs" checked=""/)
  expect(said).toMatch(/name="_take.name" value="mine" checked=""/)
  const state = await officer.post(suspension(params), {
    _version: '1',
    on: '2026-11-01',
    reason: '本人から聞いた。',
  })
  expect(await state.text()).toContain('窪田 健が9:12に電話を変更しました')
})

test('before and after stand field by field, for those who may see the values', async () => {
  await edit(people.officer, '2', {
    phone: '0778-00-7043',
    employees: '12',
    reason: '訪問で確かめた。',
  })
  const mine = await text(at.revisions(params))
  for (const said of [
    '0778-00-7041',
    '0778-00-7042',
    '0778-00-7043',
    '窪田 健',
    '直前の修正を取り消す',
  ])
    expect(mine).toContain(said)
  const theirs = await text(at.revisions(params), people.executive)
  expect(theirs).toContain('（見る権限がありません）')
  expect(theirs).toContain('10〜19人')
  expect(theirs).not.toContain('0778-00-704')
})

test('rule broken: a stale version, no reason, and what would change nothing', async () => {
  const first = { ...params, seq: await seqOf(0) }
  const reason = '最初の番号が正しいと分かった。'
  expect((await officer.post(at.restoration(first), { _version: '1', reason })).status).toBe(409)
  expect((await officer.post(at.restoration(first), { _version: '3', reason: '誤' })).status).toBe(
    422,
  )
  const last = { ...params, seq: await seqOf(2) }
  const same = await officer.post(at.restoration(last), { _version: '3', reason })
  expect([same.status, await same.text()]).toEqual([
    409,
    expect.stringContaining('いまの内容と同じ'),
  ])
})

test('done: undo of the last edit, then back to the first state; both stand in the history', async () => {
  const reason = '最初の番号が正しいと分かった。'
  const undone = { ...params, seq: await seqOf(1) }
  expect(await text(at.revision(undone))).toContain('この状態に戻す')
  const done = await officer.post(at.restoration(undone), { _version: '3', reason })
  expect(done.headers.get('location')).toBe(business(params))
  expect(await phone()).toBe('0778-00-7042')
  const first = { ...params, seq: await seqOf(0) }
  await officer.post(at.restoration(first), { _version: '4', reason })
  expect(await phone()).toBe('0778-00-7041')
  expect(
    await house.value('select employees from businesses.businesses where id = $1', [businessId]),
  ).toBe(6)
  expect((await house.audited()).slice(-2)).toEqual([
    'businesses.restore-business',
    'businesses.restore-business',
  ])
})
