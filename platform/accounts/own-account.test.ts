import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { samplePassword } from '../samples/people.ts'
import { readPending } from '../sign-in/enrolment.ts'
import { openGate } from '../sign-in/testing.ts'
import { stepAt, totpOf } from '../sign-in/totp.ts'
import * as at from './addresses.ts'
import { accountRoutes } from './routes.ts'

const house = await openHouse('platform', accountRoutes, async () => undefined)
const browser = openGate(house, accountRoutes)
const city = String(people.officer.city)
const login = people.officer.login
const signIn = async (password: string = samplePassword) => {
  const own = browser()
  return { own, answer: await own.post('/sign-in', { city, login, password }) }
}
const another = 'kumo to tsuki no aida'

test('nobody is asked to sign in', async () => {
  expect((await house.asNobody().get(at.own())).status).toBe(303)
  expect((await house.asNobody().post(at.ownPassword(), {})).headers.get('location')).toBe(
    '/sign-in',
  )
})

test('a password that is wrong, common, short or typed differently comes back with its sentence', async () => {
  const officer = house.as(people.officer)
  const change = async (typed: Record<string, string>) => {
    const answer = await officer.post(at.ownPassword(), { _form: 'password', ...typed })
    return `${answer.status} ${await answer.text()}`
  }
  const typed = { current: samplePassword, password: another, again: another }
  expect(await change({ ...typed, current: 'guess' })).toMatch(
    /^409[\s\S]*いまのパスワードが違います/,
  )
  expect(await change({ ...typed, password: 'short', again: 'short' })).toMatch(
    /^409[\s\S]*12字以上/,
  )
  const common = 'sabae-sanchi-2026'
  expect(await change({ ...typed, password: common, again: common })).toMatch(
    /^409[\s\S]*推測されます/,
  )
  expect(await change({ ...typed, again: 'other' })).toMatch(/^409[\s\S]*二つの欄/)
  expect(await house.audited()).toEqual([])
})

test('done: the password is changed, every session ends, the person is told, and no secret is noted', async () => {
  const [first, second] = [await signIn(), await signIn()]
  const typed = { current: samplePassword, password: another, again: another }
  const answer = await first.own.post(at.ownPassword(), typed)
  expect(answer.headers.get('location')).toBe('/sign-in')
  expect((await second.own.get(at.own())).status).toBe(303)
  expect((await first.own.get(at.own())).status).toBe(303)
  expect((await signIn()).answer.status).toBe(422)
  house.setClock('2026-11-24T09:00:30+09:00')
  expect((await signIn(another)).answer.status).toBe(303)
  expect(
    await house.value('select string_agg(noted::text, $1) from platform.audit_details', [' ']),
  ).not.toContain(another)
  expect(await house.value('select count(*)::int from platform.notifications')).toBeGreaterThan(0)
})

test('one session is ended, then all; somebody else’s is not', async () => {
  const [first, second] = [await signIn(another), await signIn(another)]
  const page = await (await first.own.get(at.own())).text()
  const sessions = [...page.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(
    (m) => m[1] ?? '',
  )
  expect(sessions.length).toBeGreaterThanOrEqual(2)
  const stranger = await house
    .as(people.head)
    .post(at.ownSessions(), { session: sessions[0] ?? '' })
  expect(stranger.status).toBe(409)
  expect((await second.own.post(at.ownSessions(), { session: 'all' })).status).toBe(303)
  expect((await first.own.get(at.own())).status).toBe(303)
  expect((await house.as(people.finance).post(at.ownSessions(), {})).status).toBe(422)
})

test('a second factor is set up and given up where the city does not ask for it', async () => {
  const { own } = await signIn(another)
  const begun = await own.post(at.ownSecondFactor(), { begin: 'totp' })
  expect(begun.headers.get('location')).toBe(at.ownSecondFactor())
  expect(await (await own.get(at.ownSecondFactor())).text()).toContain('予備コードを控える')
  const pending = readPending(
    String(
      await house.value('select totp_pending from platform.accounts where login = $1', [login]),
    ),
  )
  const wrong = await own.post(at.ownConfirmation(), { code: '000000', kept: 'on' })
  expect([wrong.status, (await wrong.text()).includes('確認コードが違います')]).toEqual([409, true])
  const code = totpOf(pending.secret, stepAt('2026-11-24T00:00:30.000Z'))
  expect((await own.post(at.ownConfirmation(), { code, kept: 'on' })).status).toBe(303)
  expect((await signIn(another)).answer.headers.get('location')).toBe('/sign-in/step')

  await house.engine.asOwner('update platform.cities set is_demonstration = false', [])
  const needed = await own.post(at.ownRemoval(), { remove: 'totp' })
  expect([needed.status, (await needed.text()).includes('登録が必要です')]).toEqual([409, true])
  await house.engine.asOwner('update platform.cities set is_demonstration = true', [])
  expect((await own.post(at.ownRemoval(), { remove: 'totp' })).status).toBe(303)
  expect((await signIn(another)).answer.headers.get('location')).toBe('/')
})

test('preferences are kept', async () => {
  const typed = { mailWanted: 'no', keysEnabled: 'no' }
  expect((await house.as(people.head).post(at.ownPreferences(), typed)).status).toBe(303)
  expect(
    await house.value(
      'select mail_wanted or keys_enabled from platform.accounts where login = $1',
      [people.head.login],
    ),
  ).toBe(false)
})
