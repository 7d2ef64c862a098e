import { z } from 'zod'
import * as japan from '#packages/japan'
import type { Adapter, Topics } from '../topic.ts'

const texts = z.array(z.string())
const day = japan.localDateOf

const corporateNumbers: Adapter = (input) => {
  const { numbers, payloads } = z
    .object({ numbers: texts.optional(), payloads: texts.optional() })
    .parse(input)
  return {
    valid: numbers?.map(japan.isCorporateNumber),
    checkDigit: payloads?.map(japan.corporateNumberCheckDigit),
  }
}

const municipalityCodes: Adapter = (input) => {
  const { codes, five, repair } = z
    .object({ codes: texts.optional(), five: texts.optional(), repair: texts.optional() })
    .parse(input)
  return {
    valid: codes?.map(japan.isMunicipalityCode),
    checkDigit: five?.map(japan.municipalityCheckDigit),
    code: repair?.map(japan.repairMunicipalityCode),
  }
}

const fiscalYearsAndWareki: Adapter = (input) => {
  const given = z
    .object({
      dates: texts.default([]),
      texts: texts.optional(),
      fiscalYears: z.array(japan.fiscalYear()).optional(),
      items: z
        .array(z.object({ fiscalYear: japan.fiscalYear(), date: japan.localDate() }))
        .optional(),
    })
    .parse(input)
  const dates = given.dates.map(day)
  return {
    wareki: dates.map(japan.toWareki),
    fiscalYear: dates.filter((date) => date >= '1873-04-01').map(japan.fiscalYearOf),
    dates: given.texts?.map(japan.fromWareki),
    periods: given.fiscalYears?.map((year) => ({
      start: japan.firstDayOf(year),
      end: japan.lastDayOf(year),
      settlementEnd: japan.settlementEndsOn(year),
      label: japan.formatFiscalYear(year),
    })),
    inYear: given.items?.map(({ fiscalYear, date }) => japan.isInFiscalYear(fiscalYear, date)),
    inSettlement: given.items?.map(({ fiscalYear, date }) =>
      japan.isInSettlementPeriod(fiscalYear, date),
    ),
  }
}

const businessDays: Adapter = (input) => {
  const day = japan.localDate()
  const given = z
    .object({
      year: z.number().optional(),
      dates: z.array(day).optional(),
      items: z
        .array(
          z.union([z.object({ date: day, days: z.number() }), z.object({ from: day, to: day })]),
        )
        .default([]),
    })
    .parse(input)
  return {
    holidays: given.year && japan.holidays(given.year),
    dates:
      given.dates?.map((date) => japan.nextBusinessDay(date)) ??
      given.items.flatMap((one) =>
        'date' in one ? [japan.addBusinessDays(one.date, one.days)] : [],
      ),
    counts: given.items.flatMap((one) =>
      'from' in one ? [japan.businessDaysBetween(one.from, one.to)] : [],
    ),
  }
}

const namesAndAddresses: Adapter = (input) => {
  const {
    what,
    texts: given,
    pairs,
  } = z
    .object({
      what: z.string(),
      texts: texts.default([]),
      pairs: z.array(z.tuple([z.string(), z.string()])).default([]),
    })
    .parse(input)
  const key = what.startsWith('address') ? japan.addressKey : japan.companyKey
  return {
    keys: given.map(key),
    texts: given.map((text) => text.normalize('NFKC')),
    decision: pairs.map(([one, other]) => japan.sameCompany(one, other)),
    different: pairs.map(([one, other]) => key(one) !== key(other)),
    sameSearchKey: pairs.map(([one, other]) => japan.variantKey(one) === japan.variantKey(other)),
    sameStoredText: pairs.map(([one, other]) => one === other),
  }
}

const Amounts = z.object({
  yen: z.array(z.number().or(z.literal('X')).nullable()).default([]),
  texts: texts.optional(),
  groups: z.array(z.array(z.number())).optional(),
  items: z
    .array(
      z.object({
        eligibleYen: z.number().optional(),
        rate: z.tuple([z.number(), z.number()]).optional(),
        grossYen: z.number().optional(),
        ratePercent: z.number().optional(),
      }),
    )
    .optional(),
})

const amounts: Adapter = (input, { name, parts }) => {
  const given = Amounts.parse(input)
  const format = name.includes('金…円也')
    ? (yen: number | 'X' | null) => (typeof yen === 'number' ? japan.formatYenInFull(yen) : null)
    : (yen: number | 'X' | null) =>
        japan.formatYen(yen, { unit: parts.includes('thousand') ? '千円' : '円' })
  const thousand = (yen: number) => japan.floorThousand(yen) / 1_000
  const sum = (values: number[]) => values.reduce((total, one) => total + one, 0)
  return {
    text: given.yen.map(format),
    thousand: given.yen.flatMap((yen) => (typeof yen === 'number' ? [thousand(yen)] : [])),
    yen: given.texts?.map(japan.parseYen),
    amountYen: given.items?.map(({ eligibleYen = 0, rate: [num, den] = [0, 1] }) =>
      japan.rateAmount(eligibleYen, { num, den }),
    ),
    cutOfSumThousand: given.groups?.map((group) => thousand(sum(group))),
    sumOfCutThousand: given.groups?.map((group) => sum(group.map(thousand))),
    parts: given.items?.map(({ grossYen = 0, ratePercent = 0 }) => {
      const { netYen, taxYen } = japan.taxWithin(grossYen, ratePercent)
      return { netYen, taxYenFloor: taxYen }
    }),
  }
}

const tables: Adapter = (input) => {
  const { hex, text, format } = z
    .object({
      hex: z.string().optional(),
      text: z.string().default(''),
      format: z.string().optional(),
    })
    .parse(input)
  if (hex === undefined) return { unencodable: japan.unencodable(text) }
  try {
    const decoded = japan.decodeTable(Buffer.from(hex, 'hex'))
    const codePoints = Array.from(
      decoded.text,
      (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    const rows = format === 'csv' ? japan.parseCsv(decoded.text) : undefined
    return { text: decoded.text, codePoints, rows, encodingDetected: decoded.encoding }
  } catch (error) {
    return { error: error instanceof japan.UnreadableTable }
  }
}

export const japanTopics: Topics = {
  corporateNumberCheckDigit: corporateNumbers,
  isCorporateNumber: corporateNumbers,
  municipalityCheckDigit: municipalityCodes,
  isMunicipalityCode: municipalityCodes,
  toWareki: fiscalYearsAndWareki,
  fromWareki: fiscalYearsAndWareki,
  fiscalYear: fiscalYearsAndWareki,
  isHoliday: businessDays,
  holidays: businessDays,
  addBusinessDays: businessDays,
  companyKey: namesAndAddresses,
  addressKey: namesAndAddresses,
  variantKey: namesAndAddresses,
  formatYen: amounts,
  parseYen: amounts,
  rateAmount: amounts,
  decodeTable: tables,
  parseCsv: tables,
  unencodable: tables,
}
