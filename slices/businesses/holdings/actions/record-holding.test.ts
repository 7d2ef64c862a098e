import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { openHouse, people } from '#test'
import { business } from '../../addresses.ts'
import { capabilities } from '../../capabilities/addresses.ts'
import { routes } from '../../routes.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const house = await openHouse('businesses', routes, fill)
const idOf = async (table: 'businesses' | 'processes' | 'establishments', name: string) =>
  String(await house.value(`select id from businesses.${table} where name = $1`, [name]))
const businessId = await idOf('businesses', '文殊山チタン工業株式会社')
const typed = {
  processId: await idOf('processes', 'ヘラ絞り'),
  establishmentId: await idOf('establishments', '熱処理棟'),
  level: '自社の主力',
  materials: 'チタン',
  lotFrom: '1',
  lotTo: '５００',
  sizeRange: '直径300mmまで',
  accuracy: '±0.1mm',
  leadTimeDays: '14',
  capacity: '2,000',
  capacityUnit: '個/月',
  inHousePct: '80',
  utilisationPct: '60',
  willing: 'はい',
  verified: '納品実績',
  verifiedOn: '2026-11-20',
}
const found = async (q: string) =>
  (await house.as(people.officer).get(withQuery(capabilities(), { q }))).text()

test('nobody is asked to sign in; the auditor does not write; another city finds nothing', async () => {
  const path = at.holdings({ businessId })
  expect((await house.asNobody().post(path, typed)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.auditor).post(path, typed)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).post(path, typed)).status).toBe(404)
})

test('rule broken: each comes back as typed with its sentence, and nothing is kept', async () => {
  const tried = async (wish: object) => {
    const answer = await house.as(people.officer).post(at.holdings({ businessId }), {
      ...typed,
      ...wish,
    })
    return [answer.status, await answer.text()] as const
  }
  const [status, page] = await tried({ inHousePct: '101', utilisationPct: '-3', leadTimeDays: 'x' })
  expect(status).toBe(422)
  for (const sentence of ['内製率は0〜100の整数', '稼働率は0〜100の整数', '納期は0以上の整数'])
    expect(page).toContain(sentence)
  expect(page).toContain('直径300mmまで')
  const broken = [
    [{ lotTo: '0' }, 422, '最大のロットは1以上'],
    [{ lotFrom: '900' }, 409, '最小のロットより少なく'],
    [{ capacityUnit: '' }, 409, '能力の単位を入れて'],
    [{ capacity: '' }, 409, '能力の数を入れて'],
    [
      { establishmentId: await idOf('establishments', '線引き場') },
      409,
      'この事業者の記録にありません',
    ],
  ] as const
  for (const [wish, code, sentence] of broken)
    expect(await tried(wish)).toEqual([code, expect.stringContaining(sentence)])
  expect(await house.audited()).toEqual([])
})

test('done: all of it stands on the card, and what is free counts in the search; 不明 is said', async () => {
  const officer = house.as(people.officer)
  expect((await officer.post(at.holdings({ businessId }), typed)).status).toBe(303)
  const card = await (await officer.get(business({ businessId }))).text()
  for (const shown of ['1〜500個、直径300mmまで、±0.1mm', '能力2,000個/月、稼働率60％', '納期14日'])
    expect(card).toContain(shown)
  expect(card).toContain('熱処理棟')
  const page = await found('ヘラ絞り チタン')
  expect(page).toContain('余力：40％')
  expect(page).toContain('0.94')
  const holdingId = String(
    await house.value('select id from businesses.holdings where process_id = $1', [
      typed.processId,
    ]),
  )
  const edit = { ...typed, utilisationPct: '', establishmentId: '', _version: '1' }
  const path = at.holdingEdit({ businessId, holdingId })
  expect((await officer.post(path, edit)).status).toBe(303)
  expect((await officer.post(path, edit)).status).toBe(409)
  expect(await found('ヘラ絞り チタン')).toContain('余力：不明')
  expect(await (await officer.get(business({ businessId }))).text()).toContain('事業所、稼働率')
})

test.each(['ヘラ絞り', 'ﾍﾗｼﾎﾞﾘ', 'へらしぼり', 'ﾍﾗ絞り'])(
  'scenario 16: %s finds the same',
  async (word) => {
    expect(await found(word)).toContain('文殊山チタン工業株式会社')
  },
)
