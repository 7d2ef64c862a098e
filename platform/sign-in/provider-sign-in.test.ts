import { afterAll, beforeEach, expect, test } from 'vitest'
import { openHouse, openProvider, people } from '#test'
import { accountRoutes } from '../accounts/routes.ts'
import { identityRequestRoutes } from '../identity-requests/routes.ts'
import { openGate } from './testing.ts'
import { city, decide, goThrough, holdKeysOf, linkSubject, releaseKeys } from './testing-sign-in.ts'

const rows = [...accountRoutes, ...identityRequestRoutes(async () => null)]
const house = await openHouse('platform', rows, async () => undefined)
const browser = openGate(house, rows)
const provider = await openProvider()
afterAll(provider.close)
afterAll(releaseKeys)
const { issuer, state } = provider
holdKeysOf(issuer)
const staff = `/sign-in/with/staff?city=${city}`
const business = `/sign-in/with/business?city=${city}`
const sentenceOf = async (answer: Response) =>
  /<div class="note bad"[\s\S]*?<div>([^<]+)/.exec(await answer.text())?.[1] ?? ''
const arriveAs = async (subject: string, path = staff) => {
  state.subject = subject
  const own = browser()
  return { own, answer: await goThrough(own, provider, path) }
}
beforeEach(() => {
  state.claims = {}
  state.userinfo = {}
})

test('without a decision there is no button, no way, and no request to any host', async () => {
  const page = await (await browser().get(`/sign-in?city=${city}`)).text()
  expect(page).not.toContain('ほかの方法で入る')
  const answer = await browser().get(staff)
  expect([answer.status, await sentenceOf(answer)]).toEqual([
    403,
    expect.stringContaining('いま使えません'),
  ])
  expect(provider.asked).toEqual([])
})

test('one and two providers: their buttons, for the city that was chosen', async () => {
  await decide(house.grounds, 'staff', issuer, { amr: 'pwd mfa' })
  const one = await (await browser().get(`/sign-in?city=${city}&next=/account`)).text()
  expect(one).toContain('市の認証基盤で入る')
  expect(one).toContain(`/sign-in/with/staff?city=${city}&amp;next=%2Faccount`)
  await decide(house.grounds, 'business', issuer)
  const two = await (await browser().get(`/sign-in?city=${city}`)).text()
  expect(two).toMatch(/市の認証基盤で入る[\s\S]*GビズIDで入る/)
  const elsewhere = await browser().get(`/sign-in?city=${people.headElsewhere.city}`)
  expect(await elsewhere.text()).not.toContain('GビズIDで入る')
})

test('an unknown subject opens nothing, whatever mail it bears; asking again makes no second request', async () => {
  await house.engine.asOwner(
    "update platform.accounts set mail = 'takashima@example.jp' where login = $1",
    [people.head.login],
  )
  state.claims = { amr: ['mfa'], email: 'takashima@example.jp', name: people.head.name }
  state.userinfo = { groups: ['tanto', 'golf'] }
  const { own, answer } = await arriveAs('unknown-1')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in/waiting'])
  expect(own.cookies.has('sanchi')).toBe(false)
  const page = await own.get('/sign-in/waiting')
  expect([page.status, await page.text()]).toEqual([
    200,
    expect.stringContaining('確認を待っています'),
  ])
  expect((await browser().get('/sign-in/waiting')).headers.get('location')).toBe('/sign-in')

  state.claims = { amr: ['mfa'] }
  await arriveAs('unknown-1')
  const kept = `select count(*)::int || ' ' || max(array_to_string(proposed_roles, ',')) from platform.identity_requests`
  expect(await house.value(kept)).toBe('1 officer')
  expect(await house.value('select count(*)::int from platform.identities')).toBe(0)
})

test('the way it was proven there: required by amr and acr, and not given means not in', async () => {
  await linkSubject(house.grounds, {
    kind: 'staff',
    issuer,
    subject: 's-officer',
    login: people.officer.login,
  })
  for (const claims of [{}, { amr: ['sms'] }, { acr: 'mfa' }]) {
    state.claims = claims
    const { own, answer } = await arriveAs('s-officer')
    expect([own.cookies.has('sanchi'), await sentenceOf(answer)]).toEqual([
      false,
      expect.stringContaining('求めるものに足りません'),
    ])
  }
  state.claims = { amr: ['pwd'] }
  expect((await arriveAs('s-officer')).own.cookies.has('sanchi')).toBe(true)
})

test('a second factor counts where the provider says that it was given; else the code is asked for here', async () => {
  await house.engine.asOwner('update platform.cities set is_demonstration = false', [])
  state.claims = { amr: ['pwd', 'mfa'] }
  expect((await arriveAs('s-officer')).own.cookies.has('sanchi')).toBe(true)
  state.claims = { amr: ['pwd'] }
  const { own, answer } = await arriveAs('s-officer')
  expect([answer.headers.get('location'), own.cookies.has('sanchi')]).toEqual([
    '/sign-in/step',
    false,
  ])
  await house.engine.asOwner('update platform.cities set is_demonstration = true', [])
})

test('a disabled account is met by the page of somebody unknown', async () => {
  state.claims = { amr: ['mfa'] }
  await linkSubject(house.grounds, {
    kind: 'staff',
    issuer,
    subject: 's-gone',
    login: people.director.login,
  })
  await house.engine.asOwner(
    "update platform.accounts set valid_until = '2026-11-23' where login = $1",
    [people.director.login],
  )
  const gone = await arriveAs('s-gone')
  const unknown = await arriveAs('unknown-2')
  expect(gone.answer.headers.get('location')).toBe(unknown.answer.headers.get('location'))
  const words = async (own: typeof gone.own) =>
    (await (await own.get('/sign-in/waiting')).text()).replace(/受付番号　[0-9a-f]{8}/, '')
  expect(await words(gone.own)).toBe(await words(unknown.own))
})

test('an account of another city is not reached, and one without a role today is not in', async () => {
  await house.engine.asOwner(
    `insert into platform.identities (city, kind, issuer, subject, account_id, linked_at, linked_name)
     select city, 'staff', $1, 's-elsewhere', id, '2026-11-01', 'x' from platform.accounts where login = $2`,
    [issuer, people.headElsewhere.login],
  )
  state.claims = { amr: ['mfa'] }
  expect((await arriveAs('s-elsewhere')).answer.headers.get('location')).toBe('/sign-in/waiting')
  const elsewhere = await browser().get(`/sign-in/with/staff?city=${people.headElsewhere.city}`)
  expect(elsewhere.status).toBe(403)

  await linkSubject(house.grounds, {
    kind: 'staff',
    issuer,
    subject: 's-data',
    login: people.data.login,
  })
  await house.engine.asOwner(
    `update platform.account_roles r set valid_until = '2026-11-01' from platform.accounts a
      where (a.city, a.id) = (r.city, r.account_id) and a.login = $1`,
    [people.data.login],
  )
  expect(await sentenceOf((await arriveAs('s-data')).answer)).toContain(
    '今日使える役割がありません',
  )
})

test('an account that was opened for a later day: not yet, and nobody is asked to confirm it again', async () => {
  await linkSubject(house.grounds, {
    ...{ kind: 'staff', issuer, subject: 's-april' },
    login: people.personnel.login,
  })
  await house.engine.asOwner(
    "update platform.accounts set valid_from = '2027-04-01' where login = $1",
    [people.personnel.login],
  )
  state.claims = { amr: ['mfa'] }
  expect(await sentenceOf((await arriveAs('s-april')).answer)).toContain(
    '今日使える役割がありません',
  )
  const asked = "select count(*)::int from platform.identity_requests where subject = 's-april'"
  expect(await house.value(asked)).toBe(0)
})

test('businesses: only the kinds of account that the city takes, and only through their own provider', async () => {
  await linkSubject(house.grounds, {
    kind: 'business',
    issuer,
    subject: 'g-1',
    login: people.business.login,
  })
  state.userinfo = { account_type: '1' }
  expect(await sentenceOf((await arriveAs('g-1', business)).answer)).toContain('種別では入れません')
  state.userinfo = { account_type: 2 }
  expect((await arriveAs('g-1', business)).own.cookies.has('sanchi')).toBe(true)
  state.claims = { amr: ['mfa'] }
  expect((await arriveAs('g-1', staff)).own.cookies.has('sanchi')).toBe(false)
  expect((await arriveAs('s-officer', business)).own.cookies.has('sanchi')).toBe(false)
})

test('signing out here is done at once; signing out there is offered', async () => {
  state.claims = { amr: ['mfa'] }
  const { own } = await arriveAs('s-officer')
  const out = await own.post('/sign-out', {})
  expect([out.headers.get('location'), own.cookies.has('sanchi')]).toEqual([
    '/sign-in/left/staff',
    false,
  ])
  const left = await (await own.get('/sign-in/left/staff')).text()
  expect(left).toContain(
    `${issuer}/logout?post_logout_redirect_uri=http%3A%2F%2Fsanchi.test%2Fsign-in`,
  )
})
