import { formatYen } from '#packages/japan'
import type { Here } from '#platform'
import { type BeadRef, publishBead } from '#slices/evidence'
import { measure as measurePage } from '../addresses.ts'
import { line as linePage } from '../budget-lines/addresses.ts'
import { setsuLabel } from '../budget-lines/rules.ts'
import type { Line } from '../budget-lines/tables.ts'
import type { Request } from '../drafts/tables.ts'
import { scheme as schemePage } from '../funds/addresses.ts'
import { fundKindLabels } from '../funds/rules.ts'
import type { Scheme } from '../funds/tables.ts'
import { round as roundPage } from '../rounds/addresses.ts'
import { roundName } from '../rounds/rules.ts'
import type { Round } from '../rounds/tables.ts'
import type { Measure } from '../tables.ts'

/** How the slice's records are called in the thread. */
export const measureRef = (measureId: string): BeadRef => ({ slice: 'measures', ref: measureId })
export const lineRef = (lineId: string): BeadRef => ({ slice: 'measures', ref: `line:${lineId}` })
export const schemeRef = (schemeId: string): BeadRef => ({
  slice: 'measures',
  ref: `scheme:${schemeId}`,
})
export const generalRef = (roundId: string): BeadRef => ({
  slice: 'measures',
  ref: `general:${roundId}`,
})

const thousand = (yen: number) => `${formatYen(yen, { unit: '千円' })}千円`

/** The measure's head in the thread: the hall's own until the assembly has voted, then public. */
export async function publishMeasure(here: Here, measure: Measure): Promise<void> {
  const votedOn = measure.votedAt === null ? null : here.today
  await publishBead(here, {
    ...measureRef(measure.id),
    kind: 'measure',
    title: measure.name,
    happenedOn: votedOn,
    availableOn: votedOn,
    audiences: measure.votedAt === null ? ['staff'] : ['public'],
    address: measurePage({ measureId: measure.id }),
    fact: `${measure.newness}　${measure.means.join('・')}`,
    text: [measure.code, measure.intent, measure.content, measure.targetIndustry].join(' '),
    fiscalYear: measure.startedYear,
    sectionId: measure.sectionId,
  })
}

/** 「令和9年度当初 報償費 144千円」. A stage that is not released never stands in a head. */
export async function publishLine(
  here: Here,
  measure: Measure,
  round: Round,
  request: Request,
  line: Line,
  voted: { readonly yen: number; readonly isAmended: boolean } | null = null,
): Promise<void> {
  const yen = voted?.yen ?? line.amountYen
  const how = voted?.isAmended ? '修正議決' : '議決'
  await publishBead(here, {
    ...lineRef(line.id),
    kind: 'budget_line',
    title: `${roundName(round)} ${setsuLabel(line)} ${thousand(yen)}`,
    happenedOn: request.requestedOn,
    availableOn: request.requestedOn,
    audiences: voted === null ? ['staff'] : ['public'],
    address: linePage({ lineId: line.id }),
    fact: voted === null ? measure.name : `${measure.name}　${how}`,
    fiscalYear: round.fiscalYear,
    sectionId: measure.sectionId,
  })
}

const beadKinds = {
  national: 'scheme',
  prefecture: 'scheme',
  bond: 'bond',
  reserve: 'reserve',
  fee: 'fee',
  donation: 'campaign',
  general: 'general',
} as const

export async function publishScheme(here: Here, scheme: Scheme): Promise<void> {
  await publishBead(here, {
    ...schemeRef(scheme.id),
    kind: beadKinds[scheme.kind],
    title: scheme.name,
    happenedOn: null,
    availableOn: null,
    audiences: ['staff'],
    address: schemePage({ schemeId: scheme.id }),
    fact: `${fundKindLabels[scheme.kind]}${scheme.rateText ? `　補助率${scheme.rateText}` : ''}`,
    text: scheme.page,
  })
}

export async function publishGeneral(here: Here, round: Round): Promise<void> {
  await publishBead(here, {
    ...generalRef(round.id),
    kind: 'general',
    title: `${roundName(round)} 一般財源`,
    happenedOn: null,
    availableOn: null,
    audiences: ['staff'],
    address: roundPage({ roundId: round.id }),
    fiscalYear: round.fiscalYear,
  })
}
