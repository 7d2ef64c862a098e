import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { AreaField, Form, Page } from '#ui'
import { action, address, permissions, routeTable, type Visit } from '../index.ts'

// A session ends after a night: what was written the evening before is not lost with it.
const at = { note: address('/notes'), saving: address('/notes/saving') }
const may = permissions('notes', { write: ['business'] })
const saveNote = action({
  verb: 'notes.save',
  may: may.write,
  form: z.object({ body: z.string() }),
  run: async (_here, { body }) => ({ about: 'note', noted: {}, say: body }),
})
const NotePage = ({ filled }: Visit<typeof at.note>) => (
  <Page title="覚え書き">
    <Form to={at.saving()} name="note" filled={filled} submit="保存する">
      <AreaField name="body" label="本文" />
    </Form>
  </Page>
)
const rows = routeTable([
  { get: at.note, may: may.write, page: NotePage },
  { post: at.saving, may: may.write, do: saveNote, again: NotePage, next: () => at.note() },
])
const house = await openHouse('platform', rows, async () => undefined)
const written = { _form: 'note', body: '一晩かけて「書いた」文。' }
const held = 'name="body" value="一晩かけて「書いた」文。"'
const told = async (answer: Response | Promise<Response>) => {
  const given = await answer
  return `${given.status} ${await given.text()}`
}

house.setClock('2026-11-24T10:00:00+09:00')
const evening = house.as(people.business)
await evening.get(at.note())
house.setClock('2026-11-25T09:00:00+09:00')

test('who never had a session signs in, and nothing waits', async () => {
  const stranger = await house.asNobody().post(at.saving(), written)
  expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/sign-in'])
})

test('the form waits without a script, also when nobody has signed in yet', async () => {
  const page = await told(evening.post(at.saving(), written))
  expect(page).toMatch(/^403[\s\S]*サインインの時間が切れました/)
  expect(page).toContain(held)
  expect(page).toContain('data-unsent="/notes/saving#note"')
  expect(page).not.toContain('name="_once" value="undefined"')
  // The cookie is gone as well, and the button was pressed too early.
  const early = await told(house.asNobody().post(at.saving(), { ...written, _waiting: '1' }))
  expect(early).toMatch(/^403[\s\S]*サインインの時間が切れました/)
  expect(early).toContain(held)
  expect(await house.audited()).toEqual([])
})

test('a form with a password does not wait: nobody reads one on a page that was left', async () => {
  const page = await evening.post(at.saving(), { ...written, password: 'ひみつ', again: 'ひみつ' })
  expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in'])
})

test('somebody who may not read the page gets nothing back; its writer gets the form as typed, and sends it', async () => {
  const waited = { ...written, _waiting: '1', _csrf: 'of the session before' }
  expect((await house.as(people.officer).post(at.saving(), waited)).status).toBe(403)
  const morning = house.as(people.business)
  const page = await told(morning.post(at.saving(), waited))
  expect(page).toMatch(/^422[\s\S]*書いた内容はそのままです/)
  expect(page).toContain('一晩かけて「書いた」文。</textarea>')
  expect(await house.audited()).toEqual([])
  expect((await morning.post(at.saving(), written)).headers.get('location')).toBe('/notes')
})
