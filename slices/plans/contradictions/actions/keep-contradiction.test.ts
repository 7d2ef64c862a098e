import { expect, test } from 'vitest'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { openPlan } from '../../actions/open-plan.ts'
import { addGoal } from '../../goals/actions/add-goal.ts'
import * as partsAt from '../../indicator-parts/addresses.ts'
import { defineIndicator } from '../../indicators/actions/define-indicator.ts'
import * as amountsAt from '../../planned-amounts/addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'
import { checkContradictions } from './check-contradictions.ts'

/** Two plans in force with one indicator and two targets. */
async function twoPlans(town: Town): Promise<void> {
  for (const [name, targetValue] of [
    ['総合計画', '1500'],
    ['ビジョン', '1420'],
  ] as const) {
    const { params } = await town.do(people.officer, openPlan, {
      ...{ name, kind: 'その他の計画', firstYear: '令和8', lastYear: '令和12' },
      adoptedOn: '2026-03-27',
    })
    const goal = await town.do(people.officer, addGoal, {
      ...{
        planId: params?.planId,
        parentId: '',
        level: '施策',
        number: '1',
        title: '出荷を増やす',
      },
    })
    await town.do(people.officer, defineIndicator, {
      ...{ goalId: goal.params?.goalId, name: '製造品出荷額', unit: '億円', direction: '増' },
      definition: '市内の製造業の事業所が一年間に出荷した額の合計。',
      ...{ numerator: '製造品出荷額等', kind: '文脈', attribution: 'C', period: '暦年' },
      ...{ startsOn: '2026-04-01', effectLagMonths: '0', releaseLagMonths: '19' },
      ...{ source: '経済構造実態調査', collector: '産業振興課', baselineYear: '2021' },
      ...{ baselineValue: '1200', targetValue, targetYear: '2030' },
    })
  }
}

const house = await openHouse('plans', routes, [fillEvidence, twoPlans])
const text = (answer: Response) => answer.text()
const idOf = () =>
  house.value("select id::text from plans.contradictions where rule = 'C01'").then(String)

test('nobody, and the wrong person: a member does not knock, an officer keeps nothing', async () => {
  expect((await house.asNobody().get(at.contradictions())).headers.get('location')).toMatch(
    /^\/sign-in/,
  )
  expect((await house.as(people.member).get(at.contradictions())).status).toBe(403)
  await house.town.do('system', checkContradictions, {})
  const path = at.keeping({ contradictionId: await idOf() })
  const typed = { reason: '国の戦略の改定を待って合わせる。', until: '2027-03-31' }
  expect((await house.as(people.officer).post(path, typed)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(path, typed)).status).toBe(404)
})

test('scenarios 5 and 9: C01 names both plans; kept until 2027-03-31, it is listed again on 04-01', async () => {
  const page = await text(await house.as(people.officer).get(at.contradictions()))
  expect(page).toMatch(
    /「製造品出荷額」の2030年の目標が、(総合計画では1,500億円、ビジョンでは1,420億円|ビジョンでは1,420億円、総合計画では1,500億円)です。/,
  )
  const path = at.keeping({ contradictionId: await idOf() })
  const reason = '国の戦略の改定を待って合わせる。'
  const past = await house.as(people.head).post(path, { reason, until: '2026-11-24' })
  expect([past.status, await text(past)]).toEqual([409, expect.stringContaining('今日より後の日')])
  expect((await house.as(people.head).post(path, { reason, until: '2027-03-31' })).status).toBe(303)
  const listed = async () => text(await house.as(people.officer).get(at.contradictions()))
  expect(await listed()).not.toContain('1,420億円')
  expect(
    await text(await house.as(people.officer).get(`${at.contradictions()}?shelf=kept`)),
  ).toContain('1,420億円')
  house.setClock('2027-03-31T09:00:00+09:00')
  expect(await listed()).not.toContain('1,420億円')
  house.setClock('2027-04-01T09:00:00+09:00')
  expect(await listed()).toContain('1,420億円')
  expect((await house.as(people.officer).get(at.contradictionsCsv())).status).toBe(200)
})

test('put right, it is gone after the next night', async () => {
  await house.value('update plans.targets set value = 1500 returning number')
  await house.town.do('system', checkContradictions, {})
  expect(
    await house.value('select count(*)::int from plans.contradictions where gone_at is null'),
  ).toBe(0)
})

test('C10 and C13 are fed: parts that do not add up, and what a plan prints beside what was voted', async () => {
  house.setClock('2026-11-24T09:00:00+09:00')
  const officer = house.as(people.officer)
  const planId = String(await house.value("select id from plans.plans where name = '総合計画'"))
  expect(await text(await officer.get(partsAt.parts({ planId })))).toContain(
    '内訳を決めた指標はありません',
  )
  const own = String(
    await house.value(
      `select i.id from plans.indicators i join plans.goals g on (g.city, g.id) = (i.city, i.goal_id) where g.plan_id = '${planId}'`,
    ),
  )
  const itself = await officer.post(partsAt.parts({ planId }), { wholeId: own, partIds: own })
  expect(itself.status).toBe(409)
  expect((await officer.post(partsAt.parts({ planId }), { wholeId: own })).status).toBe(303)
  expect((await house.as(people.finance).post(partsAt.parts({ planId }), {})).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(amountsAt.amounts({ planId }))).status).toBe(
    404,
  )
  const none = await officer.post(amountsAt.amounts({ planId }), {
    fiscalYear: '令和9',
    amountYen: '8000000',
  })
  expect([none.status, await text(none)]).toEqual([
    422,
    expect.stringContaining('事業を選んでください。'),
  ])
})
