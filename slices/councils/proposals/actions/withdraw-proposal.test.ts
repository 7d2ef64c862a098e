import { expect, test } from 'vitest'
import { performAs, systemOf, withQuery } from '#platform'
import { openHouse, people } from '#test'
import { answer as answerPage } from '../../answers/addresses.ts'
import { routes as answerRoutes } from '../../answers/routes.ts'
import { figures } from '../../proposal-figures/addresses.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'
import { remindOfProposals } from './remind-of-proposals.ts'

async function nothing(): Promise<void> {}

const house = await openHouse('councils', [...routes, ...answerRoutes], nothing)
const city = people.officer.city
const { townPid } = at.part.of(city)
const all = (path: string) => withQuery(path, { state: 'すべて' })
const nobody = house.asNobody()
const typed = {
  title: '通訳を共同で手配する',
  problem: '見本市のたびに各社が別々に通訳を探している。',
  idea: '市と組合で通訳の名簿を作り、共同で手配する。',
  asked: '名簿づくりと、初年度の費用の半分',
  proposerKind: '事業者',
  proposerName: '見本 花子',
  organisation: '見本眼鏡株式会社',
  mail: 'hanako@example.jp',
  publicity: 'published',
  showsName: 'on',
  hasRead: 'on',
}
const send = async (form: Readonly<Record<string, string>>, who = nobody) => {
  const response = await who.post(at.sending({ townPid }), form)
  return { response, path: response.headers.get('location') ?? '' }
}
const idOf = async (title: string) =>
  String(await house.value('select id from councils.proposals where title = $1', [title]))
const columnOf = (title: string, column: string) =>
  house.value(`select ${column}::text from councils.proposals where title = $1`, [title])
const accountOf = async (login: string) =>
  String(
    await house.value('select id from platform.accounts where city = $1 and login = $2', [
      city,
      login,
    ]),
  )

test('a secret idea is known to its section alone: list, page, answer, counts of the list and thread', async () => {
  const secret = {
    ...typed,
    title: '新しい丁番の仕組み',
    publicity: 'secret',
    mail: 'h2@example.jp',
  }
  expect((await send(secret)).response.status).toBe(303)
  const proposalId = await idOf(secret.title)
  const ownerId = await accountOf(people.officer.login)
  expect(await (await house.as(people.officer).get(at.proposals())).text()).not.toContain('丁番')
  const unknown = await house.as(people.officer).get(at.proposal({ proposalId }))
  const none = await house
    .as(people.officer)
    .get(at.proposal({ proposalId: '00000000-0000-4000-8000-000000000000' }))
  expect([unknown.status, none.status]).toEqual([404, 404])
  expect(
    (await house.as(people.chief).post(at.assignment({ proposalId }), { ownerId })).status,
  ).toBe(303)
  const answerId = String(await columnOf(secret.title, 'answer_id'))
  expect((await house.as(people.officer).get(at.proposal({ proposalId }))).status).toBe(200)
  for (const who of [people.executive, people.auditor, people.director]) {
    expect((await house.as(who).get(at.proposal({ proposalId }))).status).toBe(404)
    expect((await house.as(who).get(answerPage({ answerId }))).status).toBe(404)
    expect(await (await house.as(who).get(all(at.proposals()))).text()).not.toContain('丁番')
  }
  const csv = await (await house.as(people.executive).get(all(at.proposalsCsv()))).text()
  expect(csv).not.toContain('丁番')
})

test('the proposer takes it back before the answer; few are counted without rates', async () => {
  const other = { ...typed, title: '工房を週末に開ける', mail: 'h3@example.jp' }
  const { path } = await send(other)
  const receiptPid = path.split('/').at(-1) ?? ''
  expect(
    (await nobody.post(at.withdrawal({ receiptPid }), { reason: '別に進めるため' })).status,
  ).toBe(303)
  expect(await (await nobody.get(path)).text()).toContain('取下げ')
  const shown = await (await house.as(people.head).get(figures())).text()
  expect(shown).toContain('対象なし')
  expect(shown).not.toMatch(/\d％（/)
})

test('each rank is reminded once, on its day: whoever is in charge 15, the chief 25, the head 30, the director 45', async () => {
  const told = () =>
    house.value(
      `select string_agg(rank, ' ' order by reminded_on, rank) from councils.proposal_reminders`,
    )
  const tidy = async (day: string) => {
    house.setClock(`${day}T03:00:00+09:00`)
    await performAs(house.grounds, systemOf(city), remindOfProposals, {})
    return told()
  }
  expect(await tidy('2026-12-08')).toBeNull()
  expect(await tidy('2026-12-09')).toBe('owner')
  expect(await tidy('2026-12-10')).toBe('owner')
  expect(await tidy('2026-12-19')).toBe('owner chief')
  expect(await tidy('2026-12-24')).toBe('owner chief head')
  expect(await tidy('2027-01-08')).toBe('owner chief head director')
  const toHead = await house.value(
    `select count(*)::int from platform.notifications n
     join platform.accounts a on (a.city, a.id) = (n.city, n.account_id)
     where a.login = $1 and n.sentence like '%回答の期限の日です%'`,
    [people.head.login],
  )
  expect(toHead).toBe(1)
})
