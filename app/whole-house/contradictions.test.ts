import { expect, test } from 'vitest'
import { people } from '#platform/samples'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'

const house = await openHouse('whole house', rows, fills)
const [older, newer] = ['令和8〜10年度（見本）', '令和9〜11年度（見本）'].map(
  (years) => `第六次総合計画 実施計画 ${years}`,
)
const both = [older, newer].toSorted()

/** What the night finds in the town: the rule, in which plans, and where in them. */
const expected = [
  { rule: 'C01', plans: both, says: ['2028年の目標', '1,500億円', '1,420億円'] },
  { rule: 'C02', plans: both, says: ['雇われた人の定着率', '数え方が違う'] },
  { rule: 'C03', plans: both, says: ['外注に出す工程の割合', '片方は増やす、もう片方は減らす'] },
  { rule: 'C04', plans: both, says: ['2027年4月1日から重なっています'] },
  { rule: 'C05', plans: both, says: [`「${newer}」の期間が「${older}」の期間を越えています`] },
  { rule: 'C06', plans: both, says: [`${newer}では継続、${older}では廃止`] },
  { rule: 'C07', plans: both, says: ['商店街の空き店舗の数', '42店', '45店'] },
  { rule: 'C08', plans: [older], says: ['「施策2-3」は第2版で廃止', '（施策1-1）'] },
  { rule: 'C09', plans: both, says: ['産地の直売の場', '「集約」と「分散」', ' 1-2'] },
  { rule: 'C10', plans: [older], says: ['内訳の合計1,380億円が全体1,500億円と合いません'] },
  { rule: 'C11', plans: [older], says: ['工業団地に新しく建てた企業の数', '2031年'] },
  { rule: 'C12', plans: both, says: ['計算機の出張講座', '産業振興課', '情報政策課'] },
  { rule: 'C13', plans: [newer], says: ['海外見本市', '2026年度', '差 −2,000千円'] },
]

test('acceptance 6: the night finds one of each of C01 to C13 between the two plans, and nothing else', async () => {
  const found = await house.grounds.engine.asOwner(
    `select c.rule, c.sentence, (select array_agg(p.name order by p.name collate "C")
       from plans.plans p where p.city = c.city and p.id = any(c.plan_ids)) as plans
     from plans.contradictions c where c.gone_at is null and not c.is_note order by c.rule`,
    [],
  )
  const rules = found.rows.map((row) => `${row.rule} ${row.sentence}`)
  expect(rules).toHaveLength(13)
  for (const [i, { rule, plans, says }] of expected.entries()) {
    expect(found.rows[i]).toMatchObject({ rule, plans })
    for (const words of says) expect(rules[i]).toContain(words)
  }
})

test('the page lists all thirteen with their codes to the section head; nobody, a member, another city find none', async () => {
  const path = '/plans/contradictions'
  const page = await (await house.as(people.head).get(path)).text()
  for (const { rule, says } of expected) {
    expect(page).toContain(rule)
    expect(page).toContain(says[0])
  }
  expect((await house.asNobody().get(path)).headers.get('location')).toMatch(/^\/sign-in/)
  expect((await house.as(people.member).get(path)).status).toBe(403)
  expect(await (await house.as(people.headElsewhere).get(path)).text()).not.toContain('実施計画')
})
