import { type FileAnswer, Invalid, type Visit } from '#platform'
import { paperPdf } from '#platform/typesetting'
import * as effectsAt from '../effects/addresses.ts'
import { EffectForm } from '../effects/forms.ts'
import { CANNOT_TELL, effectFigure, estimated } from '../effects/rules.ts'
import { profileOf } from '../figures/tables.ts'
import { inputOutputTable } from '../reference/tables.ts'
import { effectSheet } from './rules.ts'

/**
 * 効果試算書 as A4, worked out again from what the address asks.
 * @throws {Invalid} the address asks for no estimate, or for one that cannot be made
 */
export async function sheetFile({
  here,
  params,
  query,
}: Visit<typeof effectsAt.sheet>): Promise<FileAnswer> {
  const read = EffectForm.safeParse({ ...query, areaCode: params.areaCode })
  if (!read.success) {
    throw new Invalid(
      read.error.issues.map(({ path, message }) => ({
        field: String(path[0] ?? ''),
        sentence: message,
      })),
    )
  }
  const profile = await profileOf(here, params.areaCode)
  const table = await inputOutputTable(here)
  const estimate = estimated(profile, table, read.data)
  if (!estimate) throw new Invalid([{ field: 'sector', sentence: CANNOT_TELL }])
  const figure = effectFigure(profile, table, estimate, read.data)
  const footer = {
    draft: false,
    line: `${here.today} 試算`,
    checkAddress: effectsAt.effects(params),
    qr: [],
  } as const
  return {
    type: 'application/pdf',
    name: `${profile.area.code}-${profile.area.name}-効果試算書.pdf`,
    body: await paperPdf(effectSheet(figure), footer, here.now),
  }
}
