import { people, type Town } from '#platform/samples'
import { registerBusiness } from '../actions/register-business.ts'
import { recordHolding } from '../holdings/actions/record-holding.ts'
import { recordPerson } from '../people/actions/record-person.ts'
import { recordSuccession } from '../people/actions/record-succession.ts'

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
