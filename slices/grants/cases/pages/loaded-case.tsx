import type { Here } from '#platform'
import { type Advance, advancesOf } from '../../advances/tables.ts'
import { assetsOf, type KeptAsset } from '../../assets/tables.ts'
import {
  type AwardRequest,
  type PlannedCost,
  plannedCostOf,
  requestOfCase,
} from '../../award-requests/tables.ts'
import type { EarlierAward } from '../../awards/rules.ts'
import {
  type Award,
  type AwardTerms,
  awardOf,
  earlierAwards,
  type PlannedCategory,
  plannedCategories,
  termsHistory,
} from '../../awards/tables.ts'
import { type Change, changesOf } from '../../changes/tables.ts'
import { type Basis, basisOf } from '../../claim-ledgers/tables.ts'
import { type Decision, openDecisionOf } from '../../decisions/tables.ts'
import { type Duty as HallDuty, dutiesOf as hallDutiesOf } from '../../duties/tables.ts'
import { type EarlyStart, earlyStartsOf } from '../../early-starts/tables.ts'
import type { Duty } from '../../follow-ups/rules.ts'
import { dutiesOf, type FollowUp, followUpsOf } from '../../follow-ups/tables.ts'
import { type PaperHead, papersOf } from '../../grant-papers/tables.ts'
import { type Inspection, inspectionOf } from '../../inspections/tables.ts'
import { type Flag, flagsOf } from '../../irregularities/tables.ts'
import { type Invoice, invoicesOf } from '../../payments/tables.ts'
import { may } from '../../permissions.ts'
import { type ProgressReport, progressReportsOf } from '../../progress-reports/tables.ts'
import { type Claim, returnsOf } from '../../recalls/tables.ts'
import { type ActualCost, actualCostOf, type Result, resultOf } from '../../results/tables.ts'
import { type Settlement, settlementOf } from '../../settlements/tables.ts'
import { type Start, startOf } from '../../starts/tables.ts'
import { type Step, stepsOf } from '../../steps/tables.ts'
import { openSuspensionOf, type Suspension } from '../../suspensions/tables.ts'
import { type TaxReport, taxReportsOf } from '../../tax-reports/tables.ts'
import { type Case, caseSeenBy, type Outline, outlineOf } from '../tables.ts'

/** Everything that the page of a case shows. */
export type LoadedCase = {
  readonly found: Case
  readonly outline: Outline
  readonly planned: PlannedCost
  readonly actual: ActualCost
  readonly request: AwardRequest | null
  readonly award: Award | null
  readonly terms: readonly AwardTerms[]
  readonly start: Start | null
  readonly earlyStarts: readonly EarlyStart[]
  readonly progress: readonly ProgressReport[]
  readonly costs: readonly PlannedCategory[]
  readonly earlier: readonly EarlierAward[]
  readonly open: Decision | null
  readonly change: Change | null
  readonly suspension: Suspension | null
  readonly result: Result | null
  readonly inspection: Inspection | null
  readonly settlement: Settlement | null
  readonly advances: readonly Advance[]
  readonly invoices: readonly Invoice[]
  readonly returns: readonly Claim[]
  /** What the returns are reckoned from; null where there are none. */
  readonly basis: Basis | null
  readonly assets: readonly KeptAsset[]
  readonly flags: readonly Flag[]
  readonly duties: readonly Duty[]
  /** What the posts of the hall have to do, for the hall. */
  readonly hallDuties: readonly HallDuty[]
  /** 事業化状況 and 仕入控除税額 as they were told: for the section and the recipient (grants.md §6.1). */
  readonly followUps: readonly FollowUp[]
  readonly taxReports: readonly TaxReport[]
  readonly papers: readonly PaperHead[]
  readonly steps: readonly Step[]
}

export async function loadCase(here: Here, applicationId: string): Promise<LoadedCase> {
  const found = await caseSeenBy(here, applicationId)
  const outline = await outlineOf(here, found)
  const inside = may.seeAmounts(here.person)
  const returns = await returnsOf(here, applicationId)
  const reads = may.seeApplications(here.person) || may.applyForGrants(here.person)
  const [change = null] = await changesOf(here, applicationId)
  return {
    found,
    outline,
    planned: await plannedCostOf(here, found, outline),
    actual: await actualCostOf(here, applicationId, outline),
    request: await requestOfCase(here, applicationId),
    award: await awardOf(here, applicationId),
    terms: await termsHistory(here, applicationId),
    start: await startOf(here, applicationId),
    earlyStarts: await earlyStartsOf(here, applicationId),
    progress: await progressReportsOf(here, applicationId),
    costs: await plannedCategories(here, applicationId),
    earlier: inside ? await earlierAwards(here, found, outline.edition.reAwardYears) : [],
    open: inside ? await openDecisionOf(here, applicationId) : null,
    change,
    suspension: await openSuspensionOf(here, applicationId),
    result: await resultOf(here, applicationId),
    inspection: await inspectionOf(here, applicationId),
    settlement: await settlementOf(here, applicationId),
    advances: await advancesOf(here, applicationId),
    invoices: await invoicesOf(here, applicationId),
    returns,
    basis: returns.length === 0 ? null : await basisOf(here, applicationId, outline.edition),
    assets: await assetsOf(here, applicationId),
    flags: await flagsOf(here, applicationId),
    duties: await dutiesOf(here, found, outline.edition),
    hallDuties: inside ? await hallDutiesOf(here, applicationId) : [],
    followUps: reads ? await followUpsOf(here, applicationId) : [],
    taxReports: reads ? await taxReportsOf(here, applicationId) : [],
    papers: await papersOf(here, applicationId, inside ? 'hall' : 'outside'),
    steps: await stepsOf(here, applicationId),
  }
}
