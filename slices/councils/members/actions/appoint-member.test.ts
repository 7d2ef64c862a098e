import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { balance } from '../../balances/addresses.ts'
import * as bodiesAt from '../../bodies/addresses.ts'
import { letter } from '../../letters/addresses.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { paperFile } from '../../papers/addresses.ts'
import { routes } from '../../routes.ts'
import { fillYear } from '../../samples/year.ts'
import * as at from '../addresses.ts'

const house = await openHouse('councils', routes, [fillEvidence, fillYear])
const officer = house.as(people.officer)
const head = house.as(people.head)
const bodyId = String(await house.value('select id from councils.bodies limit 1'))
const idOf = async (name: string) =>
  String(
    await house.value(
      `select m.id from councils.members m join councils.people p on p.id = m.person_id
       where p.name = $1 order by m.nominated_at desc limit 1`,
      [name],
    ),
  )
const versionOf = async (memberId: string) =>
  String(await house.value('select version from councils.members where id = $1', [memberId]))
const typed = {
  ...{ name: '見本 三郎', kana: 'みほん さぶろう', category: '事業者', capacity: '個人' },
  ...{ termFrom: '2028-04-01', termTo: '2030-03-31' },
}

test('nobody, a business and another city learn nothing of members', async () => {
  const member = at.member({ memberId: await idOf('前田 勉') })
  expect((await house.asNobody().get(member)).status).toBe(303)
  expect((await house.as(people.business).get(member)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(member)).status).toBe(404)
  expect((await officer.post(at.appointment({ memberId: await idOf('前田 勉') }), {})).status).toBe(
    403,
  )
})

test('a term that overlaps another of the same person is refused with its last day', async () => {
  const personId = String(
    await house.value("select id from councils.people where name = '前田 勉'"),
  )
  const answer = await officer.post(at.members({ bodyId }), {
    ...{ ...typed, name: '', kana: '', personId, termFrom: '2028-03-01' },
  })
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('この委員の任期（〜2028年3月31日）と重なっています。'),
  ])
})

test('§4.1: no 公募市民 without a recruitment; whoever sat before the records began is copied in with it', async () => {
  const open = { ...typed, name: '見本 四郎', kana: 'みほん しろう', category: '公募市民' }
  const ahead = await officer.post(at.members({ bodyId }), open)
  expect([ahead.status, await ahead.text()]).toEqual([
    409,
    expect.stringContaining('公募市民の席には、公募で選任された方だけが入ります。'),
  ])
  const sitting = { ...open, termFrom: '2026-06-01', termTo: '2028-03-31' }
  const silent = await officer.post(at.members({ bodyId }), sitting)
  expect([silent.status, await silent.text()]).toEqual([
    409,
    expect.stringContaining('いつの公募で選ばれたかを5字以上で書いてください。'),
  ])
  const said = { ...sitting, recruitedBefore: '令和8年5月の公募' }
  const kept = await officer.post(at.members({ bodyId }), said)
  expect(kept.status).toBe(303)
  const page = await (await officer.get(at.member({ memberId: await idOf('見本 四郎') }))).text()
  expect(page).toContain('令和8年5月の公募')
})

test('scenario 15: a person in four bodies wants a coded reason for the fifth; by office none', async () => {
  for (const n of [1, 2, 3, 4]) {
    await house.value(
      `with b as (insert into councils.bodies (city, name, basis, purpose, seats_max, term_months,
          quorum_rule, established_on)
        values (182079, $1, '条例', '見本', 5, 24, '過半数', '2026-04-01') returning id)
       insert into councils.members (city, body_id, person_id, category, term_from, term_to,
          term_number, nominated_at, appointed_on)
        select 182079, b.id, p.id, '事業者', '2026-04-01', '2031-03-31', 1, now(), '2026-04-01'
        from b, councils.people p where p.name = '加藤 恵' returning id`,
      [`見本の会議${n}`],
    )
  }
  const personId = String(
    await house.value("select id from councils.people where name = '加藤 恵'"),
  )
  const made = await officer.post(at.members({ bodyId }), {
    ...typed,
    name: '',
    kana: '',
    personId,
  })
  const memberId = made.headers.get('location')?.split('/').at(-1) ?? ''
  const unasked = await head.post(at.appointment({ memberId }), {
    ...{ appointedOn: '2028-04-01', decision: '令和10年3月25日決裁', _version: '1' },
  })
  expect([unasked.status, await unasked.text()]).toEqual([
    409,
    expect.stringContaining('先に、本人の承諾'),
  ])
  await officer.post(at.acceptance({ memberId }), {
    ...{ acceptedOn: '2026-11-20', acceptedHow: '電話', _version: '1' },
  })
  await house.value('delete from councils.category_seats where body_id = $1', [bodyId])
  const decide = async (more: Record<string, string>) =>
    head.post(at.appointment({ memberId }), {
      ...{ appointedOn: '2028-04-01', decision: '令和10年3月25日決裁' },
      _version: await versionOf(memberId),
      ...more,
    })
  const refused = await decide({})
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('市の会議の委員が5件目になります（上限4件）。理由を選んでください。'),
  ])
  await house.value(
    `update councils.members set capacity = '職指定' where body_id = (
      select id from councils.bodies where name = '見本の会議4')`,
  )
  expect((await decide({})).status).toBe(303)
  const shown = await (await officer.get(at.member({ memberId }))).text()
  expect(shown).toContain('委嘱状')
})

test('scenario 14: the balance of the council is told with its base and what is short', async () => {
  const page = await (await officer.get(balance({ bodyId }))).text()
  // Nine have stated it, four of them women; one would not say.
  expect(page).toContain('44.4％')
  expect(page).toContain('回答しない・たずねていない1')
  await house.value("update councils.people set sex = '男' where name = '小林 由紀'")
  await house.value("update councils.people set sex = '男' where name = '林 美和'")
  const fewer = await (await officer.get(balance({ bodyId }))).text()
  expect(fewer).toContain('女性があと2人')
})

test('a seat by office passes to whoever holds the office: name and day are demanded', async () => {
  const memberId = await idOf('田中 健')
  const end = { kind: '辞任', endedOn: '2026-11-20', reason: '役員の交代のため' }
  const _version = await versionOf(memberId)
  const refused = await head.post(at.end({ memberId }), { ...end, _version })
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining('この席は職による委嘱です。後任者の氏名と就任日を入れてください。'),
  ])
  const successor = { successorName: '見本 後任', successorFrom: '2026-11-21' }
  expect((await head.post(at.end({ memberId }), { ...end, ...successor, _version })).status).toBe(
    303,
  )
  expect(await idOf('見本 後任')).not.toBe('undefined')
})

test('the roster is issued with a number; what was not consented to is not in it', async () => {
  await house.value(
    `update councils.members set publishes_name = false where id = $1 returning id`,
    [await idOf('西川 浩')],
  )
  const answer = await officer.post(at.rosters({ bodyId }), {})
  const to = answer.headers.get('location') ?? ''
  const paper = await (await officer.get(to)).text()
  expect(paper).toContain('（非公表）')
  expect(paper).not.toContain('西川 浩')
  const letterId = to.split('/').at(-1) ?? ''
  expect((await house.as(people.member).get(letter({ letterId }))).status).toBe(200)
  expect((await house.as(people.officerElsewhere).get(letter({ letterId }))).status).toBe(404)
})

test('a member reads the own body’s papers once they are sent, 回収資料 until the day is over', async () => {
  const own = () => house.as(people.member)
  const [meetingId, shared, collected] = [
    String(await house.value('select id from councils.meetings where number = 3')),
    String(await house.value("select id from councils.papers where label = '資料1'")),
    String(await house.value("select id from councils.papers where label = '資料3'")),
  ]
  const page = await (await own().get(ownMeeting({ meetingId }))).text()
  expect(page).toContain('ろう付けの担い手の見通し')
  expect((await own().get(meetingPage({ meetingId }))).status).toBe(403)
  expect((await own().get(paperFile({ paperId: shared }))).status).toBe(200)
  expect((await own().get(paperFile({ paperId: collected }))).status).toBe(200)
  house.setClock('2026-11-27T09:00:00+09:00')
  expect((await own().get(paperFile({ paperId: shared }))).status).toBe(200)
  expect((await own().get(paperFile({ paperId: collected }))).status).toBe(404)
  await house.value("update councils.papers set sent_on = null where label = '資料1'")
  expect((await own().get(paperFile({ paperId: shared }))).status).toBe(404)
  const reply = { reply: '欠席', note: '' }
  expect((await own().post(`${ownMeeting({ meetingId })}/reply`, reply)).status).toBe(409)
  expect(bodiesAt.body({ bodyId })).toContain(bodyId)
})
