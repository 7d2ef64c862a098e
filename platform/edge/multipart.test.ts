import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { receivedOf } from '../files/receive.ts'
import { multipartOf } from './multipart.ts'

const varFolder = await mkdtemp(join(tmpdir(), 'sanchi-multipart-'))

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(form: FormData, size: number, most = 1_000_000) {
  const request = new Request('http://sanchi.test/', { method: 'POST', body: form })
  const type = request.headers.get('content-type') ?? ''
  const bytes = new Uint8Array(await request.arrayBuffer())
  const read: [string, string][] = []
  for await (const { name, value } of multipartOf(pieces(bytes, size), type, varFolder, most)) {
    const kept = value instanceof File ? receivedOf(value) : null
    const text = kept ? await readFile(kept.path, 'utf8') : String(value)
    read.push([name, value instanceof File ? `${value.name}: ${text}` : text])
  }
  return read
}

const form = new FormData()
form.append('名称', '髙﨑\r\n--二行め\r\n')
form.append('空', '')
form.append('file', new File(['a\r\n--\r\n-', 'ソ'], '見積 "書".csv'))
form.append('file', new File([], '空.csv'))
const sent = [
  ['名称', '髙﨑\r\n--二行め\r\n'],
  ['空', ''],
  ['file', '見積 "書".csv: a\r\n--\r\n-ソ'],
  ['file', '空.csv: '],
]

test('every part is read alike, in whatever pieces it comes', async () => {
  for (const size of [1, 2, 3, 7, 64, 1_000]) expect(await read(form, size)).toEqual(sent)
})

test('too long, cut off and nameless are refused, and what had come is removed', async () => {
  const before = (await readdir(join(varFolder, 'incoming'))).length
  const large = new FormData()
  large.append('file', new File([new Uint8Array(50_000)], '大.csv'))
  await expect(read(large, 1_000, 20_000)).rejects.toThrow('送られた内容が大きすぎます')
  const cut = (bytes: string) =>
    multipartOf(
      pieces(Buffer.from(bytes), 9),
      'multipart/form-data; boundary=x',
      varFolder,
      1_000,
    ).next()
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
  await expect(cut(`${head}abc`)).rejects.toThrow('「a.csv」は途中で切れたため受け取っていません')
  await expect(cut('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb')).rejects.toThrow(
    '読み取れませんでした',
  )
  await expect(cut('--x\r\ncontent-type: text/plain\r\n\r\nabc\r\n--x--')).rejects.toThrow()
  expect((await readdir(join(varFolder, 'incoming'))).length).toBe(before)
})
