import { citiesWhere } from '../outbox/cities.ts'
import type { Workshop } from '../outbox/outbox.ts'
import { troubleOf } from '../outbox/receipt.ts'
import type { Errand } from '../outbox/relay.ts'
import { systemOf } from '../person.ts'
import { within } from '../within.ts'
import type { Mailer } from './mailer.ts'
import { type DueMail, dueMails, markSent, markUnsent, mostMailTries } from './tables.ts'

/**
 * The relay's errand: sends what notifications have put in, outside of any transaction. A letter may go
 * out twice when the program is killed between sending and noting; it then bears the same Message-ID.
 * @param publicUrl the address people use, for the link; null: the letter names the screen only
 */
export function mailErrand(mailer: Mailer, publicUrl: string | null): Errand {
  return async (house: Workshop) => {
    const cities = await citiesWhere(
      house.engine,
      'platform.mails',
      `sent_at is null and next_at <= $1 and tries < ${mostMailTries}`,
      [house.clock.now().toISOString()],
    )
    for (const city of cities) {
      const asSystem = { city, person: async () => systemOf(city) }
      const due = await within(house, { ...asSystem, mode: 'read' }, dueMails)
      for (const mail of due) {
        const trouble = mail.mail === null ? null : await send(mailer, mail, mail.mail, publicUrl)
        await within(house, { ...asSystem, mode: 'write' }, (here) =>
          trouble === null ? markSent(here, mail.id) : markUnsent(here, mail, trouble),
        )
      }
    }
  }
}

async function send(
  mailer: Mailer,
  { id, subject, body, name, cityName }: DueMail,
  to: string,
  publicUrl: string | null,
): Promise<string | null> {
  const link = publicUrl === null ? 'お知らせの画面で開けます。' : new URL(body, publicUrl).href
  const text = [
    `${name} 様`,
    '',
    subject,
    '',
    link,
    '',
    '--',
    `${cityName} 産業振興（Sanchi からの自動のお知らせです。このメールに返信しても届きません）`,
    'メールを止めるには、お知らせの画面で「メールでも受け取る」を外してください。',
  ].join('\n')
  return mailer({ id, to, subject: `【${cityName}】${subject}`, text }).then(
    () => null,
    (error: unknown) => troubleOf(error),
  )
}
