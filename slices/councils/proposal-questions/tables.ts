import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

export type Question = z.infer<typeof Question>
const Question = z.object({
  id: z.uuid(),
  question: z.string(),
  askedOn: localDate(),
  askedName: z.string(),
  reply: z.string(),
  repliedOn: localDate().nullable(),
})

/** What the proposer was asked, the first first. The proposal was loaded through the person. */
export function questionsOf(here: Here, proposalId: string): Promise<Question[]> {
  return here.db.many(
    Question,
    sql`select id, question, asked_on, asked_name, reply, replied_on
      from councils.proposal_questions
      where city = ${here.city} and proposal_id = ${proposalId}::uuid order by asked_on, id`,
  )
}

const Asked = z.object({
  proposalId: z.uuid(),
  askedOn: localDate(),
  repliedOn: localDate().nullable(),
})

/** The pauses of many proposals, for the clock. */
export async function pausesOf(
  here: Here,
  proposalIds: readonly string[],
): Promise<ReadonlyMap<string, readonly z.infer<typeof Asked>[]>> {
  if (proposalIds.length === 0) return new Map()
  const rows = await here.db.many(
    Asked,
    sql`select proposal_id, asked_on, replied_on from councils.proposal_questions
      where city = ${here.city} and proposal_id = any(${proposalIds}::uuid[])`,
  )
  return Map.groupBy(rows, ({ proposalId }) => proposalId)
}

export async function keepQuestion(
  here: Here,
  proposalId: string,
  question: string,
): Promise<void> {
  await here.db.run(sql`
    insert into councils.proposal_questions (city, proposal_id, question, asked_on, asked_name)
    values (${here.city}, ${proposalId}::uuid, ${question}, ${here.today}, ${here.person.name})`)
}

export async function keepReply(
  here: Here,
  questionId: string,
  reply: string,
  repliedOn: LocalDate,
): Promise<void> {
  await here.db.run(sql`
    update councils.proposal_questions set reply = ${reply}, replied_on = ${repliedOn}
    where city = ${here.city} and id = ${questionId}::uuid and replied_on is null`)
}
