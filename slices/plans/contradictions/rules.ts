import { addDays, formatDate, formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import {
  type Contradiction,
  found,
  type ReadIndicator,
  type ReadNode,
  type ReadPlan,
  shown,
} from '../plan-readings/rules.ts'
import { citations, normalName, opposite } from '../stances/rules.ts'

/** What contradicts what among these plans: C01 to C13 of plans-indicators.md §3.3. */
export function contradictions(plans: readonly ReadPlan[]): Contradiction[] {
  const held = plans.filter(({ isInForce }) => isInForce)
  const all = held.flatMap((one, i) => held.slice(i + 1).flatMap((other) => between(one, other)))
  return [
    ...all,
    ...periods(plans),
    ...held.flatMap((plan) => within(plan, plans)),
    ...withoutAPlan(plans),
  ]
}

/** Measures that go on and serve nothing but goals that have ended. */
function withoutAPlan(plans: readonly ReadPlan[]): Contradiction[] {
  const served = new Set(
    plans
      .filter(({ isInForce }) => isInForce)
      .flatMap(({ measures }) => measures.filter(({ isEnded }) => !isEnded).map(({ pid }) => pid)),
  )
  return plans.flatMap((plan) =>
    plan.measures
      .filter(({ pid, isEnded }) => (isEnded || !plan.isInForce) && !served.has(pid))
      .map(({ pid, name }) =>
        found(
          'C06',
          [plan],
          [pid],
          `「${name}」は、効力のない目標だけにつながっています（${plan.name}）。`,
        ),
      ),
  )
}

function between(one: ReadPlan, other: ReadPlan): Contradiction[] {
  const both = [one, other]
  const out: Contradiction[] = []
  for (const a of one.indicators)
    for (const b of other.indicators) out.push(...ofIndicators(both, a, b))
  for (const a of one.measures) {
    const b = other.measures.find(({ pid }) => pid === a.pid)
    if (!b) continue
    if (a.isEnded !== b.isEnded) {
      const [live, ended] = a.isEnded ? [other, one] : [one, other]
      const text = `「${a.name}」は${live.name}では継続、${ended.name}では廃止です。`
      out.push(found('C06', both, [a.pid], text))
    }
    if (
      !a.isEnded &&
      !b.isEnded &&
      a.sectionName &&
      b.sectionName &&
      a.sectionName !== b.sectionName
    )
      out.push(
        found(
          'C12',
          both,
          [a.pid],
          `「${a.name}」の担当課が計画によって違います（${one.name}では${a.sectionName}、${other.name}では${b.sectionName}）。`,
        ),
      )
  }
  for (const a of one.nodes) for (const b of other.nodes) out.push(...ofStances(both, a, b))
  return out
}

function ofIndicators(
  plans: readonly ReadPlan[],
  a: ReadIndicator,
  b: ReadIndicator,
): Contradiction[] {
  const [one, other] = plans
  if (!one || !other) return []
  const isSameSeries =
    a.numerator === b.numerator && a.denominator === b.denominator && a.source === b.source
  const isSame = a.id === b.id || (isSameSeries && a.unit === b.unit && a.area === b.area)
  const ids = [a.id, b.id].toSorted()
  if (!isSame)
    return normalName(a.name) === normalName(b.name)
      ? [
          found(
            'C02',
            plans,
            ids,
            `「${a.name}」は、${one.name}と${other.name}で、名前は同じですが、数え方が違う指標です。名前か定義をそろえてください。`,
          ),
        ]
      : []
  const out: Contradiction[] = []
  for (const { year, value } of a.targets) {
    const there = b.targets.find((target) => target.year === year)
    if (there && there.value !== value)
      out.push(
        found(
          'C01',
          plans,
          [...ids, year],
          `「${a.name}」の${year}年の目標が、${one.name}では${shown(value, a.unit)}、${other.name}では${shown(there.value, b.unit)}です。`,
        ),
      )
  }
  if ([a.direction, b.direction].toSorted().join() === '増,減')
    out.push(
      found(
        'C03',
        plans,
        ids,
        `「${a.name}」は、片方は増やす、もう片方は減らす目標です（${one.name}、${other.name}）。`,
      ),
    )
  const [from, there] = [a.baseline, b.baseline]
  if (from && there && from.year === there.year && from.value !== there.value) {
    const isNote = from.vintage !== there.vintage
    const text = isNote
      ? `「${a.name}」の${from.year}年の基準値は、版が違うため値が違います（${from.vintage || '版の記載なし'}と${there.vintage || '版の記載なし'}）。`
      : `「${a.name}」の、同じ年・同じ版の基準値が違います（${one.name}では${shown(from.value, a.unit)}、${other.name}では${shown(there.value, b.unit)}）。`
    out.push(found('C07', plans, ids, text, isNote))
  }
  return out
}

function ofStances(plans: readonly ReadPlan[], a: ReadNode, b: ReadNode): Contradiction[] {
  if (a.group === '' || a.group !== b.group || !opposite(a.stance, b.stance)) return []
  const text = `同じ対象（${a.group}）に「${a.stance}」と「${b.stance}」が書かれています（${plans[0]?.name ?? ''} ${a.number}、${plans[1]?.name ?? ''} ${b.number}）。`
  return [found('C09', plans, [a.id, b.id].toSorted(), text)]
}

/** Kinds of which a city has one at a time. */
const single = ['総合計画', '総合戦略', '産業振興ビジョン', '実施計画']

function periods(plans: readonly ReadPlan[]): Contradiction[] {
  const out: Contradiction[] = []
  for (const kind of single) {
    const of = plans
      .filter((plan) => plan.kind === kind)
      .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    for (const [i, plan] of of.entries()) {
      const next = of[i + 1]
      if (!next) continue
      if (next.startsOn <= plan.endsOn)
        out.push(
          found(
            'C04',
            [plan, next],
            [next.startsOn],
            `「${plan.name}」と「${next.name}」の期間が、${formatDate(next.startsOn)}から重なっています。`,
          ),
        )
      else if (next.startsOn > addDays(plan.endsOn, 1))
        out.push(
          found(
            'C04',
            [plan, next],
            [plan.endsOn],
            `${formatDate(addDays(plan.endsOn, 1))}から計画のない期間があります（${kind}、${formatDate(addDays(next.startsOn, -1))}まで）。`,
          ),
        )
    }
  }
  return out
}

function within(plan: ReadPlan, plans: readonly ReadPlan[]): Contradiction[] {
  const out: Contradiction[] = []
  const parent = plans.find(({ id }) => id === plan.parentId)
  if (parent && (plan.startsOn < parent.startsOn || plan.endsOn > parent.endsOn))
    out.push(
      found(
        'C05',
        [plan, parent],
        [],
        `「${plan.name}」の期間が「${parent.name}」の期間を越えています。`,
      ),
    )
  const numbers = new Set(plan.nodes.map(({ level, number }) => `${level}${number}`))
  for (const node of plan.nodes)
    for (const cited of citations(node.text)) {
      const gone = plan.removed.find(({ level, number }) => `${level}${number}` === cited)
      if (gone && !numbers.has(cited))
        out.push(
          found(
            'C08',
            [plan],
            [node.id, cited],
            `引用先の「${cited}」は第${gone.version}版で廃止されています（${node.level}${node.number}）。`,
          ),
        )
    }
  const hasSuccessor = plans.some((next) => next.kind === plan.kind && next.startsOn > plan.endsOn)
  for (const indicator of plan.indicators) {
    const lastYear = Number(plan.endsOn.slice(0, 4)) - (plan.endsOn.slice(5) < '04-01' ? 1 : 0)
    const late = indicator.targets.find(({ year }) => year > lastYear)
    if (late && !hasSuccessor)
      out.push(
        found(
          'C11',
          [plan],
          [indicator.id],
          `「${indicator.name}」の目標年度（${late.year}年）が計画期間の後です。だれが見届けるかを決めてください。`,
        ),
      )
    out.push(...ofParts(plan, indicator))
  }
  for (const { pid, name, fiscalYear, plannedYen, votedYen } of plan.amounts)
    if (votedYen !== null && plannedYen !== votedYen) {
      const by = votedYen - plannedYen
      const text = `「${name}」の${fiscalYear}年度の、実施計画の額と議決された予算額が違います（差 ${by < 0 ? '−' : '＋'}${formatYen(Math.abs(by), { unit: '千円' })}千円）。`
      out.push(found('C13', [plan], [pid, fiscalYear], text))
    }
  return out
}

/** The sum of the parts may miss the whole by half a rounding step for each of them. */
function ofParts(plan: ReadPlan, whole: ReadIndicator): Contradiction[] {
  const parts = plan.indicators.filter(({ id }) => whole.parts.includes(id))
  if (parts.length === 0) return []
  return whole.targets.flatMap(({ year, value }) => {
    const each = parts.map(({ targets }) => targets.find((target) => target.year === year)?.value)
    if (each.some((part) => part === undefined)) return []
    const sum = each.reduce<number>((all, part) => all + (part ?? 0), 0)
    const room = (10 ** -whole.decimals / 2) * parts.length
    if (Math.abs(sum - value) <= room) return []
    const text = `内訳の合計${shown(sum, whole.unit)}が全体${shown(value, whole.unit)}と合いません（「${whole.name}」${year}年）。`
    return [found('C10', [plan], [whole.id, year], text)]
  })
}

export function itIsKeptForAWhile(until: LocalDate, today: LocalDate): Ruling {
  return until > today || broken('いつまで残すかを、今日より後の日で入れてください。', 'until')
}
