import { expect, test } from 'vitest'
import { encodeCp932 } from '#packages/japan'
import { withQuery } from '#platform'
import { takeSteps } from '#platform/jobs'
import { openHouse, people } from '#test'
import { businesses } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const workshop = {
  ...house.grounds,
  rows: routes,
  log: (line: unknown) => console.error(JSON.stringify(line)),
}
const work = async (runner = 'a') => {
  while (await takeSteps(workshop, runner));
}
type Who = (typeof people)[keyof typeof people]
const text = async (who: Who, path: string) => (await house.as(who).get(path)).text()
const value = (query: string, ...values: unknown[]) => house.value(query, values)
const versionOf = (id: string) => value('select version from businesses.imports where id = $1', id)
const stateOf = (id: string) => value('select state from businesses.imports where id = $1', id)

const asFile = (bytes: Uint8Array | string, name = '名簿.csv') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)

/** As an officer brings it in, through the page of columns, up to its check. */
async function checked(file: File, given: Record<string, string> = {}) {
  const officer = house.as(people.officer)
  const sent = await officer.post(at.imports(), { file })
  const importId = /imports\/([0-9a-f-]{36})\/columns/.exec(sent.headers.get('location') ?? '')?.[1]
  if (importId === undefined) throw new Error(await sent.text())
  const page = await text(people.officer, at.importColumns({ importId }))
  const chosen = Array.from(
    page.matchAll(/<select[^>]* name="(fields\.\w+)"[\s\S]*?<\/select>/g),
    ([select, name = '']): [string, string] => [
      name,
      /value="(\d+)" selected/.exec(select)?.[1] ?? '',
    ],
  )
  const answer = await officer.post(at.importColumns({ importId }), {
    _version: String(await versionOf(importId)),
    ...Object.fromEntries(chosen),
    source: '見本の名簿',
    asOf: '令和8年4月1日',
    jsicRevision: '14',
    ...given,
  })
  if (answer.status !== 303) throw new Error(await answer.text())
  await work()
  return importId
}

async function step(who: Who, path: string, id: string, typed: Record<string, string> = {}) {
  const version = String(await versionOf(id))
  const answer = await house.as(who).post(path, { _version: version, ...typed })
  return { status: answer.status, text: answer.status === 303 ? '' : await answer.text() }
}
const preview = (id: string, doubtfulAs = 'left') =>
  step(people.officer, at.preview({ importId: id }), id, { doubtfulAs })
const run = (id: string, newState = '登録', who: Who = people.officer) =>
  step(who, at.run({ importId: id }), id, { newState })

async function imported(file: File, newState = '登録') {
  const id = await checked(file)
  expect((await preview(id)).status).toBe(303)
  expect((await run(id, newState)).status).toBe(303)
  await work()
  return id
}
const everything = async () =>
  (
    await house.engine.asOwner(
      `select (to_jsonb(b) - 'version')::text as row from businesses.businesses b
       order by b.city, b.id`,
      [],
    )
  ).rows.map(({ row }) => row)

const head = '法人番号,名称,カナ,所在地,電話番号,従業員数,確認日'

test('nobody signs in first; the bank, finance and another city meet nothing', async () => {
  const id = await checked(asFile(`${head}\n,見本取込一号,,鯖江市一丁目,,,\n`))
  for (const path of [at.imports(), at.newImport(), at.importShown({ importId: id })])
    expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.bank, people.finance, people.executive, people.business])
    expect((await house.as(who).get(at.importShown({ importId: id }))).status).toBe(403)
  expect((await house.as(people.head).get(at.newImport())).status).toBe(403)
  expect((await house.as(people.head).get(at.importShown({ importId: id }))).status).toBe(200)
  const elsewhere = house.as(people.officerElsewhere)
  for (const path of [
    at.importShown({ importId: id }),
    at.importColumns({ importId: id }),
    at.importRows({ importId: id }),
    at.leftOutFile({ importId: id }),
    at.importProgress({ importId: id }),
  ])
    expect((await elsewhere.get(path)).status).toBe(404)
  expect((await elsewhere.post(at.pause({ importId: id }), {})).status).toBe(404)
})

test('what a spreadsheet did is named with its row; good rows are not stopped by bad ones', async () => {
  const bad = [
    '5000020182079,検査数字ちがい,,鯖江市西山町,,,',
    '4.00002E+12,指数,,鯖江市西山町,,,',
    ',従業員が負,,鯖江市西山町,,-3,',
    ',,ナナシ,鯖江市西山町,,,',
    ',どこにもない,,,,,',
    ',未来の日,,鯖江市西山町,,,2030-01-01',
    '"開いたままの引用符,,,,,,',
    ',ゼロ落ち,,,778990001,,',
  ]
  const id = await checked(
    asFile(
      `${head}\n4000020182079,良い行,ﾖｲｷﾞｮｳ,鯖江市西山町,０７７８-99-7001,１２人,R7.4.1\n${bad.join('\n')}\n`,
    ),
  )
  const wrong = await text(
    people.officer,
    withQuery(at.importRows({ importId: id }), { verdict: 'wrong' }),
  )
  for (const said of [
    '法人番号の検査数字が合いません（1桁目は4のはずです）。桁の写し間違いがないか確かめてください。',
    '法人番号が指数表示になっています。Excelで列を「文字列」にして保存し直してください（4行）。',
    '従業員数は0以上の整数で入れてください。',
    '名称を入れてください。',
    '所在地か電話の、どちらかを入れてください。',
    '今日より後の日付です。',
    '引用符（&quot;）の位置が正しくありません',
    '電話番号の先頭の0が失われているようです（0778990001）',
  ])
    expect(wrong).toContain(said)
  const shown = await text(people.officer, at.importShown({ importId: id }))
  expect(shown).toContain('先頭の0が失われたらしい')
  await step(people.officer, at.restoredZeros({ importId: id }), id)
  await work()
  expect(await value('select wrong from businesses.imports where id = $1', id)).toBe(7)
  await preview(id)
  await run(id)
  await work()
  expect(await stateOf(id)).toBe('一部失敗')
  const kept = `select kana || '|' || phone || '|' || employees || '|' || confirmed_on || '|' || source
    from businesses.businesses where name = '良い行'`
  expect(await value(kept)).toBe('ヨイギョウ|0778-99-7001|12|2025-04-01|見本の名簿')
  expect(await value(`select phone from businesses.businesses where name = 'ゼロ落ち'`)).toBe(
    '0778990001',
  )

  // The file of what was left out, put right, brings in these rows alone.
  const file = await house.as(people.officer).get(at.leftOutFile({ importId: id }))
  const csv = await file.text()
  expect(csv.trim().split('\r\n')).toHaveLength(8)
  expect(csv).toContain(`${head},行番号,列,理由`)
  expect(csv).toContain(',3,法人番号,')
  const again = await imported(
    asFile(csv.replace(',-3,', ',3,').replace(',どこにもない,,,', ',どこにもない,,越前市,')),
  )
  expect(await value('select done_created from businesses.imports where id = $1', again)).toBe(2)
})

test('scenario 3: CP932 with 髙 and ㈱ is shown as typed and met as 高 and 株式会社', async () => {
  const first = '名称\t電話\t住所\n㈱髙﨑①〜ソ表能\t0778-99-7100\t鯖江市河和田町\n'
  const id = await imported(asFile(encodeCp932(first), '名簿.csv'))
  expect(await value('select encoding from businesses.imports where id = $1', id)).toBe('shift_jis')
  expect(await text(people.officer, withQuery(businesses(), { q: '高崎' }))).toContain(
    '㈱髙﨑①～ソ表能',
  )
  const second =
    '名称,電話,住所\n株式会社高崎①～ソ表能,0778(99)7100,鯖江市新横江\n株式会社高崎①～ソ表能,0778-99-7101,鯖江市神明町\n'
  const next = await checked(asFile(second))
  const rows = `select string_agg(verdict, ',' order by line) from businesses.import_rows where import_id = $1`
  expect(await value(rows, next)).toBe('changed,doubtful')
  const doubtful = await text(
    people.officer,
    withQuery(at.importRows({ importId: next }), { verdict: 'doubtful' }),
  )
  expect(doubtful).toContain('㈱髙﨑①～ソ表能（鯖江市河和田町）を更新')
  await step(people.officer, at.rowDecision({ importId: next }), next, {
    line: '3',
    businessAs: 'another',
  })
  expect(await value(rows, next)).toBe('changed,new')
})

test('a second import of the same file changes nothing; blank leaves, a word empties', async () => {
  const list = `${head}\n7000012050002,見本更新社,ミホン,鯖江市本町,0778-99-7200,5,2026-04-01\n`
  await imported(asFile(list))
  const before = await everything()
  const again = await checked(asFile(list))
  expect(await value('select same from businesses.imports where id = $1', again)).toBe(1)
  await preview(again)
  const nothing = await text(people.officer, at.importShown({ importId: again }))
  expect(nothing).toContain('取り込む行がありません')
  expect(nothing).not.toContain('name="newState"')
  const refused = await run(again)
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining('取り込む行がありません'),
  ])
  expect(await everything()).toEqual(before)
  const next = await checked(asFile(`${head}\n7000012050002,,,,0778-99-7201,(空欄にする),\n`))
  const seen = await text(
    people.officer,
    withQuery(at.importRows({ importId: next }), { verdict: 'changed' }),
  )
  expect(seen).toContain('<del>0778-99-7200</del>')
  await preview(next)
  await run(next)
  await work()
  const kept = `select kana || '|' || phone || '|' || coalesce(employees::text, '不明')
    from businesses.businesses where name = '見本更新社'`
  expect(await value(kept)).toBe('ミホン|0778-99-7201|不明')
})

test('one at a time: the second waits and is told how long; paused, and resumed by who began or a chief', async () => {
  const list = (from: number) =>
    `名称,電話\n${Array.from({ length: 1_200 }, (_, n) => `順番${from + n}号,0778-${from}-${String(n).padStart(4, '0')}`).join('\n')}\n`
  const [one, two] = [await checked(asFile(list(11))), await checked(asFile(list(12)))]
  for (const id of [one, two]) await preview(id)
  await run(one)
  await takeSteps(workshop, 'a')
  await run(two)
  expect([await stateOf(one), await stateOf(two)]).toEqual(['実行中', 'プレビュー'])
  expect(await text(people.officer, at.importShown({ importId: two }))).toContain(
    '別の取込が動いています（残り',
  )
  expect(await text(people.officer, businesses())).toContain('名簿.csv を取り込み中')
  expect(await text(people.executive, businesses())).not.toContain('取り込み中')
  await step(people.colleague, at.pause({ importId: one }), one)
  expect(await stateOf(one)).toBe('中断')
  const other = await step(people.colleague, at.resumption({ importId: one }), one)
  expect([other.status, other.text]).toEqual([
    409,
    expect.stringContaining('始めた人（酒井 陽子）か係長'),
  ])
  await work()
  expect([await stateOf(one), await stateOf(two)]).toEqual(['中断', '完了'])
  await step(people.chief, at.resumption({ importId: one }), one)
  await work()
  expect(await stateOf(one)).toBe('完了')
  const many = `select count(*)::int from businesses.businesses where name like '順番%'`
  expect(await value(many)).toBe(2_400)
})
