import type { z } from 'zod'
import type { Here } from '../here.ts'

/** One thing that could not be taken in: where (「12行目」) and what to do about it. */
export type Trouble = { readonly place: string; readonly sentence: string }

/** What one step did. */
export type Step = {
  /** Where the next step begins; any JSON. It comes back after a restart. */
  readonly cursor: unknown
  readonly done: number
  readonly total: number
  readonly troubles?: readonly Trouble[]
  readonly finished: boolean
  /** Any JSON; `{ href }` becomes the link 「結果を見る」. */
  readonly result?: unknown
  /** Said when it is finished: 「1,741市区町村を取り込みました。」 */
  readonly sentence?: string
}

/**
 * Long work as many short steps. Each step is one serializable transaction, performed as the person who
 * asked; a killed step leaves nothing, and the next one begins at the same cursor. A step reads no
 * network and should end within a second.
 */
export type Job<Input = unknown> = {
  readonly kind: string
  readonly form: z.ZodType<Input>
  /** 行, 枚; 件 without it. */
  readonly unit?: string
  title(input: Input): string
  /** @param cursor null at the first step, then what the step before gave */
  step(here: Here, input: Input, cursor: unknown): Promise<Step>
}

/** Any job, whatever its input; methods, so that a job of a narrower input is one of these. */
export type AnyJob = {
  readonly kind: string
  readonly form: z.ZodType<unknown>
  readonly unit?: string
  title(input: unknown): string
  step(here: Here, input: unknown, cursor: unknown): Promise<Step>
}

/** @example job({ kind: 'observatory.import', form, title: ({ year }) => `${year}年を取り込む`, step }) */
export function job<Input>(made: Job<Input>): Job<Input> {
  return made
}
