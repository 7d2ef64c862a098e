import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { Page } from '#ui'
import { stretchesDone } from '../accounts/passwords.ts'
import { address } from '../addresses.ts'
import { permissions } from '../permissions.ts'
import { routeTable } from '../routes.ts'
import { samplePassword } from '../samples/people.ts'
import { openGate } from './testing.ts'

const desk = address('/desk')
const may = permissions('gate', { look: ['officer', 'head'] })
const rows = routeTable([{ get: desk, may: may.look, page: () => <Page title="机" /> }])
const house = await openHouse('platform', rows, async () => undefined)
const browser = openGate(house, rows)
const city = String(people.officer.city)
const right = { city, login: people.officer.login, password: samplePassword, next: '/desk' }

const minutesLater = (minutes: number) =>
  house.setClock(new Date(Date.parse('2026-11-24T00:00:00.000Z') + minutes * 60_000).toISOString())

test('nobody: the page offers both cities, and the sample people of the chosen one', async () => {
  const page = await (await browser().get(`/sign-in?city=${city}&next=/desk`)).text()
  expect(page).toContain('鯖江市　産業振興')
  expect(page).toContain('燕市')
  expect(page).toContain('担当職員　酒井 陽子')
  expect(page).not.toContain('佐藤 舞')
  expect(page).toContain('value="/desk"')
})

test('a form of another origin or without its secret is not looked at', async () => {
  const answer = await browser().post('/sign-in', { ...right, _csrf: 'x' })
  expect([answer.status, answer.headers.get('location')]).toEqual([422, null])
  expect(await house.audited()).toEqual([])
})

test('T25: unknown user, wrong password and no such city: same status, same text, one stretch each', async () => {
  const answers = []
  for (const typed of [
    { ...right, password: 'wrong password' },
    { ...right, login: 'nobody-here', password: 'wrong password' },
    { ...right, city: '999999', password: 'wrong password' },
  ]) {
    const before = stretchesDone()
    const answer = await browser().post('/sign-in', typed)
    const text = (await answer.text())
      .replace(/value="(sakai|nobody-here)"/, 'value=""')
      .replace(/name="_once" value="[^"]+"/g, '')
    answers.push({
      status: answer.status,
      stretches: stretchesDone() - before,
      sentence: /IDかパスワードが違います[^<]*/.exec(text)?.[0],
      text: typed.city === city ? text : '',
    })
  }
  const [wrong, unknown, nowhere] = answers
  expect(wrong?.status).toBe(422)
  expect(wrong?.stretches).toBe(1)
  expect(wrong?.sentence).toBe(
    'IDかパスワードが違います。続けて間違えると、しばらく待っていただくことがあります。',
  )
  expect(unknown).toEqual(wrong)
  expect({ ...nowhere, text: '' }).toEqual({ ...wrong, text: '' })
})

test.each([people.head.login, 'never-heard-of'])(
  '%s: waiting grows with each failure, the same for who exists and who does not',
  async (login) => {
    const stranger = browser('198.51.100.7')
    let at = login === people.head.login ? 10 : 100
    const tryOnce = async () => {
      const answer = await stranger.post('/sign-in', { ...right, login, password: 'guess' })
      return [answer.status, answer.headers.get('retry-after')]
    }
    const waits = []
    for (let n = 1; n <= 10; n++) {
      minutesLater(at)
      expect(await tryOnce()).toEqual([422, null])
      waits.push((await tryOnce())[1])
      at += 2
    }
    expect(waits).toEqual(['1', '2', '4', '8', '60', '60', '60', '60', '60', '900'])
    // Never for good: after the quarter of an hour it is looked at again.
    minutesLater(at + 14)
    expect((await tryOnce())[0]).toBe(422)
  },
)

test('a person is not locked out at a terminal of theirs by strangers who guess elsewhere', async () => {
  minutesLater(1_000)
  const own = browser()
  expect((await own.post('/sign-in', right)).status).toBe(303)
  await own.post('/sign-out', {})
  const stranger = browser('203.0.113.9')
  for (let n = 0; n < 6; n++) {
    minutesLater(1_001 + n * 2)
    await stranger.post('/sign-in', { ...right, password: 'guess' })
  }
  expect((await stranger.post('/sign-in', right)).status).toBe(429)
  expect((await own.post('/sign-in', right)).status).toBe(303)
})

test('fifty failures an hour from one source, whoever is named', async () => {
  minutesLater(2_000)
  const stranger = browser('198.51.100.99')
  for (let n = 0; n < 50; n++) {
    const answer = await stranger.post('/sign-in', { ...right, login: `guess-${n}` })
    expect(answer.status).toBe(422)
  }
  const next = await stranger.post('/sign-in', { ...right, login: 'guess-50' })
  expect([next.status, Number(next.headers.get('retry-after'))]).toEqual([429, 2_400])
  expect((await browser().post('/sign-in', right)).status).toBe(303)
})

test('many guesses at once do not slip through together', async () => {
  minutesLater(2_100)
  const typed = { ...right, login: people.finance.login, password: 'guess' }
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => browser(`198.51.100.${n}`).post('/sign-in', typed)),
  )
  const looked = answers.filter(({ status }) => status === 422).length
  expect(looked).toBeLessThanOrEqual(5)
  expect(answers.filter(({ status }) => status === 429).length).toBe(12 - looked)
})

test('done: a new session, next within the house, the page, sign-out', async () => {
  minutesLater(3_000)
  const own = browser()
  const answer = await own.post('/sign-in', right)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
  const first = own.cookies.get('sanchi') ?? ''
  expect(first).toMatch(/^182079\.[\w-]{43}$/)
  const page = await own.get('/desk')
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('前回は')])
  expect((await own.get('/sign-in?next=//evil.example')).headers.get('location')).toBe('/')

  const out = await own.post('/sign-out', {})
  expect(out.headers.get('location')).toBe('/sign-in')
  own.cookies.set('sanchi', first)
  expect((await own.get('/desk')).status).toBe(303)
  expect((await house.audited()).slice(-2)).toEqual(['platform.sign-in', 'platform.sign-out'])
})

test('done: one click in the demonstration; never where a city is real', async () => {
  minutesLater(3_100)
  const who = `${city}.${people.head.login}`
  expect((await browser().post('/sign-in/sample', { who })).status).toBe(303)
  await house.engine.asOwner('update platform.cities set is_demonstration = false', [])
  const page = await (await browser().get(`/sign-in?city=${city}`)).text()
  expect(page).not.toContain('見本の利用者で入る')
  expect(page).not.toContain(samplePassword)
  expect((await browser().post('/sign-in/sample', { who })).status).toBe(422)
  await house.engine.asOwner('update platform.cities set is_demonstration = true', [])
})
