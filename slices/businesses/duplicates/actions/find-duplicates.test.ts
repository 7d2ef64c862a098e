import { expect, test } from 'vitest'
import { jobRoutes, takeSteps } from '#platform/jobs'
import type { SamplePerson, Town } from '#platform/samples'
import { openHouse, people } from '#test'
import { registerBusiness } from '../../actions/register-business.ts'
import { businesses, confirmation, newBusiness } from '../../addresses.ts'
import { routes as ways } from '../../routes.ts'
import * as at from '../addresses.ts'

const foundry = {
  kind: '法人',
  source: '企業名簿',
  confirmedOn: '2026-05-20',
  phone: '0778-00-7001',
  address: '福井県鯖江市大字吉田12番地3',
}
/** Two that were entered as two, and two of one name in two wards, each with a 法人番号 of its own. */
const records = [
  { ...foundry, name: '㈲髙岡鋳造所' },
  { ...foundry, name: '有限会社高岡鋳造所', address: '鯖江市吉田12-3', isAnother: 'on' },
  { ...foundry, name: '山本工業', phone: '0778-00-7002', corporateNumber: '4000020182079' },
  { ...foundry, name: '山本工業', phone: '0778-00-7002', corporateNumber: '7000012050002' },
  { ...foundry, name: '吉田木地', phone: '0778-00-7003' },
]
const ids: string[] = []
const routes = [...jobRoutes, ...ways]
const house = await openHouse('businesses', routes, async (town: Town) => {
  town.at('2026-06-01T09:00:00+09:00')
  for (const record of records)
    ids.push((await town.do(people.officer, registerBusiness, record)).about)
})
// As an import leaves it: two records side by side, and nobody has decided anything.
await house.engine.asOwner('delete from businesses.duplicate_pairs', [])
await house.engine.asOwner('delete from businesses.duplicate_keys', [])
const officer = house.as(people.officer)
const workshop = { ...house.grounds, rows: routes, log: console.error }
const text = async (path: string, who: SamplePerson = people.officer) =>
  (await house.as(who).get(path)).text()
const pairs = () => house.value('select count(*)::int from businesses.duplicate_pairs')
const pairId = async () => String(await house.value('select id from businesses.duplicate_pairs'))
async function search(): Promise<string> {
  const asked = await officer.post(at.duplicateSearch(), {})
  while (await takeSteps(workshop, 'a'));
  return asked.headers.get('location') ?? ''
}

test('nobody is asked to sign in; finance, executives and the bank do not enter; another city finds nothing', async () => {
  const nobody = await house.asNobody().get(at.duplicates())
  expect(nobody.headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.finance, people.executive, people.bank, people.systems]) {
    expect((await house.as(who).get(at.duplicates())).status).toBe(403)
    expect((await house.as(who).post(at.duplicateSearch(), {})).status).toBe(403)
  }
  expect((await house.as(people.head).post(at.duplicateSearch(), {})).status).toBe(403)
})

test('done: the job finds the two of 1.00 and, scenario 25, never those of two 法人番号', async () => {
  const job = await search()
  expect(await text(job)).toContain('5件を突き合わせ、重複の候補は1組です。')
  const list = await text(at.duplicates())
  expect(list).toContain('㈲髙岡鋳造所')
  expect(list).toContain('1.00')
  expect(list).toContain('名称、電話、住所')
  expect(list).not.toContain('山本工業')
  const page = await text(at.duplicate({ pairId: await pairId() }))
  expect(page).toContain(
    'よく似た事業者が登録されています（一致: 名称, 電話, 住所）。同じ事業者ですか。',
  )
  expect(await text('/', people.officer)).toBeTruthy()
  const elsewhere = await house
    .as(people.officerElsewhere)
    .get(at.duplicate({ pairId: await pairId() }))
  expect(elsewhere.status).toBe(404)
})

test('rule broken: without a reason nothing is decided, and what is decided is not decided twice', async () => {
  const decision = at.decision({ pairId: await pairId() })
  const vague = await officer.post(decision, { reason: '別' })
  expect([vague.status, await vague.text()]).toEqual([422, expect.stringContaining('5字以上')])
  const early = await officer.post(at.reopening({ pairId: await pairId() }), {
    reason: '同じかもしれない。',
  })
  expect([early.status, await early.text()]).toEqual([
    409,
    expect.stringContaining('「別の事業者」とは決められていません'),
  ])
})

test('done: 「別の事業者」 is remembered; the pair is not offered again, until somebody takes it back', async () => {
  const params = { pairId: await pairId() }
  const reason = '代表者が違うことを、訪問で確かめた。'
  expect((await officer.post(at.decision(params), { reason })).status).toBe(303)
  const again = await officer.post(at.decision(params), { reason })
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('「別の事業者」と'),
  ])
  await search()
  expect(await text(at.duplicates())).toContain('重複の候補はありません')
  const decided = await text(`${at.duplicates()}?decided=別の事業者`)
  expect(decided).toContain('㈲髙岡鋳造所')
  expect(decided).toContain(reason)
  expect((await officer.post(at.reopening(params), { reason })).status).toBe(303)
  expect(await text(at.duplicates())).toContain('㈲髙岡鋳造所')
  expect((await house.audited()).filter((verb) => /pair|apart/.test(verb))).toEqual([
    'businesses.decide-apart',
    'businesses.reopen-pair',
  ])
})

test('done: a break between two steps loses nothing; what is no longer alike leaves the list', async () => {
  await house.engine.asOwner("update businesses.businesses set name = '別の名' where id = $1", [
    ids[1],
  ])
  house.setClock('2026-11-24T09:03:00+09:00')
  await officer.post(at.duplicateSearch(), {})
  await takeSteps(workshop, 'a')
  // Killed after its first step, and taken over by another runner when it has not been heard of.
  house.setClock('2026-11-24T09:05:00+09:00')
  while (await takeSteps(workshop, 'b'));
  expect(Number(await pairs())).toBe(0)
  await house.engine.asOwner('update businesses.businesses set name = $2 where id = $1', [
    ids[1],
    records[1]?.name,
  ])
  await search()
  expect(Number(await pairs())).toBe(1)
})

test('done: the one who registers is asked by the same score, and what is told apart is remembered', async () => {
  const typed = { ...foundry, name: '（有）高岡鋳造所', phone: '０７７８－００－７００１' }
  const asked = await officer.post(businesses(), typed)
  expect([asked.status, await asked.text()]).toEqual([
    409,
    expect.stringContaining(
      'よく似た事業者が登録されています（一致: 名称, 電話, 住所）。同じ事業者ですか。',
    ),
  ])
  const far = { ...foundry, name: '金屋着色工房', address: '鯖江市戸口町5' }
  expect((await officer.post(businesses(), far)).status).toBe(303)
  expect((await officer.post(businesses(), { ...typed, isAnother: 'on' })).status).toBe(303)
  expect(
    Number(
      await house.value(
        "select count(*)::int from businesses.duplicate_pairs where decision = '別の事業者'",
      ),
    ),
  ).toBe(2)
  expect((await officer.get(newBusiness())).status).toBe(200)
})

test('done: a draft is confirmed only after those like it have been seen', async () => {
  const draft = { ...foundry, name: '㈲髙岡鋳造', isDraft: 'on' }
  const made = await officer.post(businesses(), { ...draft, isAnother: 'on' })
  const businessId = made.headers.get('location')?.split('/').at(-1) ?? ''
  await house.engine.asOwner('delete from businesses.duplicate_pairs', [])
  await search()
  const confirming = { _version: '1', source: '登記簿' }
  const unseen = await officer.post(confirmation({ businessId }), confirming)
  expect([unseen.status, await unseen.text()]).toEqual([
    409,
    expect.stringContaining('見比べて、別の事業者であれば印を付けてください'),
  ])
  const seen = await officer.post(confirmation({ businessId }), { ...confirming, seen: 'on' })
  expect(seen.status).toBe(303)
})
