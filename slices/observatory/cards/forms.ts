import { z } from 'zod'
import { CITED, FIGURES, type StatFigure } from '../figures/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'

export const CitationForm = z.object({
  areaCode: z.string().regex(/^\d{5,6}$/, '地域コードを、5桁か6桁の数字で入れてください。'),
  figure: z.enum(FIGURES, { error: '根拠にする図を選んでください。' }),
  /** Which industry the sentence speaks of; only of the quotients. */
  division: z
    .string()
    .refine((key) => key === '' || DIVISIONS.some((division) => division.key === key), {
      error: '業種を、一覧から選んでください。',
    })
    .default(''),
})

export const StatementForm = z.object({
  cardId: z.uuid(),
  version: z.coerce.number().int(),
  statement: z
    .string()
    .trim()
    .min(10, '根拠として示す文を、10字以上で入れてください。')
    .max(120, '文は120字までです。'),
})

const Known = z.number().nullable()
const BarRow = z.object({
  label: z.string(),
  value: Known,
  other: Known.optional(),
  strong: z.boolean().optional(),
  pale: z.boolean().optional(),
})
const Drawing = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bars'),
    rows: z.array(BarRow),
    reference: z.object({ value: z.number(), label: z.string() }).optional(),
    digits: z.number(),
  }),
  z.object({
    kind: z.literal('shift-share'),
    rows: z.array(
      z.object({
        label: z.string(),
        national: z.number(),
        industry: z.number(),
        local: z.number(),
        actual: z.number(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('lines'),
    index: z.boolean(),
    lines: z.array(
      z.object({
        label: z.string(),
        kind: z.enum(['self', 'peer', 'nation']),
        points: z.array(z.object({ x: z.number(), y: Known, unknown: z.boolean().optional() })),
      }),
    ),
  }),
  z.object({ kind: z.literal('none') }),
])
const Value = z.object({
  series: z.string(),
  label: z.string(),
  areaCode: z.string(),
  areaName: z.string(),
  period: z.string(),
  value: Known,
  mark: z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank']).nullable(),
  partial: z.boolean(),
  unit: z.string(),
  edition: z.string(),
})

/** A figure as it was frozen on its card. */
export const FrozenFigure: z.ZodType<StatFigure> = z.object({
  figure: z.enum(CITED),
  areaCode: z.string(),
  areaName: z.string(),
  finding: z.string(),
  subtitle: z.string(),
  source: z.string(),
  caveats: z.array(z.string()),
  drawing: Drawing,
  table: z.object({
    head: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  }),
  values: z.array(Value),
  series: z.array(z.string()),
  editions: z.array(z.string()),
  endsOn: z.string(),
  availableOn: z.string(),
  statement: z.string(),
  asked: z
    .object({
      sectorName: z.string(),
      counterpart: z.string(),
      demand: z.number(),
      localPercent: z.number(),
    })
    .optional(),
})
