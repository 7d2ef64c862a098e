import { z } from 'zod'

const Run = z.object({ text: z.string(), look: z.enum(['same', 'changed', 'added']) })
const Cell = z.object({
  text: z.string(),
  runs: z.array(Run).optional(),
  value: z.number().optional(),
  format: z.string().optional(),
  why: z.string().optional(),
  look: z.enum(['head', 'strong']).optional(),
  align: z.enum(['n', 'c']).optional(),
  mark: z.enum(['late', 'due']).optional(),
  cols: z.number().optional(),
  rows: z.number().optional(),
})
const Part = z.object({
  title: z.string(),
  note: z.string(),
  columns: z.array(z.number()),
  head: z.array(z.array(Cell)),
  body: z.array(z.array(Cell)),
})

/** A paper as it was printed, its runs, cells and parts: what a record kept of it is read back by this. */
export const keptPaper = z.object({
  paper: z.string(),
  title: z.string(),
  spaced: z.boolean(),
  landscape: z.boolean(),
  size: z.enum(['a3']).optional(),
  sizePoints: z.number(),
  top: z.array(z.string()),
  right: z.array(z.string()),
  seals: z.array(z.string()),
  sheets: z.array(z.array(Part)),
  rests: z.string(),
})
