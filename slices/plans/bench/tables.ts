import { SeededDraws } from '#packages/random'
import type { Engine } from '#platform/database'
import type { ComparedNode } from '../comparisons/rules.ts'

const signs = [
  ...'産地技術研磨縫製染色設計検査販路商談直販後継職人講習設備団地相談資金連携組合記録展示輸出原料品質人材育成',
]
const verbs =
  '広げる 支える 育てる つなぐ 改める 残す 伝える 整える 共にする 見直す 試す 確かめる'.split(' ')

/** Invented sentences of a plan, the same for the same seed. */
function sentence(draws: SeededDraws): string {
  const sign = () => signs[draws.below(signs.length)] ?? ''
  const noun = () => sign() + sign() + (draws.below(2) === 0 ? '' : sign())
  const verb = () => verbs[draws.below(verbs.length)] ?? ''
  const parts = 3 + draws.below(4)
  const text = Array.from({ length: parts }, () => `${noun()}の${noun()}を${verb()}`).join('、')
  return `${text}。`
}

/**
 * Two versions of an invented plan of so many nodes, the second imported without the ids of the first:
 * a fifth of the texts changed by a word, the rest are as they were.
 */
export function inventedVersions(nodes: number): [ComparedNode[], ComparedNode[]] {
  const draws = new SeededDraws(2026)
  const old = Array.from({ length: nodes }, (_, n): ComparedNode => {
    const under = n % 10 === 0 ? null : `old ${n - (n % 10)}`
    const [id, number, title] = [`old ${n}`, String(n), sentence(draws).slice(0, 40)]
    const level = under === null ? '基本目標' : '施策'
    return { id, parentId: under, level, number, title, body: sentence(draws), indicators: [] }
  })
  const now = old.map((node, n) => ({
    ...node,
    id: `new ${n}`,
    parentId: node.parentId?.replace('old', 'new') ?? null,
    body: n % 5 === 0 ? `${node.body}${sentence(draws)}` : node.body,
  }))
  return [old, now]
}

/**
 * A plan of so many nodes in so many versions, the last in force, as the owner of the database.
 * @returns the id of the plan
 */
export async function fillLongPlan(
  engine: Engine,
  size: { readonly city: number; readonly nodes: number; readonly versions: number },
): Promise<string> {
  const { city, nodes, versions } = size
  const { rows } = await engine.asOwner(
    `insert into plans.plans (city, name, kind, first_year, last_year, adopted_on, starts_on, ends_on)
     values ($1, '長い計画（見本）', '総合計画', 2026, 2035, '2026-03-27', '2026-04-01', '2036-03-31')
     returning id`,
    [city],
  )
  const planId = String(rows[0]?.id)
  await engine.asOwner(
    `insert into plans.goals (city, plan_id, level, number, title, added_at)
     select $1, $2, case when n % 10 = 1 then '基本目標' else '施策' end, n::text,
       '目標の名称 ' || n, now() from generate_series(1, $3::int) n`,
    [city, planId, nodes],
  )
  await engine.asOwner(
    `insert into plans.versions (city, plan_id, number, kind, state, opened_at, opened_name, decided_on)
     select $1, $2, v, 'revision', case when v = $3::int then '策定' else '旧版' end, now(), '',
       '2026-03-27' from generate_series(1, $3::int) v`,
    [city, planId, versions],
  )
  await engine.asOwner(
    `insert into plans.nodes (city, version_id, id, parent_id, depth, place, level, number, title, body)
     select $1, v.id, g.id, null, case when g.number::int % 10 = 1 then 0 else 1 end, g.number::int,
       g.level, g.number, g.title, repeat('研磨の講習を開き、若い職人に技を渡す。', 3)
     from plans.versions v join plans.goals g on (g.city, g.plan_id) = (v.city, v.plan_id)
     where v.city = $1 and v.plan_id = $2`,
    [city, planId],
  )
  return planId
}
