import { expect, test } from 'vitest'
import { routes as businessRoutes, fill as fillBusinesses } from '#slices/businesses'
import { openHouse, people } from '#test'
import * as clustersAt from '../../addresses.ts'
import * as membersAt from '../../members/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', [...businessRoutes, ...routes], [fillBusinesses, fill])
const [ours, theirs] = [people.officer.city, people.officerElsewhere.city]
const term = {
  agreedOn: '2026-04-01',
  fromOn: '2026-04-01',
  untilOn: '2027-03-31',
  paper: '産振第5号 共有に関する協定書',
}
/** The cluster of the same trade in either city, and its agreement with the other. */
async function agreed(who: typeof people.officer | typeof people.officerElsewhere, other: number) {
  const person = house.as(who)
  const typed = { name: '二市の磨き', municipalities: `${who.city}\n${other}` }
  const founded = await person.post(clustersAt.clusters(), typed)
  const clusterId = (founded.headers.get('location') ?? '').split('/').at(-1) ?? ''
  const made = await person.post(at.agreements({ clusterId }), {
    ...term,
    partner: String(other),
  })
  const agreementId = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
  return { clusterId, agreementId }
}
const mine = await agreed(people.officer, theirs)
const other = await agreed(people.officerElsewhere, ours)

/** Four polishers of the other city, by name; only their number may come over. */
const names = ['燕研磨一号', '燕研磨二号', '燕研磨三号', '燕研磨四号']
const there = house.as(people.officerElsewhere)
for (const [n, name] of names.entries()) {
  const made = await there.post('/businesses', {
    kind: '個人事業主',
    name,
    phone: `0256-00-000${n}`,
    source: '訪問',
    confirmedOn: '2026-10-01',
  })
  const businessId = (made.headers.get('location') ?? '').split('/').at(-1) ?? ''
  await there.post(membersAt.member({ clusterId: other.clusterId, businessId }), {
    decision: '入れる',
    reason: '磨きを専業とする。',
  })
}
const handed = await there.post(at.handovers(other), { source: '事業者台帳' })
const handover = handed.headers.get('location') ?? ''
const json = await (await there.get(`${handover}/file.json`)).text()
const csv = await (await there.get(`${handover}/file.csv`)).text()
const check = String(
  await house.value("select left(sha256, 12) from clusters.handovers where direction = 'out'"),
)
const file = (text: string, name = '燕市から.json') => new File([text], name)

test('nobody, and wrong person: another city finds neither agreement nor file', async () => {
  expect((await house.asNobody().get(handover)).headers.get('location')).toContain('/sign-in')
  const officer = house.as(people.officer)
  expect((await officer.get(handover)).status).toBe(404)
  expect((await officer.get(`${handover}/file.json`)).status).toBe(404)
  expect((await officer.get(clustersAt.cluster(other))).status).toBe(404)
  const typed = { file: file(json), check }
  expect((await house.as(people.finance).post(at.receipt(mine), typed)).status).toBe(403)
})

test('rule broken: a changed number, a wrong 照合番号, a file for another, not a file at all', async () => {
  const officer = house.as(people.officer)
  const refused = async (typed: { file: File; check: string }, sentence: string) => {
    const answer = await officer.post(at.receipt(mine), typed)
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(sentence)])
  }
  await refused({ file: file(json.replace('"total": 4', '"total": 40')), check }, '中身が')
  await refused({ file: file(json), check: '000000000000' }, '照合番号がファイルと合いません')
  await refused({ file: file('{"a":1}'), check }, 'この形式のファイルではありません')
  const bare = await officer.post(at.receipt(mine), { file: file(json), check: '12' })
  expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('12桁')])
  const own = await officer.post(at.handovers(mine), { source: '事業者台帳' })
  const back = await (await officer.get(`${own.headers.get('location')}/file.json`)).text()
  const hash = String(JSON.parse(back).sha256).slice(0, 12)
  await refused({ file: file(back), check: hash }, 'この協定の相手は')
})

test('scenario 20: of another city only the shared counts appear, within the term of the agreement', async () => {
  const officer = house.as(people.officer)
  const page = membersAt.members(mine)
  expect(await (await officer.get(page)).text()).toContain('まだ受け取っていません')
  const csvCheck = check.replace(/(.{4})(?=.)/g, '$1-')
  const done = await officer.post(at.receipt(mine), {
    file: file(csv, '燕市から.csv'),
    check: csvCheck,
  })
  expect(done.status).toBe(303)
  const text = await (await officer.get(page)).text()
  expect(text).toContain('営業中の事業者は4者')
  for (const name of names) expect(text).not.toContain(name)
  const again = await officer.post(at.receipt(mine), { file: file(json), check })
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('すでに')])
  house.setClock('2027-04-01T09:00:00+09:00')
  const later = house.as(people.officer)
  expect(await (await later.get(page)).text()).not.toContain('営業中の事業者は4者')
  const received = done.headers.get('location') ?? ''
  expect(await (await later.get(received)).text()).toContain('協定の期間の外')
  expect((await later.get(`${received}/file.json`)).status).toBe(404)
})
