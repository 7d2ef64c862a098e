import { afterAll, expect, test } from 'vitest'
import { openHouse, openProvider, people } from '#test'
import { accountRoutes } from '../accounts/routes.ts'
import { openGate } from '../sign-in/testing.ts'
import { city, decide, goThrough, holdKeysOf, releaseKeys } from '../sign-in/testing-sign-in.ts'
import * as at from './addresses.ts'
import { identityRequestRoutes } from './routes.ts'

const numbered = '6180001000001'
const idOf = async (login: string) =>
  String(await house.value('select id from platform.accounts where login = $1', [login]))
// Known before anything asks: within a page of the house the one connection is taken.
const standing = { businessName: '見本眼鏡製作所', href: '/accounts', accountIds: [''] }
const rows = [
  ...accountRoutes,
  ...identityRequestRoutes(async (_here, number) => (number === numbered ? standing : null)),
]
const house = await openHouse('platform', rows, async () => undefined)
standing.accountIds = [await idOf(people.business.login)]
const browser = openGate(house, rows)
const provider = await openProvider()
afterAll(provider.close)
afterAll(releaseKeys)
holdKeysOf(provider.issuer)
await decide(house.grounds, 'staff', provider.issuer)
await decide(house.grounds, 'business', provider.issuer)

const arrive = async (subject: string, kind = 'staff', userinfo: Record<string, unknown> = {}) => {
  Object.assign(provider.state, { subject, userinfo })
  const own = browser()
  const answer = await goThrough(own, provider, `/sign-in/with/${kind}?city=${city}`)
  const id = await house.value('select id from platform.identity_requests where subject = $1', [
    subject,
  ])
  return { own, answer, requestId: String(id) }
}
const chief = house.as(people.chief)
const systems = house.as(people.systems)
const ground = '窓口で職員証と顔を確認した'
const sentence = async (answer: Response) => `${answer.status} ${await answer.text()}`
const opening = (login: string, roles: string) => ({
  ...{ login, name: '新任 花子', roles, validFrom: '2026-11-24', ground },
})

test('nobody, an officer, an auditor who decides, and a request of another city', async () => {
  const { requestId } = await arrive('s-1', 'staff', { name: '新任 花子', groups: ['tanto'] })
  const request = at.request({ requestId })
  expect((await house.asNobody().get(request)).status).toBe(303)
  expect((await house.as(people.officer).get(request)).status).toBe(403)
  expect((await house.as(people.auditor).get(request)).status).toBe(200)
  const typed = { accountId: await idOf(people.officer.login), ground }
  expect((await house.as(people.auditor).post(at.link({ requestId }), typed)).status).toBe(403)
  await house.engine.asOwner(
    `insert into platform.identity_requests (city, id, kind, issuer, subject, token_hash, made_at, last_at)
     values ($1, '00000000-0000-4000-8000-000000000001', 'staff', 'x', 'y', 'z', now(), now())`,
    [people.headElsewhere.city],
  )
  const elsewhere = at.request({ requestId: '00000000-0000-4000-8000-000000000001' })
  expect((await systems.get(elsewhere)).status).toBe(404)
})

test('the desk tells of it, and the page says what was said and what is proposed', async () => {
  const list = await (await chief.get(at.requests())).text()
  expect(list).toContain('新任 花子')
  const { requestId } = await arrive('s-1', 'staff', { name: '新任 花子', groups: ['tanto'] })
  const page = await (await chief.get(at.request({ requestId }))).text()
  expect(page).toContain('提案される役割')
  expect(page).toMatch(/value="officer"[^>]*checked/)
  expect(page).not.toContain('value="head"')
  expect(await (await systems.get(at.request({ requestId }))).text()).toContain('value="head"')
  expect(
    await house.value(`select count(*)::int from platform.notifications where href = $1`, [
      at.request({ requestId }),
    ]),
  ).toBe(2)
})

test('rule broken: a chief gives no head, links no head, and nobody links to themselves', async () => {
  const { requestId } = await arrive('s-1')
  const head = opening('shinnin', 'head')
  expect(await sentence(await chief.post(at.account({ requestId }), head))).toMatch(
    /^409[\s\S]*情報政策課に依頼してください/,
  )
  const toHead = { accountId: await idOf(people.head.login), ground }
  expect((await chief.post(at.link({ requestId }), toHead)).status).toBe(409)
  const toMe = { accountId: await idOf(people.systems.login), ground }
  expect((await systems.post(at.link({ requestId }), toMe)).status).toBe(409)
  const toBusiness = { accountId: await idOf(people.business.login), ground }
  expect(await sentence(await systems.post(at.link({ requestId }), toBusiness))).toMatch(
    /^409[\s\S]*事業者ではない利用者/,
  )
  const vague = { accountId: await idOf(people.officer.login), ground: '済' }
  expect(await sentence(await chief.post(at.link({ requestId }), vague))).toMatch(/^422[\s\S]*5字/)
  const elsewhere = { accountId: await idOf(people.headElsewhere.login), ground }
  expect((await systems.post(at.link({ requestId }), elsewhere)).status).toBe(404)
})

test('done: opened with the confirmed role, and the person is in the next time', async () => {
  const { own, requestId } = await arrive('s-1', 'staff', { groups: ['tanto', 'kakaricho'] })
  const typed = opening('shinnin', 'officer')
  expect((await chief.post(at.account({ requestId }), typed)).status).toBe(303)
  expect(await (await own.get('/sign-in/waiting')).text()).toContain('確認が済みました')
  expect((await chief.post(at.account({ requestId }), typed)).status).toBe(409)
  const again = await arrive('s-1', 'staff', { groups: ['tanto', 'kakaricho'] })
  expect([again.answer.headers.get('location'), again.own.cookies.has('sanchi')]).toEqual([
    '/',
    true,
  ])
  // The other group proposes a role; it is not given, and whoever gives roles is told of it.
  const list = await (await systems.get(at.requests())).text()
  expect(list).toMatch(/グループと役割が違う人[\s\S]*新任 花子[\s\S]*係長/)
  await arrive('s-1', 'staff', { groups: [] })
  const moved = await (await systems.get(at.requests())).text()
  expect(moved).toMatch(/与えていて、グループにない[\s\S]*新任 花子[\s\S]*—[\s\S]*担当職員/)
  expect(
    await house.value(
      `select string_agg(r.role, ',') from platform.account_roles r join platform.accounts a
        on (a.city, a.id) = (r.city, r.account_id) where a.login = 'shinnin'`,
    ),
  ).toBe('officer')
})

test('done: a business is proposed by its 法人番号, and linked when somebody has asked it', async () => {
  const claims = { account_type: '2', corporate_number: numbered, name: '株式会社見本' }
  const { answer, requestId } = await arrive('g-1', 'business', claims)
  expect(answer.headers.get('location')).toBe('/sign-in/waiting')
  const page = await (await systems.get(at.request({ requestId }))).text()
  expect(page).toMatch(/見本眼鏡製作所（business）[\s\S]*法人番号が同じ事業者につながっています/)
  const typed = { accountId: await idOf(people.business.login), ground }
  expect((await chief.post(at.link({ requestId }), typed)).status).toBe(303)
  expect((await arrive('g-1', 'business', claims)).own.cookies.has('sanchi')).toBe(true)
  expect((await house.audited()).filter((verb) => verb === 'platform.link-identity').length).toBe(1)
})

test('refused with a reason that the person reads; it may be decided otherwise', async () => {
  const { own, requestId } = await arrive('s-2')
  expect((await chief.post(at.refusal({ requestId }), { reason: '' })).status).toBe(422)
  const reason = '今年度の併任の発令がありません。'
  expect((await chief.post(at.refusal({ requestId }), { reason })).status).toBe(303)
  expect(await (await own.get('/sign-in/waiting')).text()).toContain(reason)
  const again = await arrive('s-2')
  expect(await (await again.own.get('/sign-in/waiting')).text()).toContain(reason)
  const typed = { accountId: await idOf(people.colleague.login), ground }
  expect((await chief.post(at.link({ requestId }), typed)).status).toBe(303)
  expect((await arrive('s-2')).own.cookies.has('sanchi')).toBe(true)
})

test('stopped at once, no provider leads in any more; unlinked by 情報政策課 neither', async () => {
  const accountId = await idOf(people.colleague.login)
  const stop = { on: '2026-11-24', atOnce: 'on', reason: '休職' }
  expect((await systems.post(`/accounts/${accountId}/ending`, stop)).status).toBe(303)
  expect((await arrive('s-2')).own.cookies.has('sanchi')).toBe(false)

  const newcomer = await idOf('shinnin')
  const page = await (await systems.get(`/accounts/${newcomer}`)).text()
  const removal = /action="(\/accounts\/[^"]+\/removal)"/.exec(page)?.[1] ?? ''
  expect((await systems.post(removal, { reason: '端末の紛失' })).status).toBe(303)
  expect((await arrive('s-1')).answer.headers.get('location')).toBe('/sign-in/waiting')
})
