import { expect, test } from 'vitest'
import { pidOf } from '#platform'
import type { Town } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import { body as bodyPage } from '../../bodies/addresses.ts'
import { receipt, receiptLetter } from '../../recruitment-applications/addresses.ts'
import { guide } from '../../recruitment-guides/addresses.ts'
import * as letterAt from '../../recruitment-letters/addresses.ts'
import { judging } from '../../recruitment-panels/addresses.ts'
import { purgeApplications } from '../../recruitment-purges/actions/purge-applications.ts'
import * as recruitmentsAt from '../../recruitments/addresses.ts'
import { routes } from '../../routes.ts'
import { decideOne, foundBody, openOne, recruitAndJudge } from '../../samples/recruitments.ts'
import * as at from '../addresses.ts'
import { lotOf } from '../rules.ts'

const kept = { bodyId: '', judged: '', byLot: '', decided: '' }
async function found(town: Town): Promise<void> {
  town.at('2026-06-01T10:00:00+09:00')
  const bodyId = await foundBody(town)
  const judged = await recruitAndJudge(town, bodyId)
  const decided = await recruitAndJudge(town, bodyId)
  await decideOne(town, decided)
  const byLot = await openOne(town, bodyId, {
    ...{ way: '無作為抽出', theme: '', criteria: '', panel: '', seats: '1' },
    ...{ opensOn: '2026-10-20', closesOn: '2026-11-20' },
  })
  Object.assign(kept, { bodyId, judged, byLot, decided })
}

const house = await openHouse('councils', routes, [fillEvidence, found])
const { city } = people.officer
const officer = house.as(people.officer)
const head = house.as(people.head)
const nobody = house.asNobody()
const text = (answer: Response) => answer.text()
const recruitmentId = kept.judged
const decision = at.decision({ recruitmentId })
const typed = {
  ...{ decision: '令和8年11月20日決裁', reserves: '1', publicNote: '' },
  ...{ termFrom: '2026-12-01', termTo: '2028-11-30', _version: '4' },
}
const idsOf = async (which: string, id = recruitmentId) =>
  String(
    await house.value(
      `select id::text from councils.recruitment_applications
        where recruitment_id = $1 and result = $2`,
      [id, which],
    ),
  )
const versionOf = async (table: string, id: string) =>
  String(await house.value(`select version from councils.${table} where id = $1`, [id]))

test('nobody and wrong person: an officer does not decide; another city and finance find nothing', async () => {
  expect((await nobody.post(decision, typed)).status).toBe(303)
  expect((await officer.post(decision, typed)).status).toBe(403)
  expect((await house.as(people.headElsewhere).post(decision, typed)).status).toBe(404)
  expect((await house.as(people.finance).get(at.results({ recruitmentId }))).status).toBe(403)
  // The chief judged: ranks by number, and no name before the result.
  const ranks = await text(await house.as(people.chief).get(at.results({ recruitmentId })))
  expect(ranks).toContain('順位')
  expect(ranks).not.toMatch(/太郎|花子/)
})

test('rule broken: a term that runs backwards, a stale form; nobody has a result', async () => {
  const backwards = await head.post(decision, { ...typed, termTo: '2026-11-30' })
  expect([backwards.status, await text(backwards)]).toEqual([
    409,
    expect.stringContaining('任期の末日が、初日より前になっています。'),
  ])
  expect((await head.post(decision, { ...typed, _version: '3' })).status).toBe(409)
  expect(
    await house.value(
      'select count(*)::int from councils.recruitment_applications where recruitment_id = $1 and result is not null',
      [recruitmentId],
    ),
  ).toBe(0)
})

test('done: the best points sit, the next waits, each has a letter, and the public is told no name', async () => {
  expect((await head.post(decision, typed)).status).toBe(303)
  // 78と2/3 for both: alike to the fraction, nobody sits yet, and so the lot, which anybody draws again.
  const ranked = await house.value(
    `select string_agg(number || ':' || points_num || '/' || points_den || ranked_by, ' ' order by rank)
      from councils.recruitment_applications where recruitment_id = $1`,
    [recruitmentId],
  )
  const drawn = [1, 2].toSorted((a, b) => (lotOf('24.1', a) < lotOf('24.1', b) ? -1 : 1))
  expect(ranked).toBe(drawn.map((number) => `${number}:236/3くじ`).join(' '))
  const page = await text(await head.get(at.results({ recruitmentId })))
  for (const said of ['太郎', '花子', '補欠1番目', '2028']) expect(page).toContain(said)
  const letterId = /recruitment-letters\/([0-9a-f-]{36})/.exec(page)?.[1] ?? ''
  const letter = await text(await head.get(letterAt.letter({ letterId })))
  expect(letter).toContain('選考の結果を、次のとおりお知らせします。')
  const docx = await head.get(letterAt.letterDocx({ letterId }))
  expect(docx.headers.get('content-type')).toContain('wordprocessingml')
  expect((await house.as(people.finance).get(letterAt.letter({ letterId }))).status).toBe(403)
  // The letters of the body are read by more people: these are not among them, nor in their titles.
  expect(await text(await head.get(bodyPage({ bodyId: kept.bodyId })))).not.toMatch(/太郎|花子/)
  expect(
    await house.value('select string_agg(title, $1) from platform.documents', [' ']),
  ).not.toMatch(/太郎|花子/)
  const told = await text(await nobody.get(guide({ recruitmentPid: pidOf(city, recruitmentId) })))
  for (const said of ['5人未満', '1人（募集1人）', '締切日の翌日の市の最高気温：24.1'])
    expect(told).toContain(said)
  expect(told).not.toMatch(/太郎|花子|補欠1/)
  const again = await head.post(decision, { ...typed, _version: '5' })
  expect([again.status, await text(again)]).toEqual([
    409,
    expect.stringContaining('選考の結果は、すでに決まっています。'),
  ])
})

test('whoever holds the receipt reads the reason class and has the letter as PDF', async () => {
  const key = await house.value(
    `select receipt_key::text from councils.recruitment_applications where id = $1`,
    [await idsOf('補欠')],
  )
  const receiptPid = pidOf(city, String(key))
  const page = await text(await nobody.get(receipt({ receiptPid })))
  expect(page).toContain('補欠の1番目としました。')
  const pdf = await nobody.get(receiptLetter({ receiptPid }))
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
})

test('the chosen becomes a candidate by the usual act; the reserve has its turn when a seat is free, and not before', async () => {
  const [chosen, reserve] = [await idsOf('選任'), await idsOf('補欠')]
  const candidacy = (applicationId: string) => at.candidacy({ applicationId })
  const early = await officer.post(candidacy(reserve), {
    _version: await versionOf('recruitment_applications', reserve),
  })
  expect([early.status, await text(early)]).toEqual([
    409,
    expect.stringContaining('順の回ってきた補欠の方でもありません'),
  ])
  const made = await officer.post(candidacy(chosen), {
    _version: await versionOf('recruitment_applications', chosen),
  })
  expect([made.status, made.headers.get('location')]).toEqual([
    303,
    expect.stringContaining('/councils/members/'),
  ])
  const member = await text(await officer.get(made.headers.get('location') ?? ''))
  expect(member).toContain('公募市民')
  const call = at.nextReserve({ recruitmentId })
  const full = await head.post(call, { _version: '5' })
  expect([full.status, await text(full)]).toEqual([
    409,
    expect.stringContaining('この公募の席に空きがありません。'),
  ])
  const refusal = {
    reason: '転居のため、電話で',
    _version: await versionOf('recruitment_applications', chosen),
  }
  expect((await officer.post(at.refusal({ applicationId: chosen }), refusal)).status).toBe(303)
  expect((await officer.post(call, { _version: '5' })).status).toBe(403)
  expect((await head.post(call, { _version: '5' })).status).toBe(303)
  const next = await officer.post(candidacy(reserve), {
    _version: await versionOf('recruitment_applications', reserve),
  })
  expect(next.status).toBe(303)
  expect(
    await house.value(`select count(*)::int from councils.members where category = '公募市民'`),
  ).toBe(2)
})

test('too few: one further round, then the seat stays empty with a public note, and no third round', async () => {
  const nobodyCame = async (id: string, more: Readonly<Record<string, string>>) => {
    const seed = { seedValue: '3', judgeBy: '', _version: await versionOf('recruitments', id) }
    expect((await officer.post(judging({ recruitmentId: id }), seed)).status).toBe(303)
    const _version = await versionOf('recruitments', id)
    return head.post(at.decision({ recruitmentId: id }), { ...typed, ...more, _version })
  }
  const further = (id: string) =>
    officer.post(recruitmentsAt.furtherRound({ recruitmentId: id }), {
      ...{ opensOn: '2026-10-20', closesOn: '2026-11-20' },
    })
  expect((await further(kept.byLot)).status).toBe(409)
  expect((await nobodyCame(kept.byLot, {})).status).toBe(303)
  const round = await further(kept.byLot)
  const second = round.headers.get('location')?.split('/').at(-1) ?? ''
  expect(await text(await further(kept.byLot))).toContain('すでに準備されています')
  const open = recruitmentsAt.opening({ recruitmentId: second })
  expect((await head.post(open, { _version: '1' })).status).toBe(303)
  const silent = await nobodyCame(second, {})
  expect([silent.status, await text(silent)]).toEqual([
    409,
    expect.stringContaining('公表するお知らせを10字以上で書いてください。'),
  ])
  const publicNote = '適任の方が足りないため、席を空けたままとします。'
  const _version = await versionOf('recruitments', second)
  const told = await head.post(at.decision({ recruitmentId: second }), {
    ...{ ...typed, publicNote, _version },
  })
  expect(told.status).toBe(303)
  const page = await text(await nobody.get(guide({ recruitmentPid: pidOf(city, second) })))
  for (const said of ['再公募', '0人', publicNote]) expect(page).toContain(said)
  expect(await text(await further(second))).toContain('再公募は1回までです。')
})

test('purged by the clock a year after the result: a reserve keeps name and contact while the term lasts', async () => {
  const { town } = house
  const [chosen, reserve] = [await idsOf('選任', kept.decided), await idsOf('補欠', kept.decided)]
  const rowOf = (id: string) =>
    house.value(
      `select concat_ws('|', name <> '', phone <> '', essay <> '', born_on is not null, result)
        from councils.recruitment_applications where id = $1`,
      [id],
    )
  const clock = routes.filter((row) => 'every' in row && row.do.verb === purgeApplications.verb)
  expect(clock).toMatchObject([{ every: 'day' }])
  town.at('2027-10-19T03:00:00+09:00')
  await town.do('system', purgeApplications, {})
  expect(await rowOf(chosen)).toBe('t|t|t|t|選任')
  town.at('2027-10-20T03:00:00+09:00')
  await town.do('system', purgeApplications, {})
  expect(await rowOf(chosen)).toBe('f|f|f|f|選任')
  expect(await rowOf(reserve)).toBe('t|t|f|f|補欠')
  const left = async (table: string) =>
    house.value(
      `select count(*)::int from councils.${table} x
        join councils.recruitment_applications a on a.id = x.application_id
        where a.recruitment_id = $1`,
      [kept.decided],
    )
  expect([await left('recruitment_scores'), await left('recruitment_letters')]).toEqual([0, 0])
  // The other recruitment was decided later: its letters stand.
  expect(
    await house.value('select count(*)::int from councils.recruitment_letters'),
  ).toBeGreaterThan(0)
  const key = await house.value(
    'select receipt_key::text from councils.recruitment_applications where id = $1',
    [chosen],
  )
  expect((await nobody.get(receipt({ receiptPid: pidOf(city, String(key)) }))).status).toBe(410)
  const told = await text(await nobody.get(guide({ recruitmentPid: pidOf(city, kept.decided) })))
  expect(told).toContain('1人（募集1人）')
  town.at('2028-11-01T03:00:00+09:00')
  await town.do('system', purgeApplications, {})
  expect(await rowOf(reserve)).toBe('f|f|f|f|補欠')
  const acts = await house.value(
    `select string_agg(a::text, ' ') from platform.audit a where verb = 'councils.purge-applications'`,
  )
  expect(String(acts)).not.toMatch(/太郎|花子/)
})
