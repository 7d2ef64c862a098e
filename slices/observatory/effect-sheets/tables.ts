import { type FileAnswer, Invalid, insist, Missing, type Visit, withQuery } from '#platform'
import { paperPdf } from '#platform/typesetting'
import { effectFigure, formulaOf } from '../effect-figures/rules.ts'
import * as effectsAt from '../effects/addresses.ts'
import { EffectForm } from '../effects/forms.ts'
import { CANNOT_TELL, theSectorIsOfTheTable } from '../effects/rules.ts'
import { estimateFor } from '../effects/tables.ts'
import { profileOf } from '../figures/tables.ts'
import { inputOutputFor, nationalTableCode } from '../io-tables/tables.ts'
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
  const code = read.data.table || (await nationalTableCode(here))
  const table = await inputOutputFor(here, profile.area, code)
  if (!table) throw new Missing()
  insist(theSectorIsOfTheTable(table, read.data.sector))
  const worked = await estimateFor(here, profile, table, read.data)
  if (!worked) throw new Invalid([{ field: 'sector', sentence: CANNOT_TELL }])
  const figure = effectFigure(profile, table, worked.estimate, read.data, worked.national)
  const footer = {
    draft: false,
    line: `${here.today} 試算`,
    checkAddress: withQuery(effectsAt.effects(params), { table: table.edition.code }),
    qr: [],
  } as const
  return {
    type: 'application/pdf',
    name: `${profile.area.code}-${profile.area.name}-効果試算書.pdf`,
    body: await paperPdf(effectSheet(figure, formulaOf(table)), footer, here.now),
  }
}
