import { expect, test } from 'vitest'
import { takeSteps } from '#platform/jobs'
import { openHouse, people } from '#test'
import { business, businesses } from '../../addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const officer = house.as(people.officer)
const idOf = async (name: string) =>
  String(await house.value('select id from businesses.businesses where name = $1', [name]))
const [maeda, yamagishi, kobayashi] = [
  await idOf('株式会社前田ロー付'),
  await idOf('有限会社山岸眼鏡工房'),
  await idOf('小林丁番有限会社'),
]
const of = async (id: string, column: string) =>
  String(await house.value(`select ${column}::text from businesses.businesses where id = $1`, [id]))
const draft = async (form: Record<string, string | string[]>) => {
  const answer = await officer.post(at.bulkEdits(), { _form: 'select', query: '', ...form })
  return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
}
const version = async (id: string) =>
  String(await house.value('select version from businesses.bulk_edits where id = $1', [id]))
const step = async (
  address: (params: { bulkEditId: string }) => string,
  id: string,
  form: Record<string, string>,
) => officer.post(address({ bulkEditId: id }), { ...form, _version: await version(id) })
const show = async (id: string) => (await officer.get(at.bulkEdit({ bulkEditId: id }))).text()

test('nobody is asked to sign in; the wrong person neither sees nor edits', async () => {
  const id = await draft({ businessId: [maeda, yamagishi] })
  const path = at.bulkEdit({ bulkEditId: id })
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.head, people.finance, people.bank, people.business]) {
    expect((await house.as(who).get(path)).status).toBe(403)
    expect((await house.as(who).post(at.bulkEdits(), { businessId: maeda })).status).toBe(403)
  }
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(path)).status).toBe(404)
  // Ids of another city name nobody there: nothing is chosen.
  const theirs = await elsewhere.post(at.bulkEdits(), { businessId: maeda })
  expect([theirs.status, await theirs.text()]).toEqual([409, expect.stringContaining('一つ以上')])
})

test('rule broken: nothing chosen, nothing typed, a false code, a day to come', async () => {
  const nothing = await officer.post(at.bulkEdits(), {
    _form: 'select',
    query: 'q=%E5%89%8D%E7%94%B0',
  })
  const said = await nothing.text()
  expect([nothing.status, said]).toEqual([409, expect.stringContaining('一つ以上選んでください')])
  expect(said).toContain('株式会社前田ロー付')
  expect(said).not.toContain('小林丁番有限会社')
  const id = await draft({ businessId: [maeda, yamagishi] })
  const empty = await step(at.changes, id, {})
  expect(await empty.text()).toContain('直す項目を一つ以上入れてください')
  await step(at.changes, id, { jsicCode: '00', confirmedOn: '2027-01-01' })
  const page = await show(id)
  expect(page).toContain('日本標準産業分類にない業種コード')
  expect(page).not.toContain('件を直す</button>')
  const refused = await step(at.application, id, { reason: '名簿を直すため。' })
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('直す事業者がありません'),
  ])
})

test('done: before and after are seen first; applied as one act; undone but for what was edited since', async () => {
  const id = await draft({ businessId: [maeda, yamagishi, kobayashi] })
  await step(at.changes, id, { district: '立待', source: '地区の見直し' })
  const seen = await show(id)
  expect(seen).toMatch(/<del>神明<\/del> → <ins>立待<\/ins>/)
  expect(seen).toContain('3件を直す')
  expect(await of(maeda, 'district')).toBe('神明')
  await step(at.application, id, { reason: '地区の区分が変わったため。' })
  expect([await of(maeda, 'district'), await of(yamagishi, 'district')]).toEqual(['立待', '立待'])
  const card = await (await officer.get(business({ businessId: maeda }))).text()
  expect(card).toContain('一括編集で登録を直した')
  expect(card).toContain('地区の区分が変わったため。')
  await house.value(
    `update businesses.businesses set phone = '0778-00-1111', version = version + 1 where id = $1`,
    [kobayashi],
  )
  await step(at.undoing, id, { reason: '区分の見直しが取りやめになったため。' })
  expect([await of(maeda, 'district'), await of(kobayashi, 'district')]).toEqual(['神明', '立待'])
  const after = await show(id)
  expect(after).toContain('1件は、一括編集のあとで直されているため、そのまま残しました')
  const again = await step(at.undoing, id, { reason: 'もう一度戻すため。' })
  expect(again.status).toBe(409)
})

test('done: pasted from a spreadsheet, found by number or name, a blank leaves and a word empties', async () => {
  const text = [
    '名称\t地区\t電話番号\t英語の名称',
    '（株）前田ロー付\t吉川\t\tMaeda',
    '有限会社山岸眼鏡工房\t（空欄にする）\t0778-99\t',
    'どこにもない工房\t吉川\t\t',
  ].join('\n')
  const answer = await officer.post(at.paste(), { _form: 'paste', text })
  const id = (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
  const page = await show(id)
  expect(page).toContain('この名称の事業者は、台帳にありません')
  expect(page).toContain('電話：電話番号は、0から始まる市外局番から入れてください')
  expect(page).toContain('1件を直す')
  await step(at.application, id, { reason: '名簿の写しを反映するため。' })
  expect([
    await of(maeda, 'district'),
    await of(maeda, 'name_en'),
    await of(maeda, 'phone'),
  ]).toEqual(['吉川', 'Maeda', '0778-00-1002'])
  expect(await of(yamagishi, 'district')).not.toBe('')
  const phones = ['名称\t電話番号', '（株）前田ロー付\t0778-00-1999'].join('\n')
  const asked = await officer.post(at.paste(), { _form: 'paste', text: phones })
  const bulkEditId = (asked.headers.get('location') ?? '').split('/').at(-1) ?? ''
  const file = await (await officer.get(at.rowsCsv({ bulkEditId }))).text()
  expect(file).toContain('電話')
  expect(file).not.toContain('0778-00-1')
  const headless = await officer.post(at.paste(), { _form: 'paste', text: '地区\t電話\n吉川\t1' })
  expect([headless.status, await headless.text()]).toEqual([
    422,
    expect.stringContaining('「法人番号」か「名称」の見出しがありません'),
  ])
})

test('done: all that match are edited as a job, and taken back as a job', async () => {
  for (let n = 0; n < 210; n += 1)
    await house.value(
      `insert into businesses.businesses (city, kind, name, source, confirmed_on, state, state_on,
        name_key, phone_key, sort_key, search_text, phone, district, is_sample)
       values (182079, '個人事業主', '量産' || $1::int, '見本', '2026-05-01', '登録', '2026-05-01',
        '量産' || $1::int, '', 'んん' || $1::int, '量産' || $1::int, '0778-00-0000', '量産地区', true)`,
      [n],
    )
  const id = await draft({ whole: 'on', query: 'q=%E9%87%8F%E7%94%A3' })
  await step(at.changes, id, { district: '新しい地区' })
  await step(at.application, id, { reason: '地区の名前が変わったため。' })
  const workshop = { ...house.grounds, rows: routes, log: console.error }
  const work = async () => {
    while (await takeSteps(workshop, 'a'));
  }
  const moved = async () =>
    Number(
      await house.value(`select count(*) from businesses.businesses where district = '新しい地区'`),
    )
  expect(await moved()).toBe(0)
  await work()
  expect(await moved()).toBe(210)
  expect(await show(id)).toContain('実行済')
  await step(at.undoing, id, { reason: '名前の変更が取りやめになったため。' })
  await work()
  expect(await moved()).toBe(0)
  expect(await (await officer.get(businesses())).text()).toContain('一括編集する')
})
