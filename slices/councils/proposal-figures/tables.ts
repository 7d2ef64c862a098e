import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import { answerClasses } from '../answers/rules.ts'
import type { Counted } from './rules.ts'

const Row = z.object({
  fiscalYear: z.number(),
  sectionName: z.string().nullable(),
  dueOn: localDate(),
  answeredOn: localDate().nullable(),
  answerClass: z.enum(answerClasses).nullable(),
  doneOn: localDate().nullable(),
  withdrawnOn: localDate().nullable(),
})
export type CountedProposal = z.infer<typeof Row> & Counted

/** Every proposal of five fiscal years as it counts; secret ones are counted as the others are. */
export function countedProposals(here: Here): Promise<CountedProposal[]> {
  return here.db.many(
    Row,
    sql`select p.fiscal_year, s.name as section_name, p.due_on, p.answered_on,
        (select a.approved_class from councils.answers a
    where a.city = p.city and a.id = p.answer_id) as answer_class,
        p.done_on, p.withdrawn_on
      from councils.proposals p
      left join platform.sections s on (s.city, s.id) = (p.city, p.section_id)
      where p.city = ${here.city} and p.fiscal_year > ${here.fiscalYear - 5}
      order by p.fiscal_year desc, s.code`,
  )
}
