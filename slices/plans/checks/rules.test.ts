import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import type { Draft } from '../designs/rules.ts'
import { qualityChecks } from './rules.ts'

const on = localDateOf

/** 海外売上がある事業者の割合: nothing is wrong with it. */
const sound: Draft = {
  name: '海外売上がある事業者の割合',
  numerator: '海外売上があると答えた製造業の事業者',
  denominator: '回答した製造業の事業者',
  unit: '％',
  decimals: 1,
  direction: '増',
  kind: '最終成果',
  attribution: 'B',
  source: 'パネル調査 問12',
  collector: '産業振興課',
  baselineYear: 2025,
  baselineValue: 15.5,
  baselineDueOn: null,
  targetYear: 2030,
  targetValue: 25,
  targetLow: null,
  shape: '直線',
  timing: {
    period: '年度',
    surveyYear: null,
    startsOn: on('2026-04-01'),
    effectLagMonths: 36,
    releaseLagMonths: 3,
    releaseMonth: null,
    graceMonths: 2,
    baselineYear: 2025,
  },
  past: [
    { year: 2022, value: 14 },
    { year: 2023, value: 13 },
    { year: 2024, value: 14.5 },
  ],
  mcid: 2,
  errorModel: '標本',
  sampleSize: 210,
  populationSize: 900,
  revisionWidth: null,
  isByIndustry: false,
  editionYear: null,
  establishments: null,
  grantCondition: '',
  costYen: 300_000,
  around: {
    isOfGoal: true,
    siblings: [],
    measures: 2,
    measureYen: 14_000_000,
    reviewMonth: 7,
    today: on('2026-11-24'),
  },
}

const found = (changes: Partial<Draft>) => qualityChecks({ ...sound, ...changes })
const ids = (changes: Partial<Draft>) => found(changes).map(({ id }) => id)
const around = (changes: Partial<Draft['around']>) => ({ around: { ...sound.around, ...changes } })
const timing = (changes: Partial<NonNullable<Draft['timing']>>): Partial<Draft> => ({
  timing: sound.timing && { ...sound.timing, ...changes },
})
const trend = [
  { year: 2021, value: 1000 },
  { year: 2022, value: 1050 },
  { year: 2023, value: 1110 },
  { year: 2024, value: 1160 },
]
const yen: Partial<Draft> = {
  name: '直販の売上高',
  numerator: '直販の売上高',
  denominator: '',
  unit: '百万円',
  decimals: 0,
  errorModel: 'なし',
  past: trend,
  baselineValue: 1210,
  mcid: 30,
}

const bad: readonly (readonly [id: string, changes: Partial<Draft>, sentence: string | RegExp])[] =
  [
    ['Q01', { numerator: '' }, '何を数えるかが書かれていません。'],
    ['Q02', { denominator: '' }, '割合の指標には、分母（何のうち）が必要です。'],
    ['Q03', { unit: '者・件' }, '単位を一つに決めてください。'],
    ['Q04', { direction: '' }, '増やすのか、減らすのか、保つのかを選んでください。'],
    [
      'Q05',
      { baselineValue: null },
      '出発点の値がありません。測る予定日を入れるか、基準値を入れてください。',
    ],
    ['Q06', { targetValue: 10 }, '「増やす」指標なのに、目標が基準値より小さくなっています。'],
    ['Q07', { collector: '' }, 'だれが、どの資料から値を取るかを決めてください。'],
    [
      'Q08',
      { ...timing({ startsOn: on('2026-05-01') }), targetYear: 2027, targetValue: 22 },
      '効果が見えるのは2029年度以降です。2027年度の目標は判定できません。',
    ],
    [
      'Q09',
      timing({ releaseLagMonths: 6 }),
      '評価会議（7月）には、前年度の値がまだ公表されていません。',
    ],
    [
      'Q10',
      { kind: '活動（アウトプット）' },
      '実施回数だけでは目的に近づいたか分かりません。成果の指標を一つ足してください。',
    ],
    [
      'Q11',
      { attribution: 'C' },
      '市の事業だけでは動かない数値です。監視用にするか、参加者の変化を測る指標を足してください。',
    ],
    ['Q12', { ...yen, targetValue: 1480 }, '何もしなくても届く見込みの目標です（すう勢で1,477）。'],
    [
      'Q13',
      { ...yen, targetValue: 1930, mcid: 10 },
      '過去10年で最も伸びた年の2.4倍を毎年続ける目標です。',
    ],
    [
      'Q14',
      { baselineValue: 40, targetValue: 44, mcid: null, past: [] },
      '調査の誤差（±5.8ポイント）より小さい変化を目標にしています。',
    ],
    [
      'Q15',
      { name: '研修の満足度の割合' },
      '満足度のほかに、行動や経営の変化を一つ入れてください。',
    ],
    [
      'Q16',
      { populationSize: 12, sampleSize: null },
      '対象が12者です。割合ではなく件数で示してください。',
    ],
    ['Q17', { establishments: 2 }, 'この業種は事業所が2つのため、公的統計では秘匿されます。'],
    [
      'Q18',
      { name: '産地の活性化度' },
      '「活性化」は数えられません。何が何件（何円）になれば良いかを書いてください。',
    ],
    [
      'Q19',
      {
        ...yen,
        past: [],
        name: '労働生産性（付加価値額）',
        numerator: '製造品出荷額等',
        denominator: '従業者数',
        targetValue: 1400,
      },
      '出荷額を従業者で割った値は労働生産性ではありません。名前を変えるか資料を替えてください。',
    ],
    [
      'Q20',
      { grantCondition: '海外売上があると答えた製造業の事業者になること' },
      '補助の条件そのものです。条件がなくても起きたかを別に確かめてください。',
    ],
    ['Q21', { costYen: 1_120_000 }, '測る費用が事業費の8%です。'],
    [
      'Q22',
      { shape: '最終年のみ', targetYear: 2031 },
      '途中で気づける先行指標を一つ足してください。',
    ],
    [
      'Q23',
      { isByIndustry: true, baselineYear: 2021, past: [] },
      '途中で産業分類が変わります（第13回→第14回改定）。つなぎ方を決めてください。',
    ],
    ['Q24', around({ measures: 7 }), '7事業が同じ指標です。どの事業が効いたか分からなくなります。'],
  ]

test.each(bad)('28–31 %s fires on its bad example', (id, changes, sentence) => {
  const said = found(changes).find((finding) => finding.id === id)
  expect(said?.sentence).toEqual(sentence)
  expect(said?.isBlocking).toBe(Number(id.slice(1)) <= 7)
})

test('none of the 24 fires on a good one', () => {
  expect(found({})).toEqual([])
  expect(bad.map(([id]) => id)).toHaveLength(24)
})

test('each has a good one beside its bad one', () => {
  expect(ids({ baselineValue: null, baselineDueOn: on('2027-03-31'), past: [] })).not.toContain(
    'Q05',
  )
  expect(ids({ direction: '減', targetValue: 10 })).not.toContain('Q06')
  expect(ids({ direction: '減' })).toContain('Q06')
  expect(ids(timing({ releaseLagMonths: 0, releaseMonth: 6 }))).not.toContain('Q09')
  const outcome = { name: '成約した件数', kind: '中間成果' }
  expect(ids({ kind: '活動（アウトプット）', ...around({ siblings: [outcome] }) })).not.toContain(
    'Q10',
  )
  expect(ids({ attribution: 'C', direction: '監視のみ', targetValue: null })).not.toContain('Q11')
  expect(ids({ ...yen, targetValue: 1550 })).not.toContain('Q12')
  expect(ids({ ...yen, targetValue: 1600, mcid: 10 })).not.toContain('Q13')
  expect(ids({ name: '研修の満足度の割合', ...around({ siblings: [outcome] }) })).not.toContain(
    'Q15',
  )
  expect(ids({ name: '活性化に取り組む事業者の数' })).not.toContain('Q18')
  expect(
    ids({ shape: '最終年のみ', targetYear: 2031, ...around({ siblings: [outcome] }) }),
  ).not.toContain('Q22')
})
