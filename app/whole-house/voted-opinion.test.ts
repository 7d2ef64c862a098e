import { expect, test } from 'vitest'
import { people } from '#platform/samples'
import { fillSitting, sittingIds as ids } from '#slices/councils'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'

const house = await openHouse('whole house', rows, [...fills, fillSitting])
const { city } = people.officer
const officer = house.as(people.officer)
const head = house.as(people.head)
const member = house.as(people.member)
const nobody = house.asNobody()
const one = async (text: string, values: readonly unknown[] = []) =>
  String(await house.value(text, values))
const table = `/councils/bodies/${ids.body}/opinion-status`
const later = async (instant: string) => {
  house.setClock(instant)
  return { officer: house.as(people.officer), head: house.as(people.head) }
}

test('§10-22 and §10-29: from a member’s sentence to the voted amount, which the next table prints by itself; an issued one stays', async () => {
  await officer.post(`/councils/utterances/${ids.first}/opinion`, {
    restated: '海外の見本市の通訳を共同で手配する',
  })
  const opinionId = await one('select id from councils.opinions where utterance_id = $1', [
    ids.first,
  ])
  const answerId = await one('select answer_id from councils.opinions where id = $1', [opinionId])
  const answered = {
    answerClass: '採用',
    reason: '委員の経験と調査の結果が同じことを示しているため',
    what: '通訳の共同手配を予算に入れる',
    owner: '商工振興係',
    dueOn: '2027-09-30',
  }
  await officer.post(`/councils/answers/${answerId}/draft`, { ...answered, _version: '1' })
  await head.post(`/councils/answers/${answerId}/approval`, { _version: '2' })
  const line = await one(`select l.line_id from measures.v_budget_lines l
    where l.fiscal_year = 2027 and l.requested_at is not null and l.amount_yen > 0
    order by l.amount_yen desc limit 1`)
  const amount = Number(
    await one('select amount_yen from measures.v_budget_lines where line_id = $1', [line]),
  )
  const beadPid = await one(
    `select city || '-' || pid from evidence.beads where slice = 'measures' and ref = $1`,
    [`line:${line}`],
  )
  const reflected = await officer.post(`/councils/answers/${answerId}/reflection`, { beadPid })
  expect(reflected.status).toBe(303)

  const before = await (await officer.get(table)).text()
  expect(before).not.toContain('議決 ')
  const issued = await officer.post(`${table}/issuing`, { reader: 'public' })
  const first = issued.headers.get('location') ?? ''
  expect(first).toMatch(/^\/\w/)
  const frozen = async () =>
    (/<article[\s\S]*<\/article>/.exec(await (await nobody.get(first)).text()) ?? [''])[0]
  const asIssued = await frozen()
  expect(asIssued).toContain('海外の見本市の通訳を共同で手配する')

  house.setClock('2027-03-24T17:00:00+09:00')
  const roundId = await one('select id from measures.rounds where fiscal_year = 2027')
  const vote = await house
    .as(people.financeHead)
    .post(`/rounds/${roundId}/vote`, { votedOn: '2027-03-24' })
  expect(vote.status).toBe(303)
  const voted = Number(
    await one('select voted_yen from measures.v_budget_lines where line_id = $1', [line]),
  )
  expect(voted).toBeGreaterThan(0)
  expect(voted).toBeLessThanOrEqual(amount)

  const { officer: now, head: headNow } = await later('2027-04-12T10:00:00+09:00')
  const after = await (await now.get(table)).text()
  const printed = `令9年度 議決 ${Math.round(voted / 1000).toLocaleString('ja-JP')}千円`
  expect(after).toContain(printed)
  const sheet = await (await house.as(people.member).get(`${table}/paper`)).text()
  expect(sheet).toContain(printed)

  const opinion = `/councils/opinions/${city}-${opinionId}`
  const said = await (await nobody.get(opinion)).text()
  for (const found of ['採用', answered.reason, '議決']) expect(said).toContain(found)
  const became = /href="(\/thread\/[^"]+\/became)"/.exec(said)?.[1] ?? ''
  const walked = await (await nobody.get(became)).text()
  expect(walked).toContain('千円')

  await now.post(`/councils/answers/${answerId}/draft`, {
    ...answered,
    what: '通訳の名簿を先に作る',
    _version: '3',
  })
  await headNow.post(`/councils/answers/${answerId}/approval`, { _version: '4' })
  expect(await (await now.get(table)).text()).toContain('通訳の名簿を先に作る')
  expect(await frozen()).toBe(asIssued)
})

test('an outsider finds neither the table of a body nor what was not voted', async () => {
  expect((await nobody.get(table)).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.bank, people.business, people.reviewer])
    expect((await house.as(who).get(table)).status).toBe(403)
  expect((await house.as(people.officerElsewhere).get(table)).status).toBe(404)
  const other = `/councils/bodies/${ids.other}/opinion-status`
  expect((await house.as(people.member).get(other)).status).toBe(404)
  expect((await member.get(`/councils/opinion-status/${city}-${ids.other}`)).status).not.toBe(200)
})
