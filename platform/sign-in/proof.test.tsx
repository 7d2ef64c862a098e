import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { Form, Page, TextField } from '#ui'
import { action } from '../actions.ts'
import { address } from '../addresses.ts'
import { permissions } from '../permissions.ts'
import { routeTable, type Visit } from '../routes.ts'
import { samplePassword } from '../samples/people.ts'
import { openGate } from './testing.ts'

const keys = address('/keys')
const may = permissions('gate', { turnKeys: ['systems', 'officer'] })
const turnKey = action({
  verb: 'gate.turn-key',
  may: may.turnKeys,
  danger: true,
  form: z.object({ reason: z.string(), rows: z.array(z.object({ key: z.string() })) }),
  run: async (_here, { reason, rows }) => ({ about: 'key', noted: { reason, rows } }),
})
const KeysPage = ({ filled }: Visit<typeof keys>) => (
  <Page title="鍵">
    <Form to={keys()} filled={filled} submit="替える">
      <TextField name="reason" label="理由" />
    </Form>
  </Page>
)
const rows = routeTable([
  { get: keys, may: may.turnKeys, page: KeysPage },
  { post: keys, may: may.turnKeys, do: turnKey, again: KeysPage, next: () => keys() },
])
const house = await openHouse('platform', rows, async () => undefined)
const browser = openGate(house, rows)
const city = String(people.systems.city)
const typed = { reason: '年次の「交換」<のため>', 'rows.0.key': 'a', 'rows.1.key': 'b' }

const signedIn = async () => {
  house.setClock('2026-11-24T09:00:00+09:00')
  const own = browser()
  const answer = await own.post('/sign-in', {
    city,
    login: people.systems.login,
    password: samplePassword,
  })
  expect(answer.status).toBe(303)
  return own
}

const hidden = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((m) => [
      m[1] ?? '',
      (m[2] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ]),
  )

test('nobody and the wrong person meet no proof page', async () => {
  expect((await browser().post('/keys', typed)).headers.get('location')).toBe('/sign-in')
  expect((await house.as(people.head).post('/keys', typed)).status).toBe(403)
  expect((await browser().post('/sign-in/proof', { to: '/keys', typed: '{}' })).status).toBe(303)
})

test('within five minutes a dangerous act is simply done', async () => {
  const own = await signedIn()
  house.setClock('2026-11-24T09:04:59+09:00')
  expect((await own.post('/keys', typed)).status).toBe(303)
})

test('later the password is asked first, nothing typed is lost, and the person sends it again', async () => {
  const own = await signedIn()
  house.setClock('2026-11-24T09:06:00+09:00')
  const before = (await house.audited()).filter((verb) => verb === 'gate.turn-key').length
  const asked = await own.post('/keys', typed)
  const page = await asked.text()
  expect([asked.status, page.includes('もう一度、本人確認')]).toEqual([403, true])
  const carried = hidden(page)

  const wrong = await own.post('/sign-in/proof', { ...carried, password: 'guess' })
  const again = await wrong.text()
  expect([wrong.status, again.includes('パスワードが違います')]).toEqual([403, true])
  expect(hidden(again).typed).toBe(carried.typed)
  house.setClock('2026-11-24T09:06:10+09:00')

  const proven = await own.post('/sign-in/proof', { ...carried, password: samplePassword })
  const offered = hidden(await proven.text())
  expect(proven.status).toBe(200)
  expect(offered).toMatchObject(typed)
  expect((await house.audited()).filter((verb) => verb === 'gate.turn-key').length).toBe(before)

  const { _csrf: _, ...form } = offered
  expect((await own.post('/keys', form)).headers.get('location')).toBe('/keys')
  expect((await house.audited()).filter((verb) => verb === 'gate.turn-key').length).toBe(before + 1)
})

test('the way back leads into the house only', async () => {
  const own = await signedIn()
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil'])
    expect(
      (await own.post('/sign-in/proof', { to, typed: '{}', password: samplePassword })).status,
    ).toBe(422)
})
