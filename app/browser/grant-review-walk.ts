import { expect } from 'vitest'
import { fillIn, send } from './form-filling.ts'
import { phoneOf } from './grant-money-steps.ts'
import {
  fitsThePhone,
  follow,
  type GrantWalk,
  idOf,
  reviewPanel,
  score,
  sendAt,
} from './grant-steps.ts'
import { text } from './walk-steps.ts'

/** 採点, 合議, 選定 and 公表. */
export async function scoreAndSelect(walk: GrantWalk): Promise<void> {
  await walk.people.on('2027-06-02T20:00:00')
  for (const [at, who] of reviewPanel.entries()) {
    const member = await walk.people.as(who)
    await score(member, walk.call, idOf(walk.draft), ['544', '454', '444', '443'][at] ?? '')
    if (who !== 'fourthReviewer')
      await score(member, walk.call, idOf(walk.other), ['444', '454', '222'][at] ?? '')
  }
  expect(
    await walk.people.status('reviewer', `/grants/reviews/${idOf(walk.call)}/score-sheet`),
  ).toBe(404)
  expect(await walk.people.read('head', `${walk.call}/score-sheet`)).toContain(
    '採点は締め切られていません',
  )
  const chief = await walk.people.as('chief')
  await sendAt(chief, `${walk.call}/assignments`, '/closing', {}, '採点を締め切りました')
  await walk.people.on('2027-06-08T14:00:00')
  const officer = await walk.people.as('officer')
  await officer.goto(`${walk.call}/minutes`)
  await fillIn(officer, { heldOn: '2027-06-08', place: '401会議室' })
  for (const name of ['加藤 仁', '橋本 真理', '松原 隆'])
    await officer.locator('main').getByLabel(name).check()
  await send(officer, '/presences')
  await sendAt(
    officer,
    `${walk.call}/minutes`,
    '/vote',
    { isConsensus: 'on' },
    '結論が書かれていません',
  )
  await sendAt(
    officer,
    `${walk.call}/score-sheet`,
    `/conclusions/${idOf(walk.other)}`,
    { conclusion: '最も低い点を付けた委員の理由を読み上げ、平均のとおりとした。' },
    '合議の結論を保存しました',
  )
  await sendAt(
    officer,
    `${walk.call}/minutes`,
    '/vote',
    { isConsensus: 'on' },
    '選定案が可決されました',
  )
  await walk.people.on('2027-06-11T10:00:00')
  expect(await walk.people.status('auditor', `${walk.call}/selection`)).toBe(200)
  const clerk = await walk.people.as('officer')
  await clerk.goto(`${walk.call}/selection`)
  expect(await clerk.locator('main form[action$="/selection/decision"]').count()).toBe(0)
  await sendAt(
    await walk.people.as('head'),
    `${walk.call}/selection`,
    '/selection/decision',
    {},
    '選定を決裁し',
  )
  await sendAt(clerk, `${walk.call}/result`, '/publication', {}, '審査結果を公表しました')
  const own = await phoneOf(walk.people, 'business')
  await own.goto('/own-grants')
  await follow(own, '秋の見本市への出展')
  await follow(own, 'あなたの点と理由')
  expect(await text(own)).toContain('採択')
  await fitsThePhone(own)
}
