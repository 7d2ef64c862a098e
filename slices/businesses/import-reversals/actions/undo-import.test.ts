import { expect, test } from 'vitest'
import { performAs, systemOf } from '#platform'
import { receiveFile } from '#platform/files'
import { takeSteps } from '#platform/jobs'
import { openHouse, people } from '#test'
import { assignColumns } from '../../imports/actions/assign-columns.ts'
import { previewImport } from '../../imports/actions/preview-import.ts'
import { receiveImport } from '../../imports/actions/receive-import.ts'
import { runImport } from '../../imports/actions/run-import.ts'
import { importRows, importShown } from '../../imports/addresses.ts'
import { routes } from '../../routes.ts'
import { undo } from '../addresses.ts'
import { clearBeforeImages } from './clear-before-images.ts'

const house = await openHouse('businesses', routes, async () => undefined)
const officer = await house.town.person(people.officer)
const workshop = { ...house.grounds, rows: routes, log: () => undefined }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const value = (query: string, ...values: unknown[]) => house.value(query, values)
const versionOf = (id: string) => value('select version from businesses.imports where id = $1', id)
const list = (from: string, town: string, last = 3) =>
  Array.from(
    { length: last },
    (_, n) => `${from}${n + 1}号,0778-00-8${from.length}0${n + 1},${town}${n + 1}`,
  )

async function previewed(rows: readonly string[]) {
  const text = Buffer.from(`名称,電話,住所\n${rows.join('\n')}\n`)
  const pieces = (async function* () {
    yield text
  })()
  const file = await receiveFile(house.grounds.varFolder, pieces, '名簿.csv', 'text/csv')
  const { about: importId } = await performAs(house.grounds, officer, receiveImport, { file })
  const step = async (act: Parameters<typeof performAs>[2], typed: object) =>
    performAs(house.grounds, officer, act, {
      importId,
      version: await versionOf(importId),
      ...typed,
    })
  await step(assignColumns, {
    fields: { name: '0', phone: '1', address: '2' },
    source: '見本の名簿',
    asOf: '2026-04-01',
    jsicRevision: '14',
  })
  await work()
  await step(previewImport, { doubtfulAs: 'left' })
  return importId
}

async function imported(rows: readonly string[]) {
  const importId = await previewed(rows)
  const version = await versionOf(importId)
  await performAs(house.grounds, officer, runImport, { importId, version, newState: '登録' })
  await work()
  return importId
}

const everything = async () =>
  (
    await house.engine.asOwner(
      `select (to_jsonb(b) - 'version')::text as row from businesses.businesses b order by b.id`,
      [],
    )
  ).rows.map(({ row }) => String(row))
const addressOf = (name: string) =>
  value('select address from businesses.businesses where name = $1', name)

async function undone(importId: string, typed: Record<string, string | string[]> = {}) {
  const version = String(await versionOf(importId))
  const answer = await house
    .as(people.chief)
    .post(undo({ importId }), { _version: version, reason: '名簿が古かったため', ...typed })
  await work()
  return [answer.status, answer.status === 303 ? '' : await answer.text()]
}

await imported(list('前から', '鯖江市旧町'))
const before = await everything()

test('nobody signs in first; it is the chief who takes an import back', async () => {
  const importId = await imported(list('前から', '鯖江市仮町'))
  expect((await house.asNobody().get(undo({ importId }))).status).toBe(303)
  for (const who of [people.officer, people.head, people.finance])
    expect((await house.as(who).get(undo({ importId }))).status).toBe(403)
  expect(
    (await house.as(people.officer).post(undo({ importId }), { reason: '理由の文' })).status,
  ).toBe(403)
  expect(await undone(importId, { reason: '短い' })).toEqual([
    422,
    expect.stringContaining('理由を5字以上で'),
  ])
  expect(await undone(importId)).toEqual([303, ''])
  expect(await everything()).toEqual(before)
  expect(await undone(importId)).toEqual([409, expect.stringContaining('「取消済」')])
  const offered = await house.as(people.chief).get(undo({ importId }))
  expect(await offered.text()).toContain('もう取り消すものはありません')
})

test('scenario 6: undone on day 10 with three rows edited since, three are listed and kept', async () => {
  house.setClock('2026-11-24T09:00:00+09:00')
  const importId = await imported([
    ...list('前から', '鯖江市新町'),
    ...list('あとから', '鯖江市町', 5),
  ])
  house.setClock('2026-12-04T09:00:00+09:00')
  await house.engine.asOwner(
    `update businesses.businesses set district = '片上', version = version + 1
     where name in ('前から2号', 'あとから1号')`,
    [],
  )
  await house.engine.asOwner(
    `insert into businesses.people (city, business_id, name, part, confirmed_on)
     select city, id, '見本 太郎', '代表者', '2026-12-01' from businesses.businesses
     where name = 'あとから4号'`,
    [],
  )
  const page = await (await house.as(people.chief).get(undo({ importId }))).text()
  for (const name of ['前から2号', 'あとから1号', 'あとから4号']) expect(page).toContain(name)
  expect(page).not.toContain('あとから2号')
  expect(await undone(importId)).toEqual([303, ''])
  const shown = await (await house.as(people.chief).get(importShown({ importId }))).text()
  expect(shown).toContain('次の3件は')
  expect((await everything()).filter((row) => !before.includes(row))).toHaveLength(3)
  expect([await addressOf('前から1号'), await addressOf('前から2号')]).toEqual([
    '鯖江市旧町1',
    '鯖江市新町2',
  ])
})

test('a preview has nothing to undo yet: the page says so and offers nothing', async () => {
  const importId = await previewed(list('まだの', '鯖江市町'))
  const page = await (await house.as(people.chief).get(undo({ importId }))).text()
  expect(page).toContain('まだ「プレビュー」で、台帳には何も入っていません')
  expect(page).not.toContain('name="reason"')
  expect(await undone(importId)).toEqual([409, expect.stringContaining('まだ「プレビュー」')])
})

test('what is ticked goes back, too; after the days of the city nothing does', async () => {
  const importId = await imported(list('印を付けた', '鯖江市町'))
  const edited = String(
    await value(
      `update businesses.businesses set district = '片上', version = version + 1
       where name = '印を付けた1号' returning id`,
    ),
  )
  expect(await undone(importId, { also: edited })).toEqual([303, ''])
  expect(await addressOf('印を付けた1号')).toBeUndefined()
  const late = await imported(list('期限切れの', '鯖江市町'))
  house.setClock('2027-01-04T09:00:00+09:00')
  expect(await undone(late)).toEqual([409, expect.stringContaining('30日までです')])
})

test('what stood before is cleared on the night after the last day; the names of the fields stay', async () => {
  house.setClock('2027-03-01T09:00:00+09:00')
  await imported(list('住所の変わる', '鯖江市旧町'))
  const importId = await imported(list('住所の変わる', '鯖江市新町'))
  const before = () =>
    value(
      'select before from businesses.import_rows where import_id = $1 order by line limit 1',
      importId,
    )
  const clear = () => performAs(house.grounds, systemOf(officer.city), clearBeforeImages, {})
  house.setClock('2027-03-31T23:00:00+09:00')
  await clear()
  expect(await before()).toMatchObject({ address: '鯖江市旧町1' })
  house.setClock('2027-04-01T00:01:00+09:00')
  await clear()
  expect(await before()).toMatchObject({ address: null })
  const shown = await (await house.as(people.chief).get(importShown({ importId }))).text()
  expect(shown).toContain('取込前の内容を')
  const rows = await house.as(people.chief).get(`${importRows({ importId })}?verdict=changed`)
  expect(await rows.text()).toMatch(/所在地<\/b>（前の値は消去済み）→ <ins>鯖江市新町1/)
  const page = await (await house.as(people.chief).get(undo({ importId }))).text()
  expect(page).toContain('令和9年4月1日に消しました。もう取り消せません')
  expect(await undone(importId)).toEqual([409, expect.stringContaining('もう取り消せません')])
})
