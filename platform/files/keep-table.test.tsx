import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { encodeCp932 } from '#packages/japan'
import { openHouse, people } from '#test'
import { FileField, Form, Page } from '#ui'
import { serveHouse } from '../edge/index.ts'
import { action, address, permissions, routeTable, sha256, type Visit } from '../index.ts'
import { keepTable, oneFile, pathOf } from './index.ts'

const may = permissions('lists', { send: ['officer'] })
const at = { form: address('/lists'), done: address('/lists/done') }
const send = action({
  verb: 'lists.send',
  may: may.send,
  form: z.object({ file: oneFile('ファイルを選んでください。'), note: z.string() }),
  async run(here, { file, note }) {
    const { fileId, sha256: hash, size, reading } = await keepTable(here, file)
    return { about: fileId, noted: { hash, size, reading, note } }
  },
})
const SendPage = ({ filled }: Visit<typeof at.form>) => (
  <Page title="送る">
    <Form to={at.form()} filled={filled} submit="送る" multipart>
      <FileField name="file" label="名簿" />
    </Form>
  </Page>
)
const rows = routeTable([
  { get: at.form, may: may.send, page: SendPage },
  { post: at.form, may: may.send, do: send, again: SendPage, next: at.form, files: 'large' },
])
const house = await openHouse('platform', rows, async () => undefined)
const incoming = () => readdir(join(house.grounds.varFolder, 'incoming')).catch((): string[] => [])
const post = (who: (typeof people)[keyof typeof people], name: string, ...parts: BlobPart[]) =>
  house.as(who).post(at.form(), { note: '覚え"書き"', file: new File(parts, name) })
const noted = () =>
  house.value('select noted from platform.audit_details order by seq desc limit 1')

test('nobody and the wrong person send nothing to the disk', async () => {
  const line = new Uint8Array(1_000_000).fill(0x61)
  const nobody = await house.asNobody().post(at.form(), { file: new File([line], '表.csv') })
  expect([nobody.status, nobody.headers.get('location')]).toEqual([303, '/sign-in'])
  expect((await post(people.executive, '表.csv', line)).status).toBe(403)
  expect(await incoming()).toEqual([])
})

test.each<[string, BlobPart[], string]>([
  ['表.csv', ['<html>'], '中身がCSVではありません'],
  ['表.csv', [''], '中身のないファイル'],
  ['表.xlsx', ['名称,よみ'], '中身がExcelではありません'],
  ['表.pdf', ['%PDF-'], 'CSV・Excelのファイルです'],
])('%s is told what is wrong, in its form', async (name, parts, said) => {
  const answer = await post(people.officer, name, ...parts)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(said)])
  expect(await incoming()).toEqual([])
})

test('what brings no file is not held whole because a file might have come', async () => {
  const shown = { https: false, assets: String, log: () => undefined }
  const app = serveHouse({ ...house.grounds, ...shown, rows })
  const answer = await app.request('http://sanchi.test/lists', {
    method: 'POST',
    body: new URLSearchParams({ note: 'a'.repeat(2_000_000) }),
    headers: { host: 'sanchi.test', origin: 'http://sanchi.test' },
  })
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining('送られた内容が大きすぎます'),
  ])
})

test('a list of 60 MB is kept under its hash, read as it came, and costs little memory', async () => {
  const line = encodeCp932('株式会社髙﨑製作所ソ表能,タカサキ,0778-00-0000\r\n')
  const piece = new Uint8Array(Buffer.concat(Array(20_000).fill(line)))
  const parts: BlobPart[] = Array(60).fill(piece)
  const before = process.memoryUsage().arrayBuffers
  const sent = post(people.officer, '名簿.csv', ...parts)
  expect((await sent).status).toBe(303)
  // Before the test itself joins the whole to hash it.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000)
  const whole = sha256(new Uint8Array(Buffer.concat(Array(60).fill(piece))))
  expect(await noted()).toMatchObject({
    hash: whole,
    size: piece.length * 60,
    note: '覚え"書き"',
    reading: { utf8: false, cp932: true, hasNul: false },
  })
  expect((await stat(pathOf(house.grounds.varFolder, whole))).size).toBe(piece.length * 60)
  expect(await incoming()).toEqual([])
})
