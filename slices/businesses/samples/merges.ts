import { pageOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { registerBusiness } from '../actions/register-business.ts'
import { reopenPair } from '../duplicates/actions/reopen-pair.ts'
import { pairPage } from '../duplicates/tables.ts'
import { recordHolding } from '../holdings/actions/record-holding.ts'
import { succeedBusiness } from '../lines/actions/succeed-business.ts'
import { mergeBusinesses } from '../merges/actions/merge-businesses.ts'
import { unmergeBusinesses } from '../merges/actions/unmerge-businesses.ts'
import { recordPerson } from '../people/actions/record-person.ts'
import { recordSuccession } from '../people/actions/record-succession.ts'
import { addProcess } from '../processes/actions/add-process.ts'
import type { Known } from './lines.ts'

const foundry = {
  kind: '法人',
  name: '㈲髙井鋲螺製作所（見本）',
  kana: 'たかいびょうらせいさくしょ',
  phone: '0778-00-7001',
  address: '福井県鯖江市大字吉田12番地3',
  district: '片上',
  jsicCode: '2481',
  jsicRevision: '13',
  source: '令和5年の企業名簿',
  confirmedOn: '2026-05-20',
  isSample: 'on',
}
const visited = { confirmedOn: '2026-05-20', onDay: '2026-05-20', knownBy: '訪問での聞き取り' }
const held = { level: '対応可', willing: 'はい', verified: '本人の申告', verifiedOn: '2026-05-20' }

/** Two records of one workshop (見本), each with what hangs on it; one process stands in both. */
export async function makeTwins(
  town: Town,
  processes: { readonly both: string | undefined; readonly one: string | undefined },
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly winner: string; readonly loser: string }> {
  const register = async (record: object) =>
    (await town.do(people.officer, registerBusiness, record)).about
  const winner = await register(foundry)
  const loser = await register({
    ...foundry,
    name: '有限会社高井鋲螺製作所（見本）',
    kana: '',
    address: '鯖江市吉田12-3',
    mail: 'mihon@example.jp',
    employees: '6',
    employeesOn: '2025-10-01',
    aliases: '髙井のねじ',
    source: '調査票の回答',
    isAnother: 'on',
    ...more,
  })
  for (const [businessId, processId] of [
    [winner, processes.both],
    [loser, processes.both],
    [loser, processes.one],
  ])
    await town.do(people.officer, recordHolding, { ...held, businessId, processId })
  for (const businessId of [winner, loser]) {
    const owner = { name: '髙井 進（見本）', part: '代表者', birthYear: '1955' }
    await town.do(people.officer, recordPerson, { ...visited, ...owner, businessId })
    const state = '未定'
    await town.do(people.officer, recordSuccession, { ...visited, businessId, state })
  }
  return { winner, loser }
}

/** The same two in a town that has nothing else, with the process that stands in both. */
export async function makeTwinsAlone(town: Town, more: Readonly<Record<string, string>> = {}) {
  town.at('2026-06-01T09:00:00+09:00')
  const add = async (name: string) =>
    (await town.do(people.officer, addProcess, { trade: '金属・機械', name })).about
  const process = await add('圧造')
  const twins = await makeTwins(town, { both: process, one: await add('転造') }, more)
  return { ...twins, process }
}

const district = '神明'
const doubled = [
  {
    name: '㈲三里メッキ工芸（見本）',
    kana: 'みさとめっきこうげい',
    phone: '0778-00-7021',
    address: '福井県鯖江市神明町二丁目1番5号',
    again: { name: '有限会社三里めっき工芸（見本）', kana: '', address: '鯖江市神明町2-1-5' },
  },
  {
    name: '五十嵐テンプル加工（見本）',
    kana: 'いがらしてんぷるかこう',
    phone: '0778-00-7022',
    address: '鯖江市神明町3-2-8',
    again: { name: '五十嵐テンプル加工所（見本）', kana: 'いがらしてんぷるかこうじょ' },
  },
]

/**
 * What a register has after some years (見本): two pairs that are most likely one business each, a pair
 * that was made one and parted again, and a workshop that another goes on with.
 */
export async function fillMerges(town: Town, { processes }: Known): Promise<void> {
  town.at('2026-07-10T09:00:00+09:00')
  const common = { ...foundry, district, jsicCode: '2464' }
  const again: string[] = []
  for (const { again: more, ...record } of doubled) {
    await town.do(people.officer, registerBusiness, { ...common, ...record })
    const entered = { ...common, ...record, ...more, source: '調査票の回答', isAnother: 'on' }
    again.push((await town.do(people.officer, registerBusiness, entered)).about)
  }
  town.at('2026-07-13T10:00:00+09:00')
  for (const pairId of await toldApart(town, again))
    await town.do(people.colleague, reopenPair, {
      pairId,
      reason: '同じ電話で二通の調査票が戻ったため、もう一度見比べる。',
    })
  town.at('2026-07-14T10:00:00+09:00')
  const { winner, loser } = await makeTwins(town, {
    both: processes.get('プレス'),
    one: processes.get('ねじ製作'),
  })
  const merged = { version: '1', otherVersion: '1', reason: '電話と所在地が同じため。' }
  const parties = { businessId: winner, otherId: loser }
  const { params } = await town.do(people.chief, mergeBusinesses, { ...merged, ...parties })
  town.at('2026-07-21T14:00:00+09:00')
  await town.do(people.chief, unmergeBusinesses, {
    mergeId: params?.mergeId,
    version: '1',
    apart: 'on',
    reason: '訪問したところ、兄弟が別々に営む二つの工場だった。',
  })
  town.at('2026-07-22T09:30:00+09:00')
  const welder = await town.do(people.officer, registerBusiness, {
    ...common,
    kind: '個人事業主',
    name: '早川ロー付（見本）',
    kana: 'はやかわろーづけ',
    phone: '0778-00-7031',
    address: '鯖江市神明町5-4-2',
    jsicCode: '3297',
    employees: '2',
    employeesOn: '2025-10-01',
  })
  const welding = { businessId: welder.about, processId: processes.get('ロー付け') }
  await town.do(people.officer, recordHolding, { ...held, ...welding, level: '自社の主力' })
  await town.do(people.officer, succeedBusiness, {
    businessId: welder.about,
    version: '1',
    on: '2026-07-01',
    kind: '法人',
    name: '合同会社早川ロー付技研（見本）',
    kana: 'はやかわろーづけぎけん',
    phone: '0778-00-7031',
    address: '鯖江市神明町5-4-2',
    move: ['holdings'],
    reason: '長く勤めた弟子が会社を作り、道具と取引先を引き継いだ。',
  })
}

/** The pairs of these records that their writer told apart, as the page of pairs lists them. */
function toldApart(town: Town, businessIds: readonly string[]): Promise<string[]> {
  const { city } = people.officer
  const person = () => town.person(people.officer)
  return within(town, { city, mode: 'read', person }, async (here) => {
    const page = pageOf({}, { score: 'number' }, { dir: 'desc' })
    const { rows } = await pairPage(here, { decided: '別の事業者' }, page)
    return rows
      .filter((pair) => businessIds.some((id) => id === pair.oneId || id === pair.otherId))
      .map(({ id }) => id)
  })
}
