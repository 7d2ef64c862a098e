import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, Refused, type Sql, sql, whole } from '#platform'
import { relatedModes } from '../irregularities/rules.ts'
import { may } from '../permissions.ts'
import {
  disposalMethods,
  floorModes,
  kinds,
  legalNatures,
  otherModes,
  ruleInstructions,
  startRules,
  taxBases,
} from './rules.ts'

const Scheme = z.object({
  id: z.uuid(),
  measureId: z.uuid(),
  measureName: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  bodyAccountId: z.uuid().nullable(),
  sunsetOn: localDate().nullable(),
  isSample: z.boolean(),
  version: z.number(),
  edition: z.number(),
})
export type Scheme = z.infer<typeof Scheme>

/** The hall sees every scheme, a delegated body its own. */
const mayMeet = (here: Here): Sql =>
  hasRole(here.person, 'body')
    ? sql`s.body_account_id = ${here.person.id}::uuid`
    : sql`${may.seeSchemes(here.person) || hasRole(here.person, 'system')}`

const seen = (here: Here, which: Sql) => sql`
  select s.id, s.measure_id, m.name as measure_name, s.section_id, c.name as section_name, s.name,
    s.kind, s.body_account_id, s.sunset_on, s.is_sample, s.version,
    (select max(e.edition) from grants.scheme_editions e
      where e.city = ${here.city} and e.scheme_id = s.id)::int as edition
  from grants.schemes s
  join measures.measures m on (m.city, m.id) = (s.city, s.measure_id)
  join platform.sections c on (c.city, c.id) = (s.city, s.section_id)
  where s.city = ${here.city} and ${mayMeet(here)} and ${which}`

/** By name. */
export function schemesSeenBy(here: Here, words = ''): Promise<Scheme[]> {
  return here.db.many(
    Scheme,
    sql`${seen(here, sql`position(platform.search_form(${words}) in platform.search_form(s.name)) > 0`)}
      order by s.name collate "C", s.id limit 500`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function schemeSeenBy(here: Here, schemeId: string): Promise<Scheme> {
  return here.db.one(Scheme, seen(here, sql`s.id = ${schemeId}::uuid`))
}

/** For writing: only the section whose scheme it is. @throws {Refused} another section of the city */
export async function schemeWrittenBy(here: Here, schemeId: string): Promise<Scheme> {
  const scheme = await schemeSeenBy(here, schemeId)
  if (here.person.section?.id !== scheme.sectionId)
    throw new Refused('この制度を直せるのは、所管する課の職員だけです。所管課に依頼してください。')
  return scheme
}

const Pair = z.tuple([z.number(), z.number()])
const Edition = z.object({
  schemeId: z.uuid(),
  edition: z.number(),
  writtenAt: z.string(),
  writtenName: z.string(),
  legalNature: z.enum(legalNatures),
  publicInterest: z.string(),
  outline: z.string(),
  nationalFunds: z.boolean(),
  taxBasis: z.enum(taxBases),
  rateNum: z.number(),
  rateDen: z.number(),
  capYen: whole.nullable(),
  floorYen: whole,
  floorMode: z.enum(floorModes),
  roundUnitYen: z.number(),
  deductsIncome: z.boolean(),
  otherMode: z.enum(otherModes),
  ceilingNum: z.number(),
  ceilingDen: z.number(),
  reAward: z.array(Pair),
  reAwardYears: z.number(),
  blockYears: z.number(),
  startRule: z.enum(startRules),
  standardDays: z.number(),
  correctionDays: z.number(),
  withdrawalDays: z.number(),
  shiftNum: z.number(),
  shiftDen: z.number(),
  advanceNum: z.number(),
  advanceDen: z.number(),
  reportDays: z.number(),
  reportLatest: z.string(),
  perCategory: z.boolean(),
  otherInspectorFromYen: whole,
  cashLimitYen: whole,
  bookYears: z.number(),
  assetThresholdYen: whole,
  disposalMethod: z.enum(disposalMethods),
  returnsProfit: z.boolean(),
  followUpYears: z.number(),
  penaltyBp: z.number(),
  penaltyCountsBothDays: z.boolean(),
  reminderDays: z.number(),
  returnDays: z.number(),
  penaltyUnitYen: z.number(),
  lateSpecial: z.boolean(),
  relatedMode: z.enum(relatedModes),
  administrationNum: z.number(),
  administrationDen: z.number(),
  approvalBands: z.array(
    z.object({
      upToYen: z.number().nullable(),
      role: z.enum(['head', 'director', 'executive']),
    }),
  ),
  formNumbers: z.record(z.string(), z.string()),
  ruleInstruction: z.enum(ruleInstructions),
  ruleInstructionNote: z.string(),
})
/** Everything that a 交付要綱 fixes, as one edition of it says. */
export type Edition = z.infer<typeof Edition>

/** An edition of a scheme or of a call that was loaded through the person. @throws {Missing} there is none */
export function editionOf(here: Here, schemeId: string, edition: number): Promise<Edition> {
  return here.db.one(
    Edition,
    sql`select e.scheme_id, e.edition, e.written_at, e.written_name, e.legal_nature,
        e.public_interest, e.outline, e.national_funds, e.tax_basis, e.rate_num, e.rate_den,
        e.cap_yen, e.floor_yen, e.floor_mode, e.round_unit_yen, e.deducts_income, e.other_mode,
        e.ceiling_num, e.ceiling_den, e.re_award, e.re_award_years, e.block_years, e.start_rule,
        e.standard_days, e.correction_days, e.withdrawal_days, e.shift_num, e.shift_den,
        e.advance_num, e.advance_den, e.report_days, e.report_latest, e.per_category,
        e.other_inspector_from_yen, e.cash_limit_yen, e.book_years, e.asset_threshold_yen,
        e.disposal_method, e.returns_profit, e.follow_up_years, e.penalty_bp,
        e.penalty_counts_both_days, e.reminder_days, e.return_days, e.penalty_unit_yen,
        e.late_special, e.related_mode, e.administration_num, e.administration_den,
        e.approval_bands, e.form_numbers, e.rule_instruction, e.rule_instruction_note
      from grants.scheme_editions e
      where e.city = ${here.city} and e.scheme_id = ${schemeId}::uuid and e.edition = ${edition}`,
  )
}

const Category = z.object({
  code: z.string(),
  name: z.string(),
  isEligible: z.boolean(),
  capYen: whole.nullable(),
  shareNum: z.number().nullable(),
  shareDen: z.number().nullable(),
  quotesFromYen: whole.nullable(),
  evidence: z.array(z.string()),
})
export type SchemeCategory = z.infer<typeof Category>

/** 費目 of an edition, in order. */
export function categoriesOf(
  here: Here,
  schemeId: string,
  edition: number,
): Promise<SchemeCategory[]> {
  return here.db.many(
    Category,
    sql`select code, name, is_eligible, cap_yen, share_num, share_den, quotes_from_yen, evidence
      from grants.scheme_categories
      where city = ${here.city} and scheme_id = ${schemeId}::uuid and edition = ${edition}
      order by place limit 20`,
  )
}

export function keepScheme(
  here: Here,
  typed: {
    measureId: string
    sectionId: string
    name: string
    kind: string
    sunsetOn: string | null
    isSample: boolean
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.schemes (city, measure_id, section_id, name, kind, sunset_on, created_at,
        created_name, is_sample)
      values (${here.city}, ${typed.measureId}::uuid, ${typed.sectionId}::uuid, ${typed.name},
        ${typed.kind}, ${typed.sunsetOn}::date, ${here.now}, ${here.person.name}, ${typed.isSample})
      returning id`,
  )
}

export async function countVersion(here: Here, schemeId: string): Promise<void> {
  await here.db.run(sql`
    update grants.schemes set version = version + 1
    where city = ${here.city} and id = ${schemeId}::uuid`)
}
