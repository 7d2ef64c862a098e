import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { Page } from '#ui'
import { address } from '../addresses.ts'
import { permissions } from '../permissions.ts'
import { routeTable } from '../routes.ts'
import { samplePassword } from '../samples/people.ts'
import { readPending } from './enrolment.ts'
import { openGate } from './testing.ts'
import { stepAt, totpOf } from './totp.ts'

const desk = address('/desk')
const may = permissions('gate', { look: ['officer', 'head', 'business'] })
const rows = routeTable([{ get: desk, may: may.look, page: () => <Page title="机" /> }])
const house = await openHouse('platform', rows, async () => undefined)
// A real city asks for the second factor; a demonstration does not.
await house.engine.asOwner('update platform.cities set is_demonstration = false', [])
const browser = openGate(house, rows)
const city = String(people.officer.city)
const right = { city, login: people.officer.login, password: samplePassword, next: '/desk' }

let now = ''
const at = (instant: string) => {
  now = instant
  house.setClock(instant)
}
at('2026-11-24T01:00:00.000Z')
const secretOf = async (login: string) => {
  const [pending, secret] = await Promise.all(
    ['totp_pending', 'totp_secret'].map((column) =>
      house.value(`select ${column} from platform.accounts where login = $1`, [login]),
    ),
  )
  return { pending: readPending(String(pending ?? '')), secret: String(secret ?? '') }
}

test('a person without a second factor is led to set it up, and is not in before', async () => {
  const own = browser()
  expect((await own.post('/sign-in', right)).headers.get('location')).toBe('/sign-in/step')
  expect(own.cookies.has('sanchi')).toBe(false)
  expect((await own.get('/desk')).status).toBe(303)

  const page = await (await own.get('/sign-in/step')).text()
  const { pending } = await secretOf(right.login)
  expect(page).toContain('認証アプリで読み取る')
  expect(page).toContain(pending.recovery[9])
  expect(page).toContain('<svg role="img" aria-label="認証アプリに登録するためのQRコード"')
  expect(page).not.toContain('style=')

  const code = totpOf(pending.secret, stepAt(now))
  expect((await own.post('/sign-in/step', { code })).status).toBe(422)
  expect((await own.post('/sign-in/step', { code: '000000', kept: 'on' })).status).toBe(422)
  at('2026-11-24T01:00:10.000Z')
  const done = await own.post('/sign-in/step', { code, kept: 'on' })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/desk'])
  expect((await own.get('/desk')).status).toBe(200)
})

test('T19: a code that was used, an older one and another person’s are refused; the next is accepted', async () => {
  const { secret } = await secretOf(right.login)
  const spent = totpOf(secret, stepAt(now))
  const own = browser()
  await own.post('/sign-in', right)
  expect(await (await own.get('/sign-in/step')).text()).toContain('確認コード')
  const tries = [
    spent,
    totpOf(secret, stepAt(now) - 1),
    totpOf('MFRGGZDFMZTWQ2LK', stepAt(now) + 1),
  ]
  for (const [n, code] of tries.entries()) {
    at(`2026-11-24T01:0${n + 1}:00.000Z`)
    const answer = await own.post('/sign-in/step', { code: n === 0 ? spent : code })
    expect([n, answer.status]).toEqual([n, 422])
  }
  at('2026-11-24T01:04:00.000Z')
  const code = totpOf(secret, stepAt(now))
  expect((await own.post('/sign-in/step', { code })).status).toBe(303)

  const again = browser()
  await again.post('/sign-in', right)
  expect((await again.post('/sign-in/step', { code })).status).toBe(422)
})

test('a recovery code opens once, and the person is told', async () => {
  at('2026-11-24T02:00:00.000Z')
  const login = people.head.login
  const enrolling = browser()
  await enrolling.post('/sign-in', { ...right, login })
  await enrolling.get('/sign-in/step')
  const { pending } = await secretOf(login)
  const kept = { code: totpOf(pending.secret, stepAt(now)), kept: 'on' }
  expect((await enrolling.post('/sign-in/step', kept)).status).toBe(303)

  const recovery = pending.recovery[3] ?? ''
  const lost = browser()
  await lost.post('/sign-in', { ...right, login })
  expect((await lost.post('/sign-in/step', { code: recovery.toUpperCase() })).status).toBe(303)
  const twice = browser()
  await twice.post('/sign-in', { ...right, login })
  expect((await twice.post('/sign-in/step', { code: recovery })).status).toBe(422)
  expect(
    await house.value('select sentence from platform.notifications order by at limit 1'),
  ).toContain('残りは9個')
})

test('five tries and ten minutes, then from the beginning; knowing the password does not open the codes', async () => {
  at('2026-11-24T03:00:00.000Z')
  const guess = browser()
  await guess.post('/sign-in', right)
  at('2026-11-24T03:11:00.000Z')
  expect((await guess.get('/sign-in/step')).headers.get('location')).toBe('/sign-in')

  let looked = 0
  for (let round = 0; round < 4; round++) {
    await guess.post('/sign-in', right)
    for (let n = 0; n < 4; n++) {
      const answer = await guess.post('/sign-in/step', { code: '123456' })
      if (answer.status === 422) looked += 1
    }
  }
  expect(looked).toBe(1)
})

test('a business signs in with its password alone', async () => {
  const typed = { ...right, login: people.business.login }
  expect((await browser().post('/sign-in', typed)).headers.get('location')).toBe('/desk')
})
