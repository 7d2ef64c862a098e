import { type Done, type Here, notify } from '#platform'
import { correction } from '../addresses.ts'
import { answerDueOn, theRecordItself } from '../rules.ts'
import { type Asked, keepCorrection } from '../tables.ts'

/** Keeps what a business asked, in the same way whatever it is about, and tells the section. */
export async function keepAsked(
  here: Here,
  asked: Omit<Asked, 'dueOn' | 'businessId'> & {
    readonly business: { readonly id: string; readonly name: string }
  },
): Promise<Done> {
  const { business, ...rest } = asked
  const dueOn = answerDueOn(here.today)
  const kept = await keepCorrection(here, { ...rest, businessId: business.id, dueOn })
  await notify(
    here,
    { roles: ['officer', 'chief'] },
    `${business.name}から訂正の申出（第${kept.number}号）がありました。`,
    correction({ correctionId: kept.id }),
  )
  return {
    about: business.id,
    noted: {
      correctionId: kept.id,
      number: kept.number,
      ...(rest.part !== '' && { part: rest.part, partId: rest.partId, act: rest.act }),
      fields: rest.changes.map(({ field }) => field),
    },
    params: { correctionId: kept.id },
    say: `訂正を申し出ました（第${kept.number}号）。30日以内に、項目ごとに答えます。`,
  }
}

/**
 * What a business asks in its own words while it does something else, such as applying for a grant. The
 * business was loaded as its own.
 */
export function proposeInWords(
  here: Here,
  business: { readonly id: string; readonly name: string },
  note: string,
): Promise<Done> {
  return keepAsked(here, { business, note, changes: [], ...theRecordItself })
}
