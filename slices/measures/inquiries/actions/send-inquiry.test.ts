import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { fill as fillPlans } from '#slices/plans'
import { openHouse, people } from '#test'
import * as overlapsAt from '../../overlaps/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('measures', routes, [fillEvidence, fillObservatory, fillPlans, fill])
const value = async (text: string) => String(await house.value(text))
const section = (name: string) =>
  value(`select id from platform.sections where city = 182079 and name = '${name}'`)
const industry = await value(`select section_id from measures.measures where code = '7201'`)
const financeSection = await section('財政課')
const typed = {
  ...{ title: '補助金の見直し調べ', why: '市の補助金を一つの表にするため。' },
  ...{ questions: '補助金の名称\n終期', dueOn: '2027-06-30', sectionIds: industry },
}
const officer = house.as(people.officer)
const finance = house.as(people.finance)
const ask = async (more: Readonly<Record<string, string>> = {}) => {
  const sent = await finance.post(at.inquiries(), { ...typed, ...more })
  return sent.headers.get('location')?.split('/').at(-1) ?? ''
}
const answer = { 'texts.0': '海外見本市補助', 'texts.1': '令和11年度' }

test('nobody, who is outside, another city and a section that is not asked', async () => {
  const inquiryId = await ask({ title: '最初の照会' })
  expect((await house.asNobody().get(at.inquiries())).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.bank).get(at.inquiries())).status).toBe(403)
  const elsewhere = house.as(people.officerElsewhere)
  expect((await elsewhere.get(at.inquiry({ inquiryId }))).status).toBe(404)
  expect((await elsewhere.post(at.inquiryAnswer({ inquiryId }), answer)).status).toBe(404)
  expect((await finance.post(at.inquiryAnswer({ inquiryId }), answer)).status).toBe(404)
  expect((await house.as(people.auditor).post(at.inquiries(), typed)).status).toBe(403)
})

test('rule broken: no section, no question, a day that is past, an answer with a hole', async () => {
  for (const [more, sentence] of [
    [{ sectionIds: '' }, '照会する課を一つ以上選んでください。'],
    [{ questions: ' \n ' }, '聞くことを、一行に一つずつ書いてください。'],
    [{ dueOn: '2020-01-01' }, '回答の期限は、明日より後の日にしてください。'],
  ] as const) {
    const refused = await finance.post(at.inquiries(), { ...typed, ...more })
    expect(await refused.text()).toContain(sentence)
  }
  const inquiryId = await ask()
  const hole = await officer.post(at.inquiryAnswer({ inquiryId }), { ...answer, 'texts.1': '' })
  expect([hole.status, await hole.text()]).toEqual([
    409,
    expect.stringContaining('すべての問いに答えるか、「該当なし」を選んでください。'),
  ])
})

test('asked, answered once a section, merged in one table and CSV; the same questions offer the answer', async () => {
  const inquiryId = await ask({ sectionIds: industry })
  const page = at.inquiryAnswer({ inquiryId })
  expect((await officer.post(page, answer)).status).toBe(303)
  const csv = await (await finance.get(at.inquiryCsv({ inquiryId }))).text()
  expect(csv).toContain('産業振興課,海外見本市補助,令和11年度')
  const again = await ask({ title: '補助金の見直し調べ（翌年）' })
  const next = at.inquiryAnswer({ inquiryId: again })
  expect(await (await officer.get(next)).text()).toContain('前の回答を使う')
  const used = await (await officer.get(`${next}?use=earlier`)).text()
  const [, reusedId = ''] = /name="reusedId" value="([^"]+)"/.exec(used) ?? []
  expect((await officer.post(next, { ...answer, reusedId })).status).toBe(303)
  expect(await (await finance.get(at.inquiry({ inquiryId: again }))).text()).toContain(
    '前の回答を使用',
  )
  const none = await ask({ title: '該当なしの照会' })
  expect((await officer.post(at.inquiryAnswer({ inquiryId: none }), { isNone: 'on' })).status).toBe(
    303,
  )
  expect(await (await finance.get(at.inquiry({ inquiryId: none }))).text()).toContain('該当なし')
})

test('scenario 34: two sections whose measures are alike are shown why; answered, it is silent until a tag changes', async () => {
  await house.engine.asOwner(
    `update measures.measures set section_id = '${financeSection}', target_industry = '製造業',
       target_size = '小規模', target_stage = '', means = '{補助}', target_place = '' where code = '7202'`,
    [],
  )
  await house.engine.asOwner(
    `update measures.measures set target_industry = '製造業', target_size = '小規模',
       target_stage = '承継', means = '{補助,展示会}', target_place = '市全域' where code = '7201'`,
    [],
  )
  const [oneId, otherId] = [
    await value(`select id from measures.measures where code = '7201'`),
    await value(`select id from measures.measures where code = '7202'`),
  ]
  const reason = '対象（製造業・小規模）、手段（補助）、地域（市全域）が同じ。'
  const board = async () => (await officer.get(overlapsAt.overlaps())).text()
  expect(await board()).toContain(reason)
  const pair = overlapsAt.overlap({ oneId, otherId })
  expect((await house.as(people.officerElsewhere).post(pair, { answer: 'merge' })).status).toBe(404)
  expect((await house.as(people.finance).post(pair, { answer: 'merge' })).status).toBe(403)
  const short = await officer.post(pair, { answer: 'distinct', sentence: '違う' })
  expect([short.status, await short.text()]).toEqual([
    409,
    expect.stringContaining('目的がどう違うかを、10文字以上で書いてください。'),
  ])
  const sentence = '一方は海外の販路、他方は国内の直販が目的である。'
  expect((await officer.post(pair, { answer: 'distinct', sentence })).status).toBe(303)
  expect(await board()).not.toContain('対象や手段が変わりました')
  await house.engine.asOwner(
    `update measures.measures set target_stage = '' where code = '7201'`,
    [],
  )
  expect(await board()).toContain('対象や手段が変わりました')
  expect(await (await officer.get(overlapsAt.overlapsCsv())).text()).toContain('別の目的である')
})
