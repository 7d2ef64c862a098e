import { z } from 'zod'
import { exitBandsByAge } from '#packages/process-chain'
import { setting } from '#platform/settings'

const chance = z.number().min(0).max(1)
const Chances = z.array(z.object({ key: z.string(), chance })).min(1)
type Chances = z.infer<typeof Chances>

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`

/** 「60:2% 65:4%」 and what it stands for. */
const asPairs = (pairs: Chances) =>
  pairs.map(({ key, chance: p }) => `${key}:${percent(p)}`).join(' ')
function fromPairs(typed: string): unknown {
  return typed
    .trim()
    .split(/[\s、,]+/)
    .map((pair) => {
      const at = Math.max(pair.lastIndexOf(':'), pair.lastIndexOf('：'))
      const share = pair.slice(at + 1).normalize('NFKC')
      // Names of states hold signs that would be written otherwise.
      return { key: pair.slice(0, Math.max(at, 0)), chance: Number(share.replace('%', '')) / 100 }
    })
}

const ages = z
  .array(z.object({ key: z.string().regex(/^\d{1,3}$/), chance }))
  .min(1)
  // An age below the first would stop for certain.
  .refine(([first]) => Number(first?.key) === 0, {
    error: '年齢は0歳から始めて、「0:1% 60:2% 65:4%」のように入れてください。',
  })
  .refine(
    (bands) => bands.every(({ key }, at) => at === 0 || Number(key) > Number(bands[at - 1]?.key)),
    {
      error: '年齢は小さい順に、「0:1% 60:2% 65:4%」のように入れてください。',
    },
  )

export const exitChances = setting('clusters.exit-chances', ages, chancesByAge(), {
  label: '一年のうちに仕事をやめる割合（その年齢から）',
  source: '運用上の初期値（統計ではなく仮定）',
  toBeChecked: true,
  write: asPairs,
  read: fromPairs,
})

function chancesByAge() {
  return exitBandsByAge.map(({ fromAge, p }) => ({ key: String(fromAge), chance: p }))
}

const states = [
  '決定・育成済',
  '決定・育成中',
  '候補あり（親族・従業員・第三者）',
  '未定',
  '不明',
  '自分の代で廃業',
] as const
const eachOf = (names: readonly string[]) =>
  Chances.refine((pairs) => names.every((name) => pairs.some(({ key }) => key === name)), {
    error: `「${names.join('」「')}」のすべてに割合を入れてください。`,
  })
const pairsOf = (names: readonly string[], shares: readonly number[]): Chances =>
  names.map((key, at) => ({ key, chance: shares[at] ?? 0 }))

export const passingChances = setting(
  'clusters.passing-chances',
  eachOf(states),
  pairsOf(states, [0.9, 0.75, 0.4, 0.1, 0.1, 0]),
  {
    label: '後継の状態ごとの、引き継がれる割合',
    source: '運用上の初期値（統計ではなく仮定）',
    toBeChecked: true,
    write: asPairs,
    read: fromPairs,
  },
)

const supplyStates = ['安定', '1社依存', '代替探索中'] as const
export const supplyChances = setting(
  'clusters.supply-chances',
  eachOf(supplyStates),
  pairsOf(supplyStates, [0.01, 0.04, 0.08]),
  {
    label: '供給の状態ごとの、一年のうちに絶える割合',
    source: '運用上の初期値（統計ではなく仮定）',
    toBeChecked: true,
    write: asPairs,
    read: fromPairs,
  },
)

export const yearsUntilAble = setting(
  'clusters.years-until-able',
  z.coerce.number().int().min(0).max(20),
  3,
  {
    label: '育成済みでない後継者が一人でできるようになるまで',
    source: '運用上の初期値（統計ではなく仮定）',
    unit: '年',
  },
)

export const hasSharedShock = setting('clusters.shared-shock', z.enum(['yes', 'no']), 'no', {
  label: '全員に同時に及ぶ衝撃を見込むか（毎年2%、やめる割合が2倍）',
  source: '運用上の初期値',
  choices: { yes: '見込む', no: '見込まない' },
})

/** Of a process: when it is an alarm, a warning, or to be watched. Years from now to the middle year. */
export const alarmYears = setting(
  'clusters.alarm-years',
  z.coerce.number().int().min(1).max(39),
  10,
  {
    label: '警報とする、担い手がいなくなるまでの年数（中央の年）',
    source: '運用上の初期値',
    unit: '年',
  },
)

export type Assumptions = {
  readonly exit: Chances
  readonly passing: Chances
  readonly supply: Chances
  readonly untilAble: number
  readonly sharedShock: boolean
  readonly alarmYears: number
}

/** Fixed parts of the method, printed with what a city may change. */
export const method = {
  years: 40,
  runs: 5_000,
  stay: 0.8,
  successorAge: 35,
  shock: { probability: 0.02, factor: 2 },
} as const

export const chanceOf = (pairs: Chances, name: string): number =>
  pairs.find(({ key }) => key === name)?.chance ?? 0

/** Every assumption in the words in which it is printed beside the outlook. */
export function inSentences(assumed: Assumptions): string[] {
  const said = (pairs: Chances, before = '') =>
    pairs.map(({ key, chance: p }) => `${before}${key} ${percent(p)}`).join('、')
  return [
    `一年のうちに仕事をやめる割合（年齢から）：${assumed.exit
      .map(({ key, chance: p }, at) => {
        const next = assumed.exit[at + 1]?.key
        return at === 0 && next ? `${next}歳未満 ${percent(p)}` : `${key}歳〜 ${percent(p)}`
      })
      .join('、')}。統計ではなく仮定です。`,
    'やめる年を聞いているときは、その年より前は半分、その年は70%とします。',
    `やめたときに引き継がれる割合：${said(assumed.passing)}。`,
    `後継者が一人でできるまで：育成済みは0年、ほかは${assumed.untilAble}年。後継者の年齢が分からないときは${method.successorAge}歳。引き継ぎは一度だけとします。`,
    `一人でできる従業員は、事業所が続けば${percent(method.stay)}が残り、続かなければ一緒にやめます。`,
    `人のない道具・材料が一年のうちに絶える割合：${said(assumed.supply)}。終わりが告げられたものは、その日に絶えます。`,
    assumed.sharedShock
      ? '毎年2%の割合で全員に同時に及ぶ衝撃があり、その年はやめる割合が2倍になるとします。'
      : 'だれがやめるかは、互いに関わりがないとします（独立の仮定）。全員に同時に及ぶ衝撃は見込んでいません。',
    '担い手が2年続けて一人もいなくなった最初の年を「いなくなる年」とします。',
  ]
}
