import { z } from 'zod'
import { localDate } from '#packages/japan'
import { action } from '../../actions.ts'
import { sql } from '../../database/sql.ts'
import { type Role, roles } from '../../person.ts'
import { broken, insist } from '../../rulings.ts'
import { may } from '../permissions.ts'
import { administratorsHoldNoContentRole, aTermEndsAfterItStarts } from '../rules.ts'
import { sectionNamed } from '../tables.ts'

const roleName = z
  .string()
  .refine((role): role is Role => role in roles && role !== 'system' && role !== 'citizen', {
    error: '役割を選んでください。',
  })

export const AccountForm = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'IDは半角の英小文字と数字で、3〜40字で入れてください。'),
  name: z.string().trim().min(1, '氏名を入れてください。').max(60, '氏名は60字までです。'),
  title: z.string().trim().max(40, '職名は40字までです。').default(''),
  mail: z.string().trim().max(200).default(''),
  section: z.string().trim().default(''),
  roles: z.preprocess(
    (v) => (typeof v === 'string' ? [v] : v),
    z.array(roleName).min(1, '役割を一つ以上選んでください。'),
  ),
  validFrom: localDate('使い始める日を、日付で入れてください。'),
  validUntil: z.preprocess(
    (v) => (v === '' ? null : v),
    localDate('使い終える日を、日付で入れてください。').nullable().default(null),
  ),
  isSample: z.coerce.boolean().default(false),
})

/** Opens an account for a term, without a password: the person sets it with the letter they are given. */
export const openAccount = action({
  verb: 'platform.open-account',
  may: may.keepAccounts,
  form: AccountForm,
  danger: true,

  async run(here, form) {
    const taken = await here.db.value(
      z.boolean(),
      sql`select exists (select from platform.accounts
        where city = ${here.city} and login = ${form.login})`,
    )
    insist(
      !taken || broken('このIDはもう使われています。別のIDにしてください。', 'login'),
      administratorsHoldNoContentRole(form.roles),
      aTermEndsAfterItStarts(form.validFrom, form.validUntil),
    )
    const sectionId = await sectionNamed(here, form.section)
    const id = await here.db.value(
      z.uuid(),
      sql`insert into platform.accounts
          (city, login, name, title, mail, section_id, valid_from, valid_until, is_sample)
        values (${here.city}, ${form.login}, ${form.name}, ${form.title}, ${form.mail}, ${sectionId},
          ${form.validFrom}, ${form.validUntil}, ${form.isSample})
        returning id`,
    )
    for (const role of form.roles) {
      await here.db.run(sql`
        insert into platform.account_roles (city, account_id, role, valid_from)
        values (${here.city}, ${id}, ${role}, ${form.validFrom})`)
    }
    const { login, name, roles: held, validFrom, validUntil } = form
    return {
      about: id,
      params: { accountId: id },
      noted: { after: { login, name, roles: held, validFrom, validUntil } },
      say: '利用者を登録しました。',
    }
  },
})
