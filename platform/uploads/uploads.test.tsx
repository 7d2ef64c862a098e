import { randomUUID } from 'node:crypto'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { FileField, Form, Page } from '#ui'
import { keepFile, oneFile, readBytes } from '../files/index.ts'
import { action, address, permissions, routeTable, sha256, type Visit } from '../index.ts'
import { performAs } from '../within.ts'
import { FilesUnderWay, filesUnderWay } from './index.ts'
import { tidyUploads, uploadRoutes } from './routes.ts'

const may = permissions('scans', { send: ['officer', 'business'] })
const at = { form: address('/scans') }
const send = action({
  verb: 'scans.send',
  may: may.send,
  form: z.object({
    file: oneFile('ファイルを選んでください。'),
    title: z.string().min(1, '題を。'),
  }),
  async run(here, { file }) {
    const { fileId, sha256: hash } = await keepFile(here, file, ['pdf'], 'file', 50 * 1_048_576)
    return { about: fileId, noted: { hash } }
  },
})
async function SendPage({ here, filled }: Visit<typeof at.form>) {
  const files = await filesUnderWay(here, at.form())
  return (
    <Page title="送る">
      <FilesUnderWay files={files} />
      <Form to={at.form()} filled={filled} submit="送る" multipart>
        <FileField name="file" label="書類" resumeAt="/uploads" />
      </Form>
    </Page>
  )
}
const house = await openHouse(
  'platform',
  routeTable([
    ...uploadRoutes,
    { get: at.form, may: may.send, page: SendPage },
    { post: at.form, may: may.send, do: send, again: SendPage, next: () => at.form(), files: true },
  ]),
  async () => undefined,
)
const { varFolder } = house.grounds
const officer = () => house.as(people.officer)
const partsFolder = join(varFolder, 'uploads', String(people.officer.city))
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30_000, '見本の書類')])
const about = (more: Record<string, string> = {}) => ({
  ...{ form: at.form(), name: '見積書.pdf', type: 'application/pdf' },
  ...{ size: String(bytes.length), changedAt: '1764000000000', ...more },
})
const begun = async (who = officer(), more: Record<string, string> = {}) => {
  const answer = await who.post('/uploads', about(more))
  const { id, offset } = z.object({ id: z.uuid(), offset: z.number() }).parse(await answer.json())
  return { path: `/uploads/${id}`, id, offset }
}
const offsetIn = async (answer: Response) =>
  z.object({ offset: z.number().nullable() }).parse(await answer.json()).offset
/** A line that breaks after so many bytes of the rest. */
const cutAfter = (rest: Uint8Array, count: number) =>
  new ReadableStream<Uint8Array>({
    start: (line) => line.enqueue(Uint8Array.from(rest.subarray(0, count))),
    pull: (line) => line.error(new Error('the line broke')),
  })
const form = (id: string, more: Record<string, string> = {}) =>
  officer().post(at.form(), { '_upload.file': id, title: '一', ...more })

test('nobody, who may not, and a page of elsewhere begin nothing', async () => {
  expect((await house.asNobody().post('/uploads', about())).status).toBe(403)
  expect((await house.as(people.finance).post('/uploads', about())).status).toBe(403)
  expect((await officer().post('/uploads', about({ form: '/elsewhere' }))).status).toBe(403)
  expect((await officer().post('/uploads', about({ _csrf: 'false' }))).status).toBe(422)
  const large = await officer().post('/uploads', about({ size: String(50 * 1_048_576 + 1) }))
  expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('50MBまで')])
  expect(await house.value('select count(*)::int from platform.uploads')).toBe(0)
})

test('somebody else’s file under way, and one that is none, are not found alike', async () => {
  const { path } = await begun(officer(), { name: '人の.pdf' })
  for (const who of [people.business, people.colleague, people.officerElsewhere]) {
    const theirs = await house.as(who).patch(path, bytes, 0)
    const none = await house.as(who).patch('/uploads/no-id', bytes, 0)
    expect([theirs.status, await theirs.text()]).toEqual([404, await none.text()])
    expect((await house.as(who).get(path)).status).toBe(404)
    const answer = await house
      .as(who)
      .post(at.form(), { '_upload.file': path.slice(9), title: '一' })
    if (who !== people.officerElsewhere) expect(answer.status).toBe(422)
  }
  expect(await offsetIn(await officer().get(path))).toBe(0)
})

test('cut at any byte, on another device and after a new sign-in, it goes on to the same hash', async () => {
  const cuts = [1, 7, 4_096, 12_345, bytes.length - 1]
  let come = 0
  for (const cut of cuts) {
    // Each time a session of its own: the one before has ended.
    const { path, offset } = await begun()
    expect(offset).toBe(come)
    const rest = bytes.subarray(come)
    await officer().patch(path, cutAfter(rest, cut - come), come)
    expect(await offsetIn(await officer().get(path))).toBe(cut)
    come = cut
    const wrong = await officer().patch(path, bytes, 0)
    expect([wrong.status, await offsetIn(wrong)]).toEqual([409, come])
  }
  const { path, id } = await begun()
  const page = await (await officer().get(at.form())).text()
  expect(page).toContain('見積書.pdf（')
  const early = await form(id)
  expect([early.status, await early.text()]).toEqual([
    422,
    expect.stringContaining('「見積書.pdf」は途中で切れたため受け取っていません。'),
  ])
  const long = await officer().patch(path, new Uint8Array(9), come)
  expect([long.status, await offsetIn(long)]).toEqual([413, come])
  const last = await officer().patch(path, bytes.subarray(come), come)
  expect([last.status, await offsetIn(last)]).toEqual([200, bytes.length])

  // A form that is wrong elsewhere takes nothing away; then it is taken, and nothing is left under way.
  expect((await form(id, { title: '' })).status).toBe(422)
  const kept = await form(id)
  expect(kept.status).toBe(303)
  const hash = await house.value('select sha256 from platform.files')
  expect(hash).toBe(sha256(bytes))
  expect(Buffer.from(await readBytes(varFolder, String(hash))).equals(bytes)).toBe(true)
  expect(await readdir(partsFolder)).not.toContain(id)
  expect(await readdir(join(varFolder, 'incoming'))).toEqual([])
  expect((await form(id)).status).toBe(422)
})

test('what its bytes say counts, not its name; and without pieces the ordinary field goes on working', async () => {
  const { path, id } = await begun(officer(), { name: '偽.pdf', size: '5' })
  await officer().patch(path, '<html', 0)
  const wrong = await form(id)
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('中身がPDFではありません'),
  ])
  const plain = await officer().post(at.form(), {
    title: '一',
    file: new File([Uint8Array.from(bytes), new Uint8Array(25 * 1_048_576)], '大.pdf'),
  })
  expect(plain.status).toBe(303)
})

test('what never came whole is forgotten after a week, its bytes too', async () => {
  const { path, id } = await begun()
  await officer().patch(path, bytes.subarray(0, 10), 0)
  const system = { ...(await house.town.person(people.officer)), roles: ['system' as const] }
  await performAs(house.grounds, system, tidyUploads, {})
  expect(await readdir(partsFolder)).toContain(id)
  house.setClock('2026-12-01T09:00:01+09:00')
  expect((await officer().get(path)).status).toBe(404)
  const orphan = randomUUID()
  await writeFile(join(partsFolder, orphan), 'x')
  await utimes(join(partsFolder, orphan), 0, 0)
  await performAs(house.grounds, system, tidyUploads, {})
  expect(await readdir(partsFolder)).toEqual([])
  expect(await house.value('select count(*)::int from platform.uploads')).toBe(0)
})
