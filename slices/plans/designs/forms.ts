import type { z } from 'zod'
import { IndicatorForm } from '../indicators/forms.ts'
import type { Timing } from '../indicators/rules.ts'
import type { Around, Draft } from './rules.ts'

type Values = Readonly<Record<string, unknown>>

/** A field as far as it can be read: what is half typed is null, and no reason to refuse the rest. */
function soft<T>(field: z.ZodType<T>, typed: unknown): T | null {
  const read = field.safeParse(Array.isArray(typed) ? typed[0] : typed)
  return read.success ? read.data : null
}

const { shape } = IndicatorForm

function timingOf(values: Values): Timing | null {
  const startsOn = soft(shape.startsOn, values.startsOn)
  const effectLagMonths = soft(shape.effectLagMonths, values.effectLagMonths || undefined)
  const releaseLagMonths = soft(shape.releaseLagMonths, values.releaseLagMonths)
  const releaseMonth = soft(shape.releaseMonth, values.releaseMonth)
  if (startsOn === null || effectLagMonths === null) return null
  if (releaseLagMonths === null && releaseMonth === null) return null
  return {
    period: soft(shape.period, values.period) ?? '年度',
    surveyYear: soft(shape.surveyYear, values.surveyYear),
    startsOn,
    effectLagMonths,
    releaseLagMonths: releaseLagMonths ?? 0,
    releaseMonth,
    graceMonths: soft(shape.graceMonths, values.graceMonths || undefined) ?? 2,
    baselineYear: soft(shape.baselineYear, values.baselineYear),
  }
}

/** A form as far as it is filled, for the checks: while typing, and when it is sent. */
export function draftOf(values: Values, around: Around): Draft {
  return {
    name: soft(shape.name, values.name) ?? '',
    numerator: soft(shape.numerator, values.numerator) ?? '',
    denominator: soft(shape.denominator, values.denominator) ?? '',
    unit: soft(shape.unit, values.unit) ?? '',
    decimals: soft(shape.decimals, values.decimals || undefined) ?? 0,
    direction: soft(shape.direction, values.direction) ?? '',
    kind: soft(shape.kind, values.kind) ?? '',
    attribution: soft(shape.attribution, values.attribution) ?? '',
    source: soft(shape.source, values.source) ?? '',
    collector: soft(shape.collector, values.collector) ?? '',
    baselineYear: soft(shape.baselineYear, values.baselineYear),
    baselineValue: soft(shape.baselineValue, values.baselineValue),
    baselineDueOn: soft(shape.baselineDueOn, values.baselineDueOn),
    targetValue: soft(shape.targetValue, values.targetValue),
    targetLow: soft(shape.targetLow, values.targetLow),
    targetYear: soft(shape.targetYear, values.targetYear),
    shape: soft(shape.shape, values.shape) ?? '直線',
    timing: timingOf(values),
    mcid: soft(shape.mcid, values.mcid),
    errorModel: soft(shape.errorModel, values.errorModel) ?? 'なし',
    sampleSize: soft(shape.sampleSize, values.sampleSize),
    populationSize: soft(shape.populationSize, values.populationSize),
    revisionWidth: soft(shape.revisionWidth, values.revisionWidth),
    past: soft(shape.past, values.past) ?? [],
    isByIndustry: values.isByIndustry === 'on',
    editionYear: soft(shape.editionYear, values.editionYear),
    establishments: soft(shape.establishments, values.establishments),
    grantCondition: soft(shape.grantCondition, values.grantCondition) ?? '',
    costYen: soft(shape.costYen, values.costYen),
    around,
  }
}
