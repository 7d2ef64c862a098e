import { z } from 'zod'
import { fiscalYear, localDate } from '#packages/japan'
import { reason } from '../fiscal-figures/forms.ts'
import { sources } from '../fiscal-figures/rules.ts'
import { parseShare, type Share, tiers } from './rules.ts'

/** What a tier is called in the names of fields. */
export const tierKeys = ['local', 'japan', 'world'] as const

const share = z
  .string()
  .default('')
  .transform((typed, context): number => {
    const parsed = parseShare(typed)
    if (parsed !== null) return parsed
    context.addIssue({
      code: 'custom',
      message: `「${typed}」は割合になりません。0から100までの数字で入れてください（例：33.3）。`,
    })
    return z.NEVER
  })

const rows = z
  .array(z.object({ channel: z.string().trim().max(30), local: share, japan: share, world: share }))
  .max(200)
  .default([])
  .transform((typed): Share[] =>
    typed.flatMap((row) =>
      tiers.flatMap((tier, at) => {
        const said = [row.local, row.japan, row.world][at] ?? 0
        return said > 0 ? [{ channel: row.channel, tier, share: said }] : []
      }),
    ),
  )

export const splitSources = [...sources, '聞き取り'] as const

const typed = {
  businessId: z.uuid(),
  fiscalYear: fiscalYear('年度を入れてください（例：令和7）。'),
  rows,
  source: z.enum(splitSources, { error: '何から写した割合かを選んでください。' }),
  confirmedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
}
const one = { splitId: z.uuid(), version: z.coerce.number() }

export const SplitForm = z.object(typed)
export const SplitEditForm = z.object({ ...typed, ...one, reason })
export const WithdrawForm = z.object({ businessId: z.uuid(), ...one, reason })
export const ReinstateForm = z.object({ businessId: z.uuid(), ...one })

export const fieldLabels: Readonly<Record<string, string>> = {
  fiscalYear: '年度',
  shares: '割合',
  source: '出どころ',
  confirmedOn: '確かめた日',
}

/** A split in text, for comparisons and for what was said before. */
export function asTyped(split: {
  readonly fiscalYear: number
  readonly shares: readonly Share[]
  readonly source: string
  readonly confirmedOn: string
}): Record<string, string> {
  return {
    fiscalYear: String(split.fiscalYear),
    shares: split.shares
      .map(({ channel, tier, share: said }) => `${channel}・${tier} ${said / 100}%`)
      .sort()
      .join('、'),
    source: split.source,
    confirmedOn: split.confirmedOn,
  }
}
