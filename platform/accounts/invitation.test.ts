import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { openGate } from '../sign-in/testing.ts'
import * as at from './addresses.ts'
import { accountRoutes } from './routes.ts'

const house = await openHouse('platform', accountRoutes, async () => undefined)
const browser = openGate(house, accountRoutes)
const systems = house.as(people.systems)
const password = 'kumo to tsuki no aida'
const opened = await systems.post(at.accounts(), {
  login: 'arai',
  name: '新井 実',
  section: '産業振興課',
  roles: 'officer',
  validFrom: 'R8.11.24',
})
const account = opened.headers.get('location') ?? ''
const accountId = account.split('/').at(-1) ?? ''

async function newLetter() {
  const answer = await systems.post(at.invitation({ accountId }), { purpose: 'first' })
  const address = answer.headers.get('location') ?? ''
  const link = new URL(address, 'http://sanchi.test').searchParams.get('link') ?? ''
  return { address, path: `/invitation/${link}` }
}
const typed = { login: 'arai', password, again: password }

test('nobody prints letters, nor does the wrong person', async () => {
  const path = at.invitation({ accountId })
  expect((await house.asNobody().post(path, { purpose: 'first' })).status).toBe(303)
  expect((await house.as(people.head).post(path, { purpose: 'first' })).status).toBe(403)
})

test('the letter bears the link and not the ID, and only its hash is kept', async () => {
  const { address, path } = await newLetter()
  const letter = await (await systems.get(address)).text()
  expect(letter).toContain(path)
  expect(letter).toContain('新井 実　様')
  expect(letter).not.toContain('arai')
  const secret = path.split('.')[1] ?? ''
  for (const table of ['invitations', 'receipts', 'audit', 'audit_details'])
    expect(
      await house.value(
        `select count(*)::int from platform.${table} t where t::text like '%' || $1 || '%'`,
        [secret],
      ),
    ).toBe(0)
  expect((await systems.get(at.letter({ accountId }))).status).toBe(404)
  expect((await house.as(people.head).get(address)).status).toBe(403)
})

test('a weak password and a wrong ID come back; the fifth wrong ID ends the letter', async () => {
  const { path } = await newLetter()
  const stranger = browser()
  const weak = await stranger.post(path, { ...typed, password: 'sabae2026sabae', again: '' })
  expect([weak.status, (await weak.text()).includes('推測されます')]).toEqual([422, true])
  for (let n = 0; n < 5; n++)
    expect((await stranger.post(path, { ...typed, login: 'sakai' })).status).toBe(422)
  expect((await stranger.post(path, typed)).status).toBe(410)
})

test('a later letter ends an earlier one, and fourteen days end any', async () => {
  const [first, second] = [await newLetter(), await newLetter()]
  expect((await browser().get(first.path)).status).toBe(410)
  expect((await browser().get(second.path)).status).toBe(200)
  house.setClock('2026-12-08T09:00:01+09:00')
  expect((await browser().get(second.path)).status).toBe(410)
  house.setClock('2026-11-24T09:00:00+09:00')
  expect((await browser().get(`/invitation/182079.${'x'.repeat(43)}`)).status).toBe(410)
  expect((await browser().get('/invitation/broken')).status).toBe(410)
})

test('done: the password is set once, and opens the account', async () => {
  const { path } = await newLetter()
  const own = browser()
  expect((await own.post(path, typed)).headers.get('location')).toBe('/sign-in')
  expect(await (await own.get('/sign-in')).text()).toContain('パスワードを決めました')
  expect((await browser().post(path, typed)).status).toBe(410)
  const answer = await own.post('/sign-in', { city: '182079', login: 'arai', password })
  expect(answer.headers.get('location')).toBe('/')
  expect((await house.audited()).at(-2)).toBe('platform.accept-invitation')
})
