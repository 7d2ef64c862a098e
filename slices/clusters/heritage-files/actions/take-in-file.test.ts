import { expect, test } from 'vitest'
import { decodeTable, encodeCp932, parseCsv } from '#packages/japan'
import { openHouse, people } from '#test'
import * as resourcesAt from '../../resources/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('clusters', routes, fill)
const officer = house.as(people.officer)
const list = [
  'NO,名称,名称_カナ,文化財分類,種類,場所名称,住所,緯度,経度,所有者等,文化財指定日,概要',
  'T-1,髙橋家の蔵,タカハシケノクラ,市指定文化財,建造物,髙橋家,見本町9,35.95,136.18,個人,昭和63年3月31日,土蔵',
  '見本-001,見本寺の梵鐘,ミホンジノボンショウ,市指定文化財,工芸品,,,,,,,高さ一尺',
  'T-2,逆さの塚,サカサノツカ,市指定文化財,史跡,,,136.18,35.95,,,',
  'T-3,,,,,,,,,,,',
  'T-4,日の読めない像,,,,,,,,,いつか,',
].join('\r\n')
const bring = (bytes: string | Uint8Array<ArrayBuffer>, name = '文化財一覧.csv') =>
  officer.post(at.newHeritageFile(), { file: new File([bytes], name) })
const count = () => house.value('select count(*)::int from clusters.resources')
const step = (path: string, typed: Record<string, string>, version: number) =>
  officer.post(path, { ...typed, _version: String(version) })

test('nobody and wrong person: only those who write may bring a list', async () => {
  const answer = await house.asNobody().get(at.newHeritageFile())
  expect(answer.headers.get('location')).toContain('/sign-in')
  const finance = house.as(people.finance)
  expect((await finance.get(at.newHeritageFile())).status).toBe(403)
  expect((await finance.get(at.heritageCsv())).status).toBe(200)
})

test('rule broken: no column of names, no text at all', async () => {
  const nameless = await bring('番号,種類\r\n1,史跡')
  expect([nameless.status, await nameless.text()]).toEqual([
    409,
    expect.stringContaining('「名称」の列が見つかりません'),
  ])
  const bytes = await bring(new Uint8Array([0x81, 0xff, 0x0a, 0x81, 0xff]))
  expect(bytes.status).toBe(422)
})

test('done: CP932 is read, looked through line by line, taken in whole and put back', async () => {
  const before = await count()
  const brought = await bring(new Uint8Array(encodeCp932(list)))
  const page = brought.headers.get('location') ?? ''
  const text = await (await officer.get(page)).text()
  expect(text).toContain('シフトJIS（CP932）')
  expect(text).toContain('緯度と経度が入れ替わっています')
  expect(text).toContain('日付として読めません')
  expect(text).toContain('変わる列：')
  expect(await count()).toBe(before)
  const refused = await step(`${page}/taking`, {}, 1)
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('3行')])
  expect(await count()).toBe(before)
  const errors = parseCsv((await (await officer.get(`${page}/errors.csv`)).text()).slice(1))
  expect(errors.map((row) => row.at(-3))).toEqual(['行番号', '4', '5', '6'])

  expect((await step(`${page}/taking`, { withoutErrors: 'on' }, 1)).status).toBe(303)
  expect(await count()).toBe(Number(before) + 1)
  const day =
    "select heritage->>'文化財指定日' from clusters.resources where heritage_number = 'T-1'"
  expect(await house.value(day)).toBe('1988-03-31')
  const bell = "select heritage->>'概要' from clusters.resources where heritage_number = '見本-001'"
  expect(await house.value(bell)).toBe('高さ一尺')

  const reason = '名簿の年を取り違えていたため。'
  expect((await step(`${page}/undoing`, { reason }, 2)).status).toBe(303)
  expect(await count()).toBe(before)
  expect(await house.value(bell)).toBeNull()
})

test('done: two of one name are told apart by their numbers, and doubted without', async () => {
  const name = '木造阿弥陀如来立像'
  const two = ['NO,名称,種類', `A-1,${name},彫刻`, `A-2,${name},彫刻`].join('\r\n')
  const page = (await bring(two)).headers.get('location') ?? ''
  expect((await step(`${page}/taking`, {}, 1)).status).toBe(303)
  const sql = 'select count(*)::int from clusters.resources where name = $1'
  expect(await house.value(sql, [name])).toBe(2)
  const bare = (await bring(`名称,種類\r\n${name},仏像`)).headers.get('location') ?? ''
  expect(await (await officer.get(bare)).text()).toContain('二つ以上あります')
  const numbered = (await bring(`NO,名称,種類\r\nA-2,${name},仏像`)).headers.get('location') ?? ''
  expect(await (await officer.get(numbered)).text()).toContain('変わる列：種類')
})

test('done: what is written out is read in as the same; 髙 survives CP932', async () => {
  const page = (await bring(list)).headers.get('location') ?? ''
  await step(`${page}/taking`, { withoutErrors: 'on' }, 1)
  const out = await officer.get(`${at.heritageCsv()}?encoding=cp932`)
  const { text, encoding } = decodeTable(new Uint8Array(await out.arrayBuffer()))
  expect([encoding, text.includes('髙橋家の蔵')]).toEqual(['cp932', true])
  const again = (await bring(text)).headers.get('location') ?? ''
  const fates = await (await officer.get(again)).text()
  expect(fates).not.toContain('変わる列：')
  const nothing = await step(`${again}/taking`, {}, 1)
  expect(await nothing.text()).toContain('取り込むものがありません')
  const found = await officer.get(`${resourcesAt.resources()}?q=タカハシ`)
  expect(await found.text()).toContain('髙橋家の蔵')
})
