import { generateKeyPair } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { clientId, clientSecret, type Misbehaviour, openHouse, openProvider, people } from '#test'
import { identityRequestRoutes } from '../identity-requests/routes.ts'
import { forgetPublished } from './provider-client.ts'
import { useProviders } from './provider-credentials.ts'
import { openGate } from './testing.ts'
import { city, decide, goThrough, holdKeysOf, linkSubject, releaseKeys } from './testing-sign-in.ts'

const rows = identityRequestRoutes(async () => null)
const house = await openHouse('platform', rows, async () => undefined)
const browser = openGate(house, rows)
const provider = await openProvider()
afterAll(provider.close)
afterAll(releaseKeys)
const { issuer, state } = provider
holdKeysOf(issuer)
await decide(house.grounds, 'staff', issuer)
await linkSubject(house.grounds, {
  kind: 'staff',
  issuer,
  subject: 'subject-1',
  login: people.officer.login,
})
const start = `/sign-in/with/staff?city=${city}&next=/accounts`
const sentenceOf = async (answer: Response) =>
  /<div class="note bad"[\s\S]*?<div>([^<]+)/.exec(await answer.text())?.[1] ?? ''

test('the request carries PKCE, state and nonce, and the way back leads into the house only', async () => {
  const out = await browser().get(`/sign-in/with/staff?city=${city}&next=https://evil.example/`)
  const to = new URL(out.headers.get('location') ?? '')
  expect([out.status, to.origin, to.pathname]).toEqual([303, issuer, '/authorize'])
  const asked = Object.fromEntries(to.searchParams)
  expect(asked).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: 'http://sanchi.test/sign-in/return/staff',
    scope: 'openid profile',
  })
  expect([asked.state?.length, asked.nonce?.length, asked.code_challenge?.length]).toEqual([
    50, 43, 43,
  ])
  expect(await house.value('select next_path from platform.sign_in_flows limit 1')).toBe('/')
  expect(out.headers.get('content-security-policy')).toContain("form-action 'self'")
})

test('done: known by issuer and subject; the session is one of ours, and the code is gone', async () => {
  const own = browser()
  const answer = await goThrough(own, provider, start)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/accounts'])
  expect(own.cookies.get('sanchi')).toMatch(/^182079\.[\w-]{43}$/)
  expect((await house.audited()).at(-1)).toBe('platform.sign-in')
  expect(await house.value('select count(*)::int from platform.sign_in_flows')).toBe(1)
})

test.each<[Misbehaviour, string]>([
  ['wrong-nonce', '返事を確かめられなかった'],
  ['wrong-issuer', '返事を確かめられなかった'],
  ['wrong-audience', '返事を確かめられなかった'],
  ['expired', '返事を確かめられなかった'],
  ['alg-none', '返事を確かめられなかった'],
  ['foreign-key', '返事を確かめられなかった'],
  ['other-challenge', '返事を確かめられなかった'],
  ['other-subject-in-userinfo', '返事を確かめられなかった'],
  ['wrong-state', '別の画面で始められた'],
  ['cancelled', '取りやめられました'],
])('%s: nobody is in, and the page says so', async (misbehaves, words) => {
  state.misbehaves = misbehaves
  const own = browser()
  const answer = await goThrough(own, provider, start)
  state.misbehaves = null
  expect([answer.status, own.cookies.has('sanchi')]).toEqual([403, false])
  expect(await sentenceOf(answer)).toContain(words)
})

test('an answer serves once, within ten minutes, in the browser that left, for its own provider', async () => {
  const own = browser()
  const back = await provider.visit((await own.get(start)).headers.get('location'))
  expect((await browser().get(back)).status).toBe(403)
  expect((await own.get(back.replace('/staff', '/business'))).status).toBe(403)
  expect((await own.get(back)).status).toBe(303)
  own.cookies.delete('sanchi')
  expect(await sentenceOf(await own.get(back))).toContain('もう一度はじめから')

  const late = browser()
  const later = await provider.visit((await late.get(start)).headers.get('location'))
  house.setClock('2026-11-24T09:10:01+09:00')
  expect((await late.get(later)).status).toBe(403)
  house.setClock('2026-11-24T09:00:00+09:00')
})

test('two windows of one browser go their ways side by side', async () => {
  const own = browser()
  const [first, second] = [await own.get(start), await own.get(start)]
  expect((await own.get(await provider.visit(second.headers.get('location')))).status).toBe(303)
  own.cookies.delete('sanchi')
  expect((await own.get(await provider.visit(first.headers.get('location')))).status).toBe(303)
})

test('what a provider publishes of itself is asked once', async () => {
  const asked = () => provider.asked.filter(({ pathname }) => pathname.startsWith('/.well-known'))
  const before = asked().length
  await goThrough(browser(), provider, start)
  expect(asked().length).toBe(before)
})

test('a provider that does not answer: a sentence within seconds, and passwords go on', async () => {
  holdKeysOf(issuer, 1)
  state.misbehaves = 'never-answers'
  const began = performance.now()
  const answer = await browser().get(start)
  state.misbehaves = null
  expect(performance.now() - began).toBeLessThan(5_000)
  expect([answer.status, await sentenceOf(answer)]).toEqual([
    503,
    expect.stringContaining('つながりませんでした'),
  ])
  expect((await browser().get(`/sign-in?city=${city}`)).status).toBe(200)
  holdKeysOf(issuer)
})

test('a host that the operator did not write down is not asked, whatever the provider publishes', async () => {
  const tokens = () => provider.asked.filter(({ pathname }) => pathname === '/token').length
  const before = tokens()
  state.misbehaves = 'other-host'
  forgetPublished()
  const answer = await goThrough(browser(), provider, start)
  expect([answer.status, tokens()]).toEqual([403, before])

  const hosts = [new URL(issuer).host.replace('127.0.0.1', 'localhost')]
  const entry = {
    city,
    kind: 'staff',
    issuer,
    clientId,
    hosts,
    proof: { secret: clientSecret },
  } as const
  useProviders([entry], 'http://sanchi.test')
  forgetPublished()
  expect((await goThrough(browser(), provider, start)).status).toBe(303)
  state.misbehaves = null
  holdKeysOf(issuer)
})

test('private_key_jwt: no secret is there at all', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const strict = await openProvider(publicKey)
  const entry = { city, kind: 'staff', issuer: strict.issuer, clientId, hosts: [] } as const
  useProviders([{ ...entry, proof: { key: privateKey, keyId: 'sanchi' } }], 'http://sanchi.test')
  forgetPublished()
  await decide(house.grounds, 'staff', strict.issuer, { validFrom: '2026-11-02' })
  const answer = await goThrough(browser(), strict, start)
  expect(answer.headers.get('location')).toBe('/sign-in/waiting')

  // It goes away between leaving and coming back.
  const own = browser()
  const back = await strict.visit((await own.get(start)).headers.get('location'))
  await strict.close()
  expect((await own.get(back)).status).toBe(503)
  holdKeysOf(issuer)
  await decide(house.grounds, 'staff', issuer, { validFrom: '2026-11-03' })
})

test('the record names the reason, and no code, token or name', async () => {
  expect(
    await house.value(
      `select string_agg(noted::text, ' ') from platform.audit_details where noted::text like '%reason%'`,
    ),
  ).not.toMatch(/subject-1|code=|eyJ/)
})
