import { z } from 'zod'
import { fiveDigits } from '../municipalities/rules.ts'
import type { Choice } from './rules.ts'

const ticked = z
  .string()
  .optional()
  .transform((typed) => typed === 'on')

/** Codes side by side, as they stand in an address. */
export function codesTyped(typed: string): string[] {
  const codes = typed
    .split(/[,、\s]+/)
    .map(fiveDigits)
    .filter((code) => code !== '')
  return [...new Set(codes)]
}

export const SetForm = z.object({
  areaCode: z.string().regex(/^\d{5,6}$/, '地域コードを、5桁か6桁の数字で入れてください。'),
  name: z
    .string()
    .trim()
    .min(1, '組の名前を入れてください。例：令和9年度当初予算の比較')
    .max(60, '組の名前は60字までです。'),
  prefecture: ticked,
  wards: ticked,
  hand: z.string().default('').transform(codesTyped),
})

/** What was sought, not what was found: the nearest are sought again when they are cited. */
export const PeersCitationForm = SetForm.omit({ name: true })

/** What the address of the page asks for. */
export function choiceAsked(query: Readonly<Record<string, string>>): Choice {
  return {
    samePrefecture: query.prefecture === 'on',
    withoutWards: query.wards === 'on',
    hand: codesTyped(query.hand ?? ''),
    without: [],
  }
}

export const StrikeForm = z.object({
  setId: z.uuid(),
  version: z.coerce.number().int(),
  code: z.string().regex(/^\d{5}$/, '外す市区町村を選んでください。'),
  reason: z
    .string()
    .trim()
    .min(10, '外す理由を、10字以上で書いてください。')
    .max(200, '理由は200字までです。'),
})

export const AdditionForm = z.object({
  setId: z.uuid(),
  version: z.coerce.number().int(),
  add: z.string().trim().min(1, '足す市区町村の名前・よみ・コードを入れてください。'),
})

export const SetCitationForm = z.object({ setId: z.uuid(), version: z.coerce.number().int() })

const Apart = z.object({
  d: z.number(),
  structure: z.number(),
  population: z.number(),
  age: z.number(),
  hellinger: z.number(),
})
export const KeptPeer = z.object({
  code: z.string(),
  name: z.string(),
  prefecture: z.string(),
  how: z.enum(['nearest', 'prefecture', 'hand']),
  apart: Apart.nullable(),
  population: z.number().nullable(),
  aged: z.number().nullable(),
  workers: z.number().nullable(),
})
export const Struck = z.object({
  peer: KeptPeer,
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
})
export const FrozenPlace = z.object({
  code: z.string(),
  name: z.string(),
  figures: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      unit: z.string(),
      period: z.string(),
      value: z.number().nullable(),
      mark: z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank']).nullable(),
      partial: z.boolean(),
      shown: z.string(),
      edition: z.string(),
    }),
  ),
})

export type PeerKept = z.infer<typeof KeptPeer>
export type PlaceFrozen = z.infer<typeof FrozenPlace>
