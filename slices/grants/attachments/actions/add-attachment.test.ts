import { expect, test } from 'vitest'
import { z } from 'zod'
import { sha256 } from '#platform'
import { openHouse, people } from '#test'
import * as draftsAt from '../../application-drafts/addresses.ts'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { submission } from '../../submissions/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string, values: unknown[] = []) =>
  String(await house.value(text, values))
house.setClock('2026-12-18T16:59:00+09:00')
const callId = await value(`select id from grants.calls where closes_at > '2026-12-01'`)
const businessId = await value(`select l.business_id from businesses.account_links l
  join platform.accounts a on (a.city, a.id) = (l.city, l.account_id)
  where a.login = 'business' and a.city = 182079`)
// A session ends when the clock runs on: everybody signs in again.
const business = () => house.as(people.business)
const started = await business().post(draftsAt.start({ callId }), { businessId })
const applicationId = started.headers.get('location')?.split('/')[2] ?? ''
const own = { applicationId }
const form = at.attachments(own)
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(25 * 1_048_576, '図面')])
const about = { form, name: '図面.pdf', type: 'application/pdf', changedAt: '1' }
const Begun = z.object({ id: z.uuid(), offset: z.number() })
const begin = async () => {
  const answer = await business().post('/uploads', { ...about, size: String(bytes.length) })
  return Begun.parse(await answer.json())
}
const slot = { slot: '見積書', supersedesId: '' }

test('nobody begins a file for a draft; the hall, which may write drafts, meets none that is not shown', async () => {
  const began = { ...about, size: '10' }
  expect((await house.asNobody().post('/uploads', began)).status).toBe(403)
  expect((await house.as(people.bank).post('/uploads', began)).status).toBe(403)
  const { id } = await begin()
  const stolen = { ...slot, '_upload.file': id }
  expect((await house.as(people.officer).post(form, stolen)).status).toBe(404)
  expect((await house.as(people.proxy).post(form, stolen)).status).toBe(404)
})

test('rule broken: a file that has not come whole is not received, and the page says how to go on', async () => {
  const { id } = await begin()
  const half = Math.floor(bytes.length / 2)
  await business().patch(`/uploads/${id}`, bytes.subarray(0, half), 0)
  const early = await business().post(form, { ...slot, '_upload.file': id, _form: 'upload' })
  expect([early.status, await early.text()]).toEqual([
    422,
    expect.stringContaining('「図面.pdf」は途中で切れたため受け取っていません。'),
  ])
  const page = await (await business().get(draftsAt.draftPapers(own))).text()
  expect(page).toContain('図面.pdf（25.0MBのうち12.5MBまで届いています）')
  expect(page).toContain('50MBまで。')
})

test('done: after the close it goes on, to the same hash, and stays with the draft; the application is not received', async () => {
  house.setClock('2026-12-19T09:00:00+09:00')
  const { id, offset } = await begin()
  expect(offset).toBe(Math.floor(bytes.length / 2))
  await business().patch(`/uploads/${id}`, bytes.subarray(offset), offset)
  const kept = await business().post(form, { ...slot, '_upload.file': id })
  expect(kept.headers.get('location')).toBe(draftsAt.draftPapers(own))
  const found = 'from grants.attachments where application_id = $1'
  expect(await value(`select sha256 ${found}`, [applicationId])).toBe(sha256(bytes))
  const late = await business().post(submission(own), {
    taxConsent: 'on',
    antisocialConsent: 'on',
    publicationConsent: 'on',
  })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('下書きは消えません。次の公募でお使いいただけます。'),
  ])
  expect(await value('select state from grants.applications where id = $1', [applicationId])).toBe(
    '下書き',
  )
  expect(await house.audited()).toEqual(['grants.start-draft', 'grants.add-attachment'])
})
