import { afterAll, expect, test } from 'vitest'
import { openHouse, openProvider, people } from '#test'
import { identityRequestRoutes } from '../identity-requests/routes.ts'
import { samplePassword } from '../samples/people.ts'
import { openGate } from '../sign-in/testing.ts'
import {
  city,
  decide,
  goThrough,
  holdKeysOf,
  linkSubject,
  releaseKeys,
} from '../sign-in/testing-sign-in.ts'
import * as at from './addresses.ts'
import { accountRoutes } from './routes.ts'

const rows = [...accountRoutes, ...identityRequestRoutes(async () => null)]
const house = await openHouse('platform', rows, async () => undefined)
const browser = openGate(house, rows)
const provider = await openProvider()
afterAll(provider.close)
afterAll(releaseKeys)
const { issuer, state } = provider
holdKeysOf(issuer)
await decide(house.grounds, 'staff', issuer)
const way = at.ownWay({ kind: 'staff' })
const begin = { kind: 'staff' }
const leave = '/sign-in/with/staff/link'

const signedIn = async (login: string = people.officer.login) => {
  house.setClock('2026-11-24T09:00:00+09:00')
  const own = browser()
  await own.post('/sign-in', { city: String(city), login, password: samplePassword })
  return own
}
const identities = () => house.value('select count(*)::int from platform.identities')
const flash = async (own: Awaited<ReturnType<typeof signedIn>>) =>
  (await (await own.get(at.own())).text()).slice(0, 20_000)

test('nobody, a business at the provider of staff, and one whose proof is old', async () => {
  expect((await browser().get(leave)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.business).get(way)).status).toBe(404)
  expect((await house.as(people.business).post(way, begin)).status).toBe(404)
  const own = await signedIn()
  const lured = await own.get(leave, { 'sec-fetch-site': 'cross-site' })
  expect(lured.headers.get('location')).toBe(at.own())
  house.setClock('2026-11-24T09:06:00+09:00')
  expect((await own.get(leave)).headers.get('location')).toBe(at.own())
  const asked = await own.post(way, begin)
  expect([asked.status, (await asked.text()).includes('もう一度、本人確認')]).toEqual([403, true])
  expect(await identities()).toBe(0)
})

test('done: linked by its owner with fresh proof, who is told and gets in by it', async () => {
  const own = await signedIn()
  expect(await (await own.get(at.own())).text()).toContain('市の認証基盤を加える')
  expect((await own.post(way, begin)).headers.get('location')).toBe(way)
  expect(await (await own.get(way)).text()).toContain(`href="${leave}"`)
  state.subject = 's-mine'
  const answer = await goThrough(own, provider, leave)
  expect(answer.headers.get('location')).toBe(at.own())
  expect(await flash(own)).toContain('サインインの方法を加えました')
  expect(await house.value('select sentence from platform.notifications limit 1')).toContain(
    '「市の認証基盤」を加えました',
  )
  const another = browser()
  await goThrough(another, provider, `/sign-in/with/staff?city=${city}`)
  expect(another.cookies.has('sanchi')).toBe(true)
})

test('rule broken: a subject of somebody else is not taken, and a session that changed on the way neither', async () => {
  await linkSubject(house.grounds, {
    kind: 'staff',
    issuer,
    subject: 's-head',
    login: people.head.login,
  })
  const own = await signedIn()
  state.subject = 's-head'
  const taken = await goThrough(own, provider, leave)
  expect([taken.status, (await taken.text()).includes('ほかの利用者に結び付いています')]).toEqual([
    403,
    true,
  ])
  state.subject = 's-new'
  const left = await own.get(leave)
  const back = await provider.visit(left.headers.get('location'))
  const chief = await signedIn(people.chief.login)
  own.cookies.set('sanchi', chief.cookies.get('sanchi') ?? '')
  expect(await (await own.get(back)).text()).toContain('別の人として確かめられました')
  expect(await identities()).toBe(2)
})

test('before a dangerous act the provider proves again, in a window of its own', async () => {
  state.subject = 's-mine'
  const own = await signedIn()
  house.setClock('2026-11-24T09:06:00+09:00')
  const asked = await (await own.post(way, begin)).text()
  expect(asked).toContain('href="/sign-in/with/staff/proof"')
  const carried = { to: way, typed: JSON.stringify(begin), password: '' }
  const early = await own.post('/sign-in/proof', carried)
  expect([early.status, (await early.text()).includes('まだ確かめられていません')]).toEqual([
    403,
    true,
  ])

  state.misbehaves = 'old-proof'
  expect((await goThrough(own, provider, '/sign-in/with/staff/proof')).status).toBe(403)
  state.misbehaves = null
  state.subject = 's-head'
  const other = await goThrough(own, provider, '/sign-in/with/staff/proof')
  expect(await other.text()).toContain('別の人として確かめられました')
  state.subject = 's-mine'
  const back = await goThrough(own, provider, '/sign-in/with/staff/proof')
  expect(back.headers.get('location')).toBe('/sign-in/proven')
  const proven = await own.get('/sign-in/proven')
  expect([proven.status, (await proven.text()).includes('本人確認ができました')]).toEqual([
    200,
    true,
  ])
  expect((await own.post('/sign-in/proof', carried)).status).toBe(200)
  expect((await own.post(way, begin)).status).toBe(303)
})

test('a single sign-on of this morning is no fresh proof', async () => {
  state.claims = { auth_time: Math.floor(Date.parse('2026-11-24T08:30:00+09:00') / 1_000) }
  house.setClock('2026-11-24T09:00:00+09:00')
  const own = browser()
  await goThrough(own, provider, `/sign-in/with/staff?city=${city}`)
  state.claims = {}
  expect((await own.get(at.own())).status).toBe(200)
  expect((await own.post(way, begin)).status).toBe(403)
})

test('unlinked where another way is left; the last way in stays', async () => {
  const own = await signedIn()
  const page = await (await own.get(at.own())).text()
  const removal = /action="(\/account\/identities\/[^"]+\/removal)"/.exec(page)?.[1] ?? ''
  expect((await house.as(people.head).post(removal, {})).status).toBe(404)
  const login = people.officer.login
  const password = await house.value(
    'select password_hash from platform.accounts where login = $1',
    [login],
  )
  await house.engine.asOwner('update platform.accounts set password_hash = null where login = $1', [
    login,
  ])
  const last = await own.post(removal, {})
  expect([last.status, (await last.text()).includes('ほかに入る方法がないため')]).toEqual([
    409,
    true,
  ])
  await house.engine.asOwner('update platform.accounts set password_hash = $2 where login = $1', [
    login,
    password,
  ])
  expect((await own.post(removal, {})).status).toBe(303)
  const another = browser()
  await goThrough(another, provider, `/sign-in/with/staff?city=${city}`)
  expect(another.cookies.has('sanchi')).toBe(false)
})
