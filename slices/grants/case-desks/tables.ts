import { people, type SamplePerson } from '#platform/samples'
import { awarding } from '../awards/addresses.ts'
import { draftedCase, paidCase } from '../case-examples/tables.ts'
import * as recallsAt from '../recalls/addresses.ts'

/** What is asked of the house that a test opened. */
type House = {
  value(text: string, values?: readonly unknown[]): Promise<unknown>
  setClock(instant: string): void
  as(who: SamplePerson): {
    post(path: string, typed: Readonly<Record<string, string>>): Promise<Response>
  }
}

/** What the page says, without its frame: what failed is then read at once. */
async function wordsOf(answer: Response): Promise<string> {
  const text = await answer.text()
  return text.slice(Math.max(0, text.indexOf('<main')))
}

/** How a decision is sent that nobody has touched since it was drafted. */
export const fresh = { _version: '1', _form: 'decide' }

/** What every test of money does over and over at the cases of a house. */
export function caseDesk(house: House) {
  const value = async (text: string, values: readonly unknown[] = []): Promise<string> =>
    String(await house.value(text, values))
  const openOf = async (applicationId: string) => ({
    decisionId: await value(
      `select id from grants.decisions where application_id = $1 and decided_at is null
        and returned_at is null`,
      [applicationId],
    ),
  })
  /** The form was taken. @throws with the status and what the page said */
  async function posted(answer: Response | Promise<Response>): Promise<void> {
    const given = await answer
    if (given.status !== 303) throw new Error(`${given.status} ${await wordsOf(given)}`)
  }
  /** The form was refused with a sentence. @throws where it was taken, or says something else */
  async function refused(
    answer: Response | Promise<Response>,
    sentence: string,
    status = 409,
  ): Promise<void> {
    const given = await answer
    const words = await wordsOf(given)
    if (given.status !== status || !words.includes(sentence))
      throw new Error(`not ${status} 「${sentence}」 but ${given.status} ${words}`)
  }
  return {
    value,
    posted,
    refused,
    /** What waits for somebody's decision in a case. */
    openOf,
    /** Ten in the morning of a day. */
    on: (day: string) => house.setClock(`${day}T10:00:00+09:00`),
    /** Status and page, as one text. */
    said: async (answer: Response | Promise<Response>): Promise<string> => {
      const given = await answer
      return `${given.status} ${await wordsOf(given)}`
    },
    stateOf: (applicationId: string) =>
      value('select state from grants.applications where id = $1', [applicationId]),
    /** The director decides what the case waits for. */
    decided: async (
      applicationId: string,
      to: (params: { decisionId: string }) => string,
    ): Promise<void> => {
      const path = to(await openOf(applicationId))
      await posted(house.as(people.director).post(path, fresh))
    },
    paperOf: (applicationId: string, kind: string) =>
      value('select content::text from grants.papers where application_id = $1 and kind = $2', [
        applicationId,
        kind,
      ]),
    /** How often somebody was told what a pattern says. */
    told: async (login: string, like: string) =>
      Number(
        await value(
          `select count(*) from platform.notifications n
           join platform.accounts a on (a.city, a.id) = (n.city, n.account_id)
           where a.login = $1 and a.city = 182079 and n.sentence like $2`,
          [login, like],
        ),
      ),
  }
}

/**
 * A case of 1,200,000 received on 30 September 2026, cancelled on 20 April 2027 and asked back by 10 May (G7), as
 * the section and the director lead it there.
 */
export async function recalledCase(
  house: House,
  number: number,
): Promise<{ readonly applicationId: string; readonly returnId: string }> {
  const { value, on, posted, decided } = caseDesk(house)
  const reason = '要綱第12条に反する使い方のため。'
  on('2026-06-29')
  const { applicationId } = await draftedCase(house.value, number, 1_200_000)
  await decided(applicationId, awarding)
  await paidCase(house.value, applicationId, 1_200_000, '2026-09-30')
  on('2027-04-20')
  const officer = house.as(people.officer)
  await posted(
    officer.post(recallsAt.cancellationDraft({ applicationId }), {
      ...{ cancelledYen: '1200000', ground: '他の用途への使用', ruleRef: '要綱第12条' },
      ...{ hearing: '契約のため不要', heardOn: '', reason },
    }),
  )
  await decided(applicationId, recallsAt.cancelling)
  await posted(officer.post(recallsAt.returnDraft({ applicationId }), { days: '20', reason }))
  await decided(applicationId, recallsAt.ordering)
  const returnId = await value('select id from grants.returns where application_id = $1', [
    applicationId,
  ])
  return { applicationId, returnId }
}
