import { expect, test } from 'vitest'
import { noCosts } from '../cost-plans/rules.ts'
import { obstaclesOf } from './rules.ts'

const written = {
  schemeKind: '出展支援',
  channel: '本人',
  title: '春の展示会への出展',
  plan: '新しい枠を並べる。',
  startsOn: '2026-07-01',
  endsOn: '2026-10-23',
  representative: '見本 太郎',
  phone: '0778-00-0001',
  askedYen: 400_000,
}
const answers = new Map([
  ['confirmsFacts', { value: 'on', seq: 1 }],
  ['fairName', { value: '春の見本市', seq: 2 }],
])
const line = {
  category: 'C1',
  item: '小間料',
  supplier: '',
  supplierNumber: null,
  grossYen: 396_000,
  netYen: 360_000,
  basis: '',
}
const costs = { ...noCosts, lines: [line] }
const quote = { id: 'x', slot: '見積書' as const, isCurrent: true }

test('what is whole may be sent; what is missing is named with the step in which it is put right', () => {
  expect(obstaclesOf(written, answers, costs, [quote], '併給不可')).toEqual([])
  const bare = obstaclesOf(
    { ...written, title: '', phone: '' },
    new Map(),
    noCosts,
    [{ ...quote, isCurrent: false }],
    '併給不可',
  )
  expect(bare.map(({ step, sentence }) => `${step} ${sentence}`)).toEqual([
    'applicant 登録の内容を確かめ、印を付けてください。',
    'applicant 連絡の取れる電話を書いてください。',
    'plan 事業の名前を書いてください。',
    'plan 「出る展示会の名前」を書いてください。',
    'costs 費用を、一行以上書いてください。',
    'papers 見積書を付けてください。写真でもかまいません。',
  ])
})

test('paper needs the signed copy; the same cost is not paid twice', () => {
  const paper = obstaclesOf({ ...written, channel: '紙' }, answers, costs, [quote], '併給不可')
  expect(paper.map(({ step }) => step)).toEqual(['papers'])
  const funds = [{ kind: '他の補助' as const, name: '県の補助', amountYen: 1, sameCosts: true }]
  const other = obstaclesOf(written, answers, { ...costs, funds }, [quote], '併給不可')
  expect(other[0]?.sentence).toBe(
    '「県の補助」と同じ経費は併せて受けられません。経費を分けるか、どちらかを選んでください。',
  )
})
