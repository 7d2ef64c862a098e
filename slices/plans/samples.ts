import { within } from '#platform'
import { people, type Town } from '#platform/samples'
import { findBeads, issuesSeenBy } from '#slices/evidence'
import { openPlan } from './actions/open-plan.ts'
import { figuresOf } from './baselines/rules.ts'
import { addGoal } from './goals/actions/add-goal.ts'
import { defineIndicator } from './indicators/actions/define-indicator.ts'
import { setShares } from './matrix/actions/set-shares.ts'
import { fillReadings } from './samples/indicators.ts'
import { fillPledges, fillVisionRevision, fillVisionTree } from './samples/vision.ts'

/** An invented plan (見本) with goals in a tree and the indicators that the fair measure is read by. */
export async function fill(town: Town): Promise<void> {
  town.at('2026-04-02T10:00:00+09:00')
  const { params: plan } = await town.do(people.officer, openPlan, {
    name: '産業振興ビジョン2026（見本）',
    kind: '産業振興ビジョン',
    firstYear: '令和8',
    lastYear: '令和13',
    adoptedOn: '2026-03-27',
    purpose: '眼鏡・漆器・繊維の作り手が、値段を自分で決められる産地になる。',
    isSample: 'on',
  })
  const goal = async (
    parentId: string,
    level: string,
    number: string,
    title: string,
    body = '',
  ) => {
    const { params } = await town.do(people.officer, addGoal, {
      planId: plan?.planId,
      parentId,
      level,
      number,
      title,
      body,
    })
    return params?.goalId ?? ''
  }
  const markets = await goal('', '基本目標', '1', '地元・全国・世界の三つの市場で売る')
  const abroad = await goal(
    markets,
    '施策',
    '1-1',
    '海外の市場で自ら値を付けて売る事業者を増やす',
    '共同出展と商談の後の追跡を続け、単独で取引を続けられる事業者を増やす。',
  )
  const direct = await goal(markets, '施策', '1-2', '産地の名を付けた直販を広げる')
  const people2 = await goal('', '基本目標', '2', '技と事業を次の世代に渡す')
  const steps = await goal(people2, '施策', '2-1', '工程ごとの担い手を切らさない')

  await fillVisionTree(town, plan?.planId ?? '')

  town.at('2026-05-11T14:00:00+09:00')
  const common = {
    period: '年度',
    startsOn: '2026-04-01',
    graceMonths: '2',
    direction: '増',
    collector: '産業振興課',
    isSample: 'on',
  }
  await town.do(people.officer, defineIndicator, {
    ...common,
    goalId: abroad,
    name: '海外売上がある事業者の割合（見本）',
    definition: '市内の製造業のうち、前年度に海外売上があったと答えた事業者の割合。',
    numerator: '海外売上があると答えた製造業の事業者',
    denominator: '回答した製造業の事業者',
    unit: '％',
    decimals: '1',
    kind: '最終成果',
    attribution: 'B',
    effectLagMonths: '36',
    lagReason: '出展から継続取引まで、過去の例で3年かかる',
    releaseLagMonths: '6',
    source: 'パネル調査（毎年・同じ設問）',
    baselineYear: '2024',
    baselineValue: '15.5',
    targetValue: '25',
    targetYear: '2030',
  })
  await town.do(people.officer, defineIndicator, {
    ...common,
    goalId: abroad,
    name: '出展後24か月の成約額（見本）',
    definition: '見本市に出展した事業者の、出展から24か月以内の成約額の合計。',
    numerator: '出展した事業者の成約額',
    unit: '百万円',
    kind: '中間成果',
    attribution: 'A',
    effectLagMonths: '24',
    lagReason: '出展から24か月後まで追跡する',
    releaseLagMonths: '6',
    source: '追跡調査 3・6・12・24か月',
    baselineYear: '2024',
    baselineValue: '62',
    targetValue: '120',
    targetYear: '2028',
  })
  await town.do(people.officer, defineIndicator, {
    ...common,
    goalId: '',
    name: '共同出展した事業者数（見本）',
    definition: '市の共同出展枠で海外の見本市に出展した事業者の数。',
    numerator: '共同出展した事業者',
    unit: '者',
    kind: '活動（アウトプット）',
    attribution: 'A',
    effectLagMonths: '12',
    releaseLagMonths: '1',
    source: '公募の記録',
    baselineYear: '2025',
    baselineValue: '12',
    targetValue: '16',
    targetYear: '2027',
  })

  await fillVisionRevision(town, plan?.planId ?? '')
  await fillPledges(town)
  await defineFromStatistic(town, markets)
  await fillReadings(town, { markets, direct, succession: people2, steps })
  await placeIssues(town)
}

/** An indicator whose baseline is copied from a statistic, where one was cited before. */
async function defineFromStatistic(town: Town, goalId: string): Promise<void> {
  town.at('2026-10-21T09:30:00+09:00')
  const person = await town.person(people.officer)
  const cards = await within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => findBeads(here, { words: '製造品出荷額', kinds: ['statistic'], limit: 1 }),
  )
  const [card] = cards
  const values = figuresOf(card?.figures)?.values ?? []
  const own = values.filter((value) => value.value !== null).at(-1)
  if (!card || !own) return
  await town.do(people.officer, defineIndicator, {
    goalId,
    name: '製造品出荷額等（見本）',
    definition:
      '市内の製造業の事業所が一年間に出荷した額の合計（経済センサス・経済構造実態調査）。',
    numerator: '製造品出荷額等',
    unit: own.unit,
    direction: '増',
    kind: '文脈',
    attribution: 'C',
    period: '暦年',
    startsOn: '2026-04-01',
    effectLagMonths: '36',
    lagReason: '設備と販路の取組が出荷額に表れるまで',
    releaseLagMonths: '19',
    source: '社会・人口統計体系',
    collector: '産業振興課',
    baselinePid: card.pid,
    baselineValue: String(own.value),
    baselineYear: own.period.slice(0, 4),
    isSample: 'on',
  })
}

/** Where the confirmed issues lie in the matrix, where issues were raised before. */
async function placeIssues(town: Town): Promise<void> {
  const person = await town.person(people.officer)
  const issues = await within(
    town,
    { city: person.city, mode: 'read', person: async () => person },
    (here) => issuesSeenBy(here, { limit: 20 }),
  )
  for (const issue of issues) {
    if (issue.confirmedAt === null) continue
    const cells = issue.title.includes('漆器')
      ? [
          { industry: '漆器', place: '河和田', process: '塗り' },
          { industry: '漆器', place: '河和田', process: '木地' },
        ]
      : [{ industry: '眼鏡', place: '神明', process: '組立・検品' }]
    await town.do(people.officer, setShares, { subject: 'issue', subjectId: issue.id, cells })
  }
}
