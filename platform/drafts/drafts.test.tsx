import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { AreaField, CheckField, Form, HiddenField, Page, TextField } from '#ui'
import { listenToStatements } from '../database/index.ts'
import {
  action,
  address,
  insistFresh,
  parseForm,
  permissions,
  routeTable,
  type Visit,
} from '../index.ts'
import { performAs } from '../within.ts'
import { draftRoutes, tidyDrafts } from './routes.ts'
import { keptOfForm } from './rules.ts'

const at = { note: address('/notes'), saving: address('/notes/saving') }
const may = permissions('notes', { write: ['officer'] })
const saveNote = action({
  verb: 'notes.save',
  may: may.write,
  form: z.object({
    title: z.string().min(1, '題を入れてください。'),
    version: z.coerce.number().int(),
    body: z.string().default(''),
  }),
  async run(_here, { version, title, body }) {
    insistFresh(version, 3, { title: '先の題', body: '先の本文' }, { title: '題', body: '本文' })
    return { about: 'note', noted: { title }, say: `${title}／${body}` }
  },
})

function NotePage({ filled }: Visit<typeof at.note>) {
  return (
    <Page title="覚え書き">
      <Form to={at.saving()} name="note" filled={filled} version={3} submit="保存する">
        <HiddenField name="kind" value="own" />
        <TextField name="title" label="題" value="いまの題" />
        <AreaField name="body" label="本文" />
        <CheckField name="open" label="公開" value />
      </Form>
      <Form to={at.saving()} name="other" filled={filled} submit="送る">
        <TextField name="title" label="題" value="別の題" />
      </Form>
    </Page>
  )
}
const rows = routeTable([
  ...draftRoutes,
  { get: at.note, may: may.write, page: NotePage },
  { post: at.saving, may: may.write, do: saveNote, again: NotePage, next: () => at.note() },
])
const house = await openHouse('platform', rows, async () => undefined)
house.setClock('2026-11-24T10:40:00+09:00')
const me = house.as(people.officer)
const key = '/notes/saving#note'
const keep = (typed: Record<string, string>, who = me, once?: string) =>
  who.post('/drafts', { _draft: key, _version: '3', ...typed }, once)
const count = () => house.value('select count(*)::int from platform.drafts')
const idOf = () => house.value('select id::text from platform.drafts where form_key = $1', [key])
const page = async (path = '/notes', who = me) => (await who.get(path)).text()

test('nobody keeps nothing; a form without the secret of the visit neither', async () => {
  expect((await keep({ title: 'x' }, house.asNobody())).status).toBe(403)
  expect((await me.post('/drafts', { _draft: key, _csrf: 'false', title: 'x' })).status).toBe(422)
  expect((await me.post('/drafts', { title: 'x' })).status).toBe(422)
  expect(await count()).toBe(0)
})

test('what is typed is kept and offered; the link fills the form, without JavaScript', async () => {
  house.setClock('2026-11-24T10:42:00+09:00')
  const answer = await keep({ title: '打ちかけ', body: '一\n二' })
  expect(await answer.json()).toEqual({ savedAt: '2026-11-24T01:42:00.000Z' })
  house.setClock('2026-11-24T10:50:00+09:00')
  await keep({ title: '打ちかけの題', body: '一\n二' })
  expect(await count()).toBe(1)

  const offer = await page('/notes?year=2026')
  expect(offer).toContain('10:50 の書きかけがあります。')
  expect(offer).toContain('value="いまの題"')
  const link = /href="([^"]+)">続きから書く/.exec(offer)?.[1]?.replaceAll('&amp;', '&')
  expect(link).toBe(`/notes?year=2026&draft=${await idOf()}#form-note`)
  const going = await page(link)
  expect(going).toContain('10:50 の書きかけの続きです。')
  expect(going).toContain('value="打ちかけの題"')
  expect(going).toMatch(/<textarea[^>]*>\n一\n二<\/textarea>/)
  expect(going).not.toMatch(/name="open"[^>]*checked/)
  expect(going.match(/value="別の題"/g)).toHaveLength(1)
  expect(going).not.toMatch(/class="errors"/)
})

test('wrong person: neither a colleague, nor another city, nor nobody meets it or removes it', async () => {
  const id = await idOf()
  for (const who of [house.as(people.colleague), house.as(people.officerElsewhere)]) {
    const html = await page(`/notes?draft=${id}`, who)
    expect(html).not.toMatch(/書きかけ|打ちかけ/)
    expect(html).toContain('value="いまの題"')
    await who.post('/drafts/removal', { draft: String(id), back: '/notes' })
  }
  await house.asNobody().post('/drafts/removal', { draft: String(id), back: '/notes' })
  expect(await count()).toBe(1)
  expect(await page('/notes?draft=nonsense')).toContain('value="いまの題"')
})

test('an ordinary page asks for drafts in the one statement of its frame', async () => {
  const asked: string[] = []
  listenToStatements((text) => asked.push(text))
  await page()
  listenToStatements(null)
  const ofDrafts = asked.filter((text) => text.includes('platform.drafts'))
  expect(ofDrafts).toEqual([expect.stringContaining('platform.cities')])
})

test('the draft carries the version it was written on: a newer record is not overwritten', async () => {
  await keep({ title: '古い版への題', _version: '2' })
  const going = await page(`/notes?draft=${await idOf()}`)
  expect(going).toContain('name="_version" value="2"')
})

test('a stale form lets the person choose per field, without JavaScript', async () => {
  const typed = { _form: 'note', title: '私の題', body: '私の本文' }
  const stale = await me.post('/notes/saving', { ...typed, _version: '2' })
  const html = await stale.text()
  expect(stale.status).toBe(409)
  expect(html).toContain('name="_theirs.title" value="先の題"')
  const done = await me.post('/notes/saving', {
    ...typed,
    _version: '3',
    '_take.title': 'theirs',
    '_theirs.title': '先の題',
    '_take.body': 'mine',
    '_theirs.body': '先の本文',
  })
  const said = /sanchi-say=([^;]+)/.exec(done.headers.get('set-cookie') ?? '')?.[1] ?? ''
  expect(Buffer.from(said, 'base64url').toString()).toBe('先の題／私の本文')
})

test('accepted: the draft is gone, and a late save of the same form is refused', async () => {
  const once = crypto.randomUUID()
  await keep({ title: 'これで出す' }, me, once)
  expect(await page()).toContain('の書きかけがあります')
  const wrong = await me.post('/notes/saving', { _form: 'note', _version: '3', title: '' })
  expect([wrong.status, await count()]).toEqual([422, 1])
  expect(await wrong.text()).not.toContain('書きかけ')
  await me.post('/notes/saving', { _form: 'note', _version: '3', title: 'これで出す' }, once)
  expect(await count()).toBe(0)
  expect((await keep({ title: '遅れて' }, me, once)).status).toBe(409)
  expect(await count()).toBe(0)
})

test('thrown away, and back to where one was, never to another house', async () => {
  await keep({ title: 'いらない' })
  const draft = String(await idOf())
  const back = async (to: string) =>
    (await me.post('/drafts/removal', { draft, back: to })).headers.get('location')
  expect(await back('/notes?year=2026')).toBe('/notes?year=2026')
  expect(await back('//evil.example/')).toBe('/')
  expect(await count()).toBe(0)
})

test('neither secrets nor 64 kB are kept, and the audit never hears of a draft', async () => {
  expect(
    keptOfForm({ _csrf: 'a', password: 'b', newPassword: 'c', code: '1', title: 'd' }),
  ).toEqual({ title: 'd' })
  expect((await keep({ body: 'あ'.repeat(22_000) })).status).toBe(413)
  expect((await keep({ body: 'あ'.repeat(100_000) })).status).toBe(413)
  expect((await keep({ body: 'あ'.repeat(21_000) })).status).toBe(200)
  expect(await house.audited()).toEqual(['notes.save', 'notes.save'])
})

test('after thirty days it is offered no more, and forgotten', async () => {
  house.setClock('2026-12-25T11:00:00+09:00')
  expect(await page('/notes', house.as(people.officer))).not.toContain('の書きかけがあります')
  expect(parseForm(tidyDrafts.form, {})).toEqual({})
  const clock = await house.town.person(people.officer)
  await performAs(house.grounds, { ...clock, roles: ['system'] }, tidyDrafts, {})
  expect(await count()).toBe(0)
})

test('a person keeps a hundred at most: the oldest make room', async () => {
  for (let n = 0; n < 103; n += 1) {
    house.setClock(`2026-12-25T12:${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2}0+09:00`)
    await house.as(people.officer).post('/drafts', { _draft: `/notes/${n}#`, title: `${n}` })
  }
  expect(await count()).toBe(100)
  expect(
    await house.value(`select count(*)::int from platform.drafts where form_key = '/notes/0#'`),
  ).toBe(0)
})
