import { z } from 'zod'
import { action } from '../../actions.ts'
import { insistFresh } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { endSessionsOf } from '../sessions.ts'
import { accountSeenBy, amend, sectionNamed } from '../tables.ts'

const AmendmentForm = z.object({
  accountId: z.uuid(),
  version: z.coerce.number().int(),
  name: z
    .string({ error: '氏名を入れてください。' })
    .trim()
    .min(1, '氏名を入れてください。')
    .max(60, '氏名は60字までです。'),
  title: z.string().trim().max(40, '職名は40字までです。').default(''),
  mail: z.union([z.literal(''), z.email('メールアドレスの形ではありません。')]).default(''),
  section: z.string().trim().max(60, '所属は60字までです。').default(''),
})
const labels = { name: '氏名', title: '職名', mail: 'メール', section: '所属' }

/** Corrects an account. Another section is a transfer: every session of the person ends at once. */
export const amendAccount = action({
  verb: 'platform.amend-account',
  may: may.keepAccounts,
  form: AmendmentForm,

  async run(here, { accountId, version, ...to }) {
    const saved = await accountSeenBy(here, accountId)
    const { name, title, mail } = saved
    const before = { name, title, mail, section: saved.sectionName ?? '' }
    insistFresh(version, saved.version, before, labels)
    await amend(here, accountId, { ...to, sectionId: await sectionNamed(here, to.section) })
    const moved = before.section !== to.section
    const ended = moved ? await endSessionsOf(here, accountId) : 0
    return {
      about: accountId,
      noted: { before, after: to, ended },
      say: moved ? '所属を変えました。その人は、もう一度サインインします。' : '保存しました。',
    }
  },
})
