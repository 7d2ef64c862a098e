import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { ProposalTyped } from '../proposals/forms.ts'
import { proposalLabel } from '../proposals/rules.ts'

const Before = z.object({ sameMail: z.number(), inADay: z.number() })

/** How many wait from this contact, and how many came since yesterday at this hour. */
export function proposalsBefore(here: Here, contact: string): Promise<z.infer<typeof Before>> {
  const since = new Date(Date.parse(here.now) - 86_400_000).toISOString()
  return here.db.one(
    Before,
    sql`select
        (count(*) filter (where p.answered_on is null and p.withdrawn_on is null
          and lower(case when p.mail = '' then p.phone else p.mail end) = ${contact.toLowerCase()}))::int
          as same_mail,
        (count(*) filter (where p.received_at > ${since}))::int as in_a_day
      from councils.proposals p where p.city = ${here.city}`,
  )
}

/** Keeps what was sent, under the next number of the fiscal year. */
export async function keepProposal(
  here: Here,
  typed: ProposalTyped,
  textKey: string,
  dueOn: LocalDate,
): Promise<{ id: string; receiptKey: string; label: string }> {
  const number = await here.db.value(
    z.number(),
    sql`insert into platform.counters (city, name, value)
      values (${here.city}, ${`councils.proposals ${here.fiscalYear}`}, 1)
      on conflict (city, name) do update set value = counters.value + 1 returning value`,
  )
  return here.db.one(
    z.object({ id: z.uuid(), receiptKey: z.uuid(), label: z.string() }),
    sql`insert into councils.proposals (city, label, fiscal_year, title, problem, idea, asked, evidence,
        cost_guess, may_publish, shows_name, is_secret, proposer_kind, proposer_name, organisation,
        mail, phone, account_id, text_key, received_at, received_on, due_on, is_sample)
      values (${here.city}, ${proposalLabel(here.fiscalYear, number)}, ${here.fiscalYear},
        ${typed.title}, ${typed.problem}, ${typed.idea}, ${typed.asked}, ${typed.evidence},
        ${typed.costGuess}, ${typed.publicity === 'published'},
        ${typed.showsName && typed.publicity === 'published'}, ${typed.publicity === 'secret'},
        ${typed.proposerKind}, ${typed.proposerName}, ${typed.organisation}, ${typed.mail},
        ${typed.phone}, ${here.person.id}::uuid, ${textKey}, ${here.now}, ${here.today}, ${dueOn},
        ${typed.isSample})
      returning id, receipt_key, label`,
  )
}
