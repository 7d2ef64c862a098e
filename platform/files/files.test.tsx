import { chmod, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { FileField, Form, Page } from '#ui'
import { action, address, permissions, routeTable, sha256, type Visit } from '../index.ts'
import {
  FileLink,
  fileAnswer,
  keepFile,
  keptFile,
  oneFile,
  pathOf,
  scanFiles,
  useScanner,
} from './index.ts'

const may = permissions('papers', { send: ['officer', 'business'] })
const at = {
  form: address('/papers'),
  paper: address('/papers/:fileId'),
  bytes: address('/papers/:fileId/bytes'),
}
const send = action({
  verb: 'papers.send',
  may: may.send,
  form: z.object({ file: oneFile('ファイルを選んでください。') }),
  async run(here, { file }) {
    const { fileId, sha256: hash } = await keepFile(here, file, ['pdf', 'xlsx', 'csv'])
    return { about: fileId, params: { fileId }, noted: { hash } }
  },
})
function SendPage({ filled }: Visit<typeof at.form>) {
  return (
    <Page title="送る">
      <Form to={at.form()} filled={filled} submit="送る" multipart>
        <FileField name="file" label="書類" />
      </Form>
    </Page>
  )
}
async function PaperPage({ here, params }: Visit<typeof at.paper>) {
  const file = await keptFile(here, params.fileId)
  return (
    <Page title="書類">
      <FileLink here={here} file={file} href={at.bytes(params)} />
    </Page>
  )
}
const rows = routeTable([
  { get: at.form, may: may.send, page: SendPage },
  { get: at.paper, may: may.send, page: PaperPage },
  {
    get: at.bytes,
    may: may.send,
    file: ({ here, params, query }: Visit<typeof at.bytes>) =>
      fileAnswer(here, params.fileId, query),
  },
  { post: at.form, may: may.send, do: send, again: SendPage, next: at.paper, files: true },
])
const house = await openHouse('platform', rows, async () => undefined)
const workshop = { ...house.grounds, rows, log: () => undefined }
afterAll(() => useScanner(null))

const officer = house.as(people.officer)
const pdf = new TextEncoder().encode('%PDF-1.7\n見本')
const post = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
  officer.post(at.form(), { file: new File([bytes], name) })

test.each([
  ['見積.pdf', '<html>', '拡張子は .pdf ですが、中身がPDFではありません。'],
  ['絵.svg', '<svg/>', 'PDF・Excel・CSVのファイルです'],
  ['表.csv', ' <script>', '中身がCSVではありません'],
  ['表.xlsx', '\u00d0', '中身がExcelではありません'],
  ['空.pdf', '', '中身のないファイル'],
])('%s is told what is wrong', async (name, content, said) => {
  const answer = await post(new TextEncoder().encode(content), name)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)])
  expect(await house.value('select count(*)::int from platform.files')).toBe(0)
})

test('kept under its hash, for nobody else to read, and always an attachment', async () => {
  const answer = await post(pdf, '見積 書.pdf')
  const page = answer.headers.get('location') ?? ''
  const path = pathOf(house.grounds.varFolder, sha256(pdf))
  expect([(await stat(path)).size, (await stat(path)).mode & 0o777]).toEqual([pdf.length, 0o600])
  expect(await readdir(join(path, '..'))).toEqual([sha256(pdf)])

  expect(await (await officer.get(page)).text()).toContain('ウイルス未検査')
  expect((await officer.get(`${page}/bytes`)).status).toBe(409)
  const saved = await officer.get(`${page}/bytes?unscanned=confirmed`)
  expect(new Uint8Array(await saved.arrayBuffer())).toEqual(pdf)
  expect(saved.headers.get('content-disposition')).toContain('attachment')
  // Who is no member of staff may not take the risk; another city does not find it.
  const business = house.as(people.business)
  expect((await business.get(`${page}/bytes?unscanned=confirmed`)).status).toBe(409)
  expect((await house.as(people.officerElsewhere).get(`${page}/bytes`)).status).toBe(404)
})

test('with a scanner: waits, then safe or dangerous', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-scan-'))
  const scanner = join(folder, 'scan')
  await writeFile(scanner, '#!/bin/sh\ngrep -q EICAR "$1" && exit 1\nexit 0\n')
  await chmod(scanner, 0o755)
  useScanner(scanner)
  const good = (await post(new TextEncoder().encode('名称,金額\n'), '表.csv')).headers.get(
    'location',
  )
  const bad = (await post(new TextEncoder().encode('%PDF-EICAR'), '悪.pdf')).headers.get('location')
  expect((await officer.get(`${good}/bytes`)).status).toBe(409)
  await scanFiles(workshop)
  expect((await officer.get(`${good}/bytes`)).status).toBe(200)
  const refused = await officer.get(`${bad}/bytes?unscanned=confirmed`)
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('ウイルスが'),
  ])
  const told = `select count(*)::int from platform.notifications where sentence like '%悪.pdf%'`
  expect(await house.value(told)).toBe(1)
})
