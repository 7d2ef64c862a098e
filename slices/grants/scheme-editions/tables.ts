import { z } from 'zod'
import { type Here, json, sql } from '#platform'
import type { Terms } from '../schemes/forms.ts'

/** An edition with its 費目; what no form asks for goes on as the edition before said. */
export async function keepEdition(
  here: Here,
  schemeId: string,
  edition: number,
  typed: Terms,
): Promise<void> {
  const ceiling = typed.ceiling ?? { num: 1, den: 1 }
  await here.db.run(sql`
    insert into grants.scheme_editions (city, scheme_id, edition, written_at, written_name,
      legal_nature, public_interest, outline, national_funds, tax_basis, rate_num, rate_den, cap_yen,
      floor_yen, floor_mode, round_unit_yen, deducts_income, other_mode, ceiling_num, ceiling_den,
      re_award_years, start_rule, standard_days, correction_days, report_days, follow_up_years,
      disposal_method, returns_profit, per_category, report_latest, withdrawal_days, shift_num,
      shift_den, advance_num, advance_den, other_inspector_from_yen, cash_limit_yen, book_years,
      asset_threshold_yen, related_mode, administration_num, administration_den, penalty_bp,
      penalty_counts_both_days, penalty_unit_yen, late_special, reminder_days, return_days)
    values (${here.city}, ${schemeId}::uuid, ${edition}, ${here.now}, ${here.person.name},
      ${typed.legalNature}, ${typed.publicInterest}, ${typed.outline}, ${typed.nationalFunds},
      ${typed.taxBasis}, ${typed.rate.num}, ${typed.rate.den}, ${typed.capYen}, ${typed.floorYen},
      ${typed.floorMode}, ${typed.roundUnitYen}, ${typed.deductsIncome}, ${typed.otherMode},
      ${ceiling.num}, ${ceiling.den}, ${typed.reAwardYears}, ${typed.startRule},
      ${typed.standardDays}, ${typed.correctionDays}, ${typed.reportDays}, ${typed.followUpYears},
      ${typed.disposalMethod}, ${typed.returnsProfit}, ${typed.perCategory}, ${typed.reportLatest},
      ${typed.withdrawalDays}, ${typed.shift.num}, ${typed.shift.den}, ${typed.advance.num},
      ${typed.advance.den}, ${typed.otherInspectorFromYen}, ${typed.cashLimitYen},
      ${typed.bookYears}, ${typed.assetThresholdYen}, ${typed.relatedMode},
      ${typed.administration.num}, ${typed.administration.den}, ${typed.penaltyPercent},
      ${typed.penaltyFirstDay === '受領日を含める'}, ${typed.penaltyUnitYen},
      ${typed.lateRule === '税法の特例による'}, ${typed.reminderDays}, ${typed.returnDays})`)
  await carryUnasked(here, schemeId, edition)
  await here.db.many(
    z.object({ place: z.number() }),
    sql`insert into grants.scheme_categories (city, scheme_id, edition, place, code, name, cap_yen,
      share_num, share_den, quotes_from_yen)
    select ${here.city}, ${schemeId}::uuid, ${edition}, c.place, c.code, c.name, c.cap_yen,
      c.share_num, c.share_den, c.quotes_from_yen
    from jsonb_to_recordset(${json(rowsOf(typed))}) as c(place int, code text, name text,
      cap_yen bigint, share_num int, share_den int, quotes_from_yen bigint)
    returning place`,
  )
}

const rowsOf = ({ categories }: Terms) =>
  categories.map((one, i) => ({
    place: i + 1,
    code: one.code,
    name: one.name,
    cap_yen: one.capYen,
    share_num: one.shareNum,
    share_den: one.shareDen,
    quotes_from_yen: one.quotesFromYen,
  }))

/** What no form asks for stays as it was: 再交付の倍率, 専決, 様式. */
async function carryUnasked(here: Here, schemeId: string, edition: number): Promise<void> {
  await here.db.run(sql`
    update grants.scheme_editions e set re_award = b.re_award, block_years = b.block_years,
      approval_bands = b.approval_bands, form_numbers = b.form_numbers
    from grants.scheme_editions b
    where e.city = ${here.city} and e.scheme_id = ${schemeId}::uuid and e.edition = ${edition}
      and b.city = ${here.city} and b.scheme_id = ${schemeId}::uuid and b.edition = ${edition - 1}`)
}
