import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { approval, draft } from '../../answers/addresses.ts'
import { routes as answerRoutes } from '../../answers/routes.ts'
import * as at from '../addresses.ts'
import { routes } from '../routes.ts'

async function nothing(): Promise<void> {}

const house = await openHouse('councils', [...routes, ...answerRoutes], nothing)
const city = people.officer.city
const { townPid } = at.part.of(city)
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

test('nobody sends to no city; the inbox is not for outsiders; what is sent twice is one', async () => {
  expect((await nobody.get(at.sending({ townPid: '182079-x' }))).status).toBe(404)
  expect((await nobody.get(at.proposals())).headers.get('location')).toMatch(/^\/sign-in/)
  for (const who of [people.bank, people.business, people.finance])
    expect((await house.as(who).get(at.proposals())).status).toBe(403)

  const empty = await send({ title: '題だけ', hasRead: '' })
  const page = await empty.response.text()
  expect(empty.response.status).toBe(422)
  for (const sentence of ['困っているか', 'アイデア', 'メールか電話', '題だけ'])
    expect(page).toContain(sentence)
  const numbered = await send({ ...typed, evidence: '番号は123456789018です。' })
  expect([numbered.response.status, await numbered.response.text()]).toEqual([
    422,
    expect.stringContaining('個人番号らしい数字'),
  ])

  const first = await send(typed)
  expect([first.response.status, first.path]).toEqual([
    303,
    expect.stringMatching(/^\/proposals\/receipts\/182079-/),
  ])
  const again = await send({ ...typed, idea: `${typed.idea}　` })
  expect(again.path).toBe(first.path)
  expect(await house.value('select count(*)::int from councils.proposals')).toBe(1)
  const receipt = await (await nobody.get(first.path)).text()
  for (const shown of ['提案第R8-0001号', '令和8年12月24日', typed.idea])
    expect(receipt).toContain(shown)
  expect(receipt).not.toContain('hanako@example.jp')
  const other = at.receipt({ receiptPid: `${city}-${await idOf(typed.title)}` })
  expect((await nobody.get(other)).status).toBe(404)
})

test('assigned by a chief, asked about, extended by letter and transferred: the clock goes as it must', async () => {
  const proposalId = await idOf(typed.title)
  const params = { proposalId }
  let officer = house.as(people.officer)
  let chief = house.as(people.chief)
  expect((await house.as(people.headElsewhere).get(at.proposal(params))).status).toBe(404)
  expect((await officer.post(at.consideration(params), {})).status).toBe(409)
  const ownerId = await accountOf(people.officer.login)
  expect((await officer.post(at.assignment(params), { ownerId })).status).toBe(403)
  expect((await chief.post(at.assignment(params), { ownerId })).status).toBe(303)
  expect((await officer.post(at.consideration(params), {})).status).toBe(303)

  house.setClock('2026-11-26T10:00:00+09:00')
  officer = house.as(people.officer)
  expect((await officer.post(at.question(params), { question: '何人の名簿ですか。' })).status).toBe(
    303,
  )
  expect(await columnOf(typed.title, 'due_on')).toBe('2027-01-07')
  house.setClock('2026-11-30T10:00:00+09:00')
  officer = house.as(people.officer)
  chief = house.as(people.chief)
  const receiptPid = `${city}-${await columnOf(typed.title, 'receipt_key')}`
  expect((await nobody.post(at.reply({ receiptPid }), { reply: '10人ほどです。' })).status).toBe(
    303,
  )
  expect(await columnOf(typed.title, 'due_on')).toBe('2027-01-04')
  const second = await officer.post(at.question(params), { question: 'もう一つ。' })
  expect([second.status, await second.text()]).toEqual([
    409,
    expect.stringContaining('問い合わせは1回まで'),
  ])

  const head = house.as(people.head)
  const asked = { days: '20', reason: '組合との打合せが12月中旬になるため' }
  const late = await head.post(at.extension(params), { ...asked, letterOn: '2027-01-05' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('延長できません')])
  expect(
    (await chief.post(at.extension(params), { ...asked, letterOn: '2026-11-30' })).status,
  ).toBe(403)
  const long = await head.post(at.extension(params), {
    ...asked,
    days: '31',
    letterOn: '2026-11-30',
  })
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('30日まで')])
  expect((await head.post(at.extension(params), { ...asked, letterOn: '2026-11-30' })).status).toBe(
    303,
  )
  expect(await columnOf(typed.title, 'due_on')).toBe('2027-01-18')
  const letter = await (await head.get(at.extensionLetter(params))).text()
  for (const said of ['回答期限延長通知書', '20日', asked.reason]) expect(letter).toContain(said)
  expect((await head.get(at.extensionLetterPdf(params))).headers.get('content-type')).toBe(
    'application/pdf',
  )

  const sectionId = String(
    await house.value('select id from platform.sections where city = $1 and name = $2', [
      city,
      '財政課',
    ]),
  )
  const moved = { sectionId, reason: '費用の話が中心のため' }
  expect((await chief.post(at.transfer(params), moved)).status).toBe(303)
  expect(await columnOf(typed.title, 'due_on')).toBe('2027-01-18')
  expect((await chief.post(at.assignment(params), { ownerId })).status).toBe(303)
})

test('answered by another person than wrote it, in the words its class needs; then it is public with its reason', async () => {
  house.setClock('2026-12-10T10:00:00+09:00')
  const answerId = String(await columnOf(typed.title, 'answer_id'))
  const params = { answerId }
  const officer = house.as(people.officer)
  const version = () =>
    house.value('select version::text from councils.answers where id = $1', [answerId])
  const thin = await officer.post(draft(params), {
    _version: String(await version()),
    answerClass: '不採用',
    reason: '困難なため',
  })
  expect([thin.status, await thin.text()]).toEqual([
    422,
    expect.stringContaining(
      '理由が「困難なため」だけでは委員に伝わりません。何が妨げになっているかを書いてください。',
    ),
  ])
  const accepted = {
    answerClass: '採用',
    reason: '三社が同じことを述べ、共同の手配で一社あたりの費用が下がるため',
    what: '通訳の名簿を組合と作る',
    owner: '商工振興係',
  }
  const undated = await officer.post(draft(params), {
    ...accepted,
    _version: String(await version()),
  })
  expect(await undated.text()).toContain('いつまでに、どの係が行うかを入れてください。')
  const whole = { ...accepted, dueOn: '2027-06-30' }
  expect(
    (await officer.post(draft(params), { ...whole, _version: String(await version()) })).status,
  ).toBe(303)
  expect(
    (await nobody.get(at.publishedOne({ proposalPid: `${city}-${await idOf(typed.title)}` })))
      .status,
  ).toBe(404)
  expect((await officer.post(approval(params), { _version: String(await version()) })).status).toBe(
    403,
  )
  const head = house.as(people.head)
  expect((await head.post(approval(params), { _version: '1' })).status).toBe(409)
  expect((await head.post(approval(params), { _version: String(await version()) })).status).toBe(
    303,
  )

  const shown = at.publishedOne({ proposalPid: `${city}-${await idOf(typed.title)}` })
  const page = await (await nobody.get(shown)).text()
  for (const said of ['採用', whole.reason, '見本 花子', '契約の約束ではありません'])
    expect(page).toContain(said)
  expect(page).not.toContain('hanako@example.jp')
  const list = await (await nobody.get(at.town({ townPid }))).text()
  expect(list).toContain(typed.title)
  const held = String(await columnOf(typed.title, 'receipt_key'))
  const withdrawn = await nobody.post(at.withdrawal({ receiptPid: `${city}-${held}` }), {})
  expect([withdrawn.status, await withdrawn.text()]).toEqual([
    409,
    expect.stringContaining('回答しています'),
  ])
  const proposalId = await idOf(typed.title)
  const officerActs = { step: '実施済', note: '名簿に12人を載せ、2月の見本市で使った。' }
  expect((await officer.post(at.outcome({ proposalId }), officerActs)).status).toBe(303)
  expect(await (await nobody.get(shown)).text()).toContain('12人を載せ')
})

test('a specification is checked by another person than noted the advantage', async () => {
  const proposalId = await idOf(typed.title)
  const officer = house.as(people.officer)
  const early = await officer.post(at.specification({ proposalId }), {})
  expect(early.status).toBe(409)
  const note = '名簿の様式を自社で持っている'
  expect((await officer.post(at.dealing({ proposalId }), { note })).status).toBe(303)
  const own = await officer.post(at.specification({ proposalId }), {})
  expect([own.status, await own.text()]).toEqual([409, expect.stringContaining('別の職員')])
  expect((await house.as(people.chief).post(at.specification({ proposalId }), {})).status).toBe(303)
})
