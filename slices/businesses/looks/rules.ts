import { z } from 'zod'
import { acts } from '../acts.ts'
import { rolesInWords } from '../consents/rules.ts'

/** Every act of the register that opens what is personal or sealed, and every card given to somebody. */
export const lookVerbs: readonly string[] = Object.keys(acts).filter(
  (verb) =>
    verb.startsWith('businesses.view-') ||
    verb === 'businesses.open-contacts-export' ||
    verb === 'businesses.provide-card',
)

/** What was opened, by the act's name; anything new that is opened is called by its general name. */
const opened: Readonly<Record<string, string>> = {
  'businesses.view-people': '担い手と後継',
  'businesses.view-finances': '財務と販路',
  'businesses.view-people-in-list': '一覧の年齢と後継',
  'businesses.view-shared': '同意のある情報',
  'businesses.open-contacts-export': '連絡先を含む書き出し',
  'businesses.provide-card': '事業者カード（外への提供）',
}

const Noted = z.object({
  reason: z.string().default(''),
  seen: z.array(z.string()).default([]),
})

/** What somebody saw and why, from what the record of acts keeps of it. */
export function lookInWords(verb: string, noted: unknown): { what: string; why: string } {
  const told = Noted.safeParse(noted)
  const { reason, seen } = told.success ? told.data : { reason: '', seen: [] }
  const what = opened[verb] ?? '個人情報'
  return { what: seen.length > 0 ? `${what}：${seen.join('、')}` : what, why: reason }
}

/** 「産業振興課」, or what kind of partner it was. */
export function whoseLook(section: string | null, held: readonly string[]): string {
  return section || rolesInWords(held) || '—'
}
