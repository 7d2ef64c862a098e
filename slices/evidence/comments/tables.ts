import { z } from 'zod'
import { type Here, sql, staffRoles } from '#platform'

const Comment = z.object({ id: z.uuid(), at: z.string(), byName: z.string(), text: z.string() })
export type Comment = z.infer<typeof Comment>

/** The bead was loaded through the person, who is staff: comments are shown to nobody else. */
export function commentsOn(here: Here, bead: number): Promise<Comment[]> {
  return here.db.many(
    Comment,
    sql`select id, at, by_name, text from evidence.comments
      where city = ${here.city} and bead = ${bead} order by at desc, id limit 200`,
  )
}

export async function keepComment(here: Here, bead: number, text: string): Promise<void> {
  await here.db.run(sql`insert into evidence.comments (city, bead, at, by, by_name, text)
    values (${here.city}, ${bead}, ${here.now}, ${here.person.id ?? 'system'},
      ${here.person.name}, ${text})`)
}

/** Accounts of staff with these logins: others are not told of what they may not see. */
export function staffNamed(here: Here, logins: readonly string[]): Promise<{ id: string }[]> {
  return here.db.many(
    z.object({ id: z.uuid() }),
    sql`select a.id from platform.accounts a
      where a.city = ${here.city} and a.login = any(${logins}::text[])
        and exists (select from platform.account_roles r
          where r.city = ${here.city} and r.account_id = a.id
            and r.role = any(${staffRoles}::text[]) and r.valid_from <= ${here.today}
            and (r.valid_until is null or r.valid_until >= ${here.today}))`,
  )
}
