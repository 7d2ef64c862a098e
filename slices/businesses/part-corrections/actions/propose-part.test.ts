import { expect, test } from 'vitest'
import type { SamplePerson } from '#platform/samples'
import { openHouse, people } from '#test'
import { correction } from '../../corrections/addresses.ts'
import { recordEquipment } from '../../equipment/actions/record-equipment.ts'
import { addEstablishment } from '../../establishments/actions/add-establishment.ts'
import { recordHolding } from '../../holdings/actions/record-holding.ts'
import { ownRecord } from '../../own-records/addresses.ts'
import { routes } from '../../routes.ts'
import { mandatedMaker, ownMaker } from '../../samples/consents.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (table: string, name: string) =>
  String(await house.value(`select id from businesses.${table} where name = $1`, [name]))
const own = { businessId: await idOf('businesses', ownMaker) }
const seen = { source: '訪問', confirmedOn: '2026-05-20' }
const place = String(
  (
    await house.town.do(people.officer, addEstablishment, {
      ...{ ...own, ...seen, name: '見本の第二工場', kind: '工場', address: '鯖江市吉江町1' },
      ...{ phone: '0778-00-4001', tenure: '自己所有' },
    })
  ).params?.establishmentId,
)
const machine = String(
  (
    await house.town.do(people.officer, recordEquipment, {
      ...{ ...own, ...seen, name: '見本の研磨機', acquired: '新品', condition: '良' },
      ...{ replaceability: '市販品で代替可', maintainer: '市内にいる', renewalYen: '3000000' },
    })
  ).params?.equipmentId,
)
const process = await idOf('processes', 'ロー付け')
await house.town.do(people.officer, recordHolding, {
  ...{ ...own, processId: process, level: '対応可', willing: '不明' },
  ...{ verified: '訪問で確認', verifiedOn: '2026-05-20' },
})
const holding = String(
  await house.value(
    'select id from businesses.holdings where business_id = $1 and process_id = $2',
    [own.businessId, process],
  ),
)
const audited = (await house.audited()).length

const partAt = (part: string, partId: string) => at.ownPart({ ...own, part, partId })
const text = async (who: SamplePerson, path: string) => (await house.as(who).get(path)).text()
const newest = async () =>
  correction({
    correctionId: String(
      await house.value('select id from businesses.corrections order by number desc limit 1'),
    ),
  })
const business = house.as(people.business)
const officer = house.as(people.officer)
const asked = { name: '見本の第二工場', kind: '工場', address: '鯖江市吉江町1', tenure: '自己所有' }

test('nobody signs in first; staff do not enter; another business, another part and another kind are missing to the byte', async () => {
  const path = partAt('establishments', place)
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.officer, people.bank])
    expect((await house.as(who).get(path)).status).toBe(403)
  const theirs = { businessId: await idOf('businesses', mandatedMaker) }
  const missing = await (await business.get(partAt('establishments', machine))).text()
  for (const other of [
    at.ownPart({ ...theirs, part: 'establishments', partId: place }),
    partAt('people', place),
    partAt('equipment', place),
    at.ownNewPart({ ...theirs, part: 'equipment' }),
  ]) {
    const answer = await business.get(other)
    expect([answer.status, await answer.text()]).toEqual([404, missing])
    expect((await business.post(other, { ...asked, _version: '1' })).status).toBe(404)
  }
  expect(await house.audited()).toHaveLength(audited)
})

test('rule broken: what could not be kept is not proposed, and nothing written over is nothing asked', async () => {
  const path = partAt('establishments', place)
  const same = await business.post(path, { ...asked, phone: '0778-00-4001', _version: '1' })
  expect([same.status, await same.text()]).toEqual([
    409,
    expect.stringContaining('変わったところがありません'),
  ])
  const bad = await business.post(path, { ...asked, phone: '12', _version: '1' })
  expect([bad.status, await bad.text()]).toEqual([
    422,
    expect.stringContaining('0から始まる市外局番'),
  ])
  const twice = { level: '対応可', willing: 'はい', processId: process }
  const again = await business.post(at.ownNewPart({ ...own, part: 'holdings' }), twice)
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう記録されています'),
  ])
  const future = await business.post(
    at.ownPartEnd({ ...own, part: 'equipment', partId: machine }),
    { endedIn: '令和9年3月', _form: 'end' },
  )
  expect([future.status, await future.text()]).toEqual([
    409,
    expect.stringContaining('今月より後の年月です'),
  ])
})

test('done: a place is put right field by field; what is refused says why, and the hall’s own fields stay', async () => {
  const path = partAt('establishments', place)
  expect(await text(people.business, path)).toContain('value="0778-00-4001"')
  const typed = { ...asked, address: '鯖江市吉江町9', phone: '0778-00-4009', _version: '1' }
  const done = await business.post(path, { ...typed, district: '片上' })
  expect(done.headers.get('location')).toBe(ownRecord(own))
  const waiting = await newest()
  const shown = await text(people.officer, waiting)
  for (const told of ['事業所「見本の第二工場」', '鯖江市吉江町9', '0778-00-4001'])
    expect(shown).toContain(told)
  const half = { 'decision.address': 'accept', 'decision.phone': 'refuse' }
  expect((await officer.post(waiting, half)).status).toBe(409)
  const answered = { ...half, 'reason.phone': '電話に出たのは別の方でした。' }
  expect((await officer.post(waiting, answered)).status).toBe(303)
  const { rows } = await house.engine.asOwner(
    'select address, phone, district, source from businesses.establishments where id = $1',
    [place],
  )
  expect(rows[0]).toEqual({
    address: '鯖江市吉江町9',
    phone: '0778-00-4001',
    district: '',
    source: '本人の申出',
  })
  expect(await text(people.business, ownRecord(own))).toContain(
    '不採用（電話に出たのは別の方でした。）',
  )
})

test('done: an ability and a machine are put right by their own declaration, and costs the business did not say stay', async () => {
  await business.post(partAt('holdings', holding), {
    ...{ level: '自社の主力', willing: 'はい', materials: 'チタン', _version: '1' },
  })
  await officer.post(await newest(), {
    'decision.level': 'accept',
    'decision.willing': 'accept',
    'decision.materials': 'accept',
  })
  const held = await house.engine.asOwner(
    'select level, willing, materials, verified from businesses.holdings where id = $1',
    [holding],
  )
  expect(held.rows[0]).toEqual({
    ...{ level: '自社の主力', willing: 'はい', materials: ['チタン'], verified: '本人の申告' },
  })
  await business.post(partAt('equipment', machine), {
    ...{ name: '見本の研磨機', units: '2', acquired: '新品', condition: '要修理' },
    ...{ replaceability: '市販品で代替可', maintainer: '市内にいる', _version: '1' },
  })
  await officer.post(await newest(), {
    'decision.units': 'accept',
    'decision.condition': 'accept',
  })
  const kept = await house.engine.asOwner(
    'select units, condition, renewal_yen from businesses.equipment where id = $1',
    [machine],
  )
  expect(kept.rows[0]).toEqual({ units: 2, condition: '要修理', renewal_yen: 3_000_000 })
})

test('done: what is new is added and what is gone struck off, each answered as a whole', async () => {
  const added = { name: '見本のレーザー機', units: '1', acquired: '中古', condition: '良' }
  await business.post(at.ownNewPart({ ...own, part: 'equipment' }), {
    ...{ ...added, replaceability: '中古のみ', maintainer: '不明', installedYear: '2019' },
  })
  const waiting = await newest()
  expect(await text(people.officer, waiting)).toContain('設備「見本のレーザー機」を加える')
  const none = await officer.post(waiting, {})
  expect([none.status, await none.text()]).toEqual([409, expect.stringContaining('「この申出」')])
  expect((await officer.post(waiting, { 'decision.all': 'accept' })).status).toBe(303)
  expect(await idOf('equipment', '見本のレーザー機')).toMatch(/^[0-9a-f-]{36}$/)
  await business.post(at.ownPartEnd({ ...own, part: 'equipment', partId: machine }), {
    endedIn: '令和8年10月',
  })
  expect((await officer.post(await newest(), { 'decision.all': 'accept' })).status).toBe(303)
  expect(
    await house.value('select retired_in from businesses.equipment where id = $1', [machine]),
  ).toBe('2026-10')
  await business.post(at.ownPartEnd({ ...own, part: 'holdings', partId: holding }), {})
  const gone = await newest()
  await house.value('delete from businesses.holdings where id = $1', [holding])
  expect(await text(people.officer, gone)).toContain('いまは別の登録にあるか、ありません')
  expect((await officer.post(gone, { 'decision.all': 'accept' })).status).toBe(409)
  const refusal = { 'decision.all': 'refuse', 'reason.all': 'すでに外してあります。' }
  expect((await officer.post(gone, refusal)).status).toBe(303)
})
