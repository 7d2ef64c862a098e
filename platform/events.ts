import type { z } from 'zod'

/** Something that happened, for the higher floors to hear at least once. */
export type Event<T = unknown> = { readonly name: string; readonly shape: z.ZodType<T> }

/** @example event('partners.agreement-renewed', z.object({ agreementId: z.uuid() })) */
export function event<T>(name: string, shape: z.ZodType<T>): Event<T> {
  return { name, shape }
}

export type Announcement = <T>(happened: Event<T>, payload: T) => Promise<void>
export type Announced = { readonly name: string; readonly payload: unknown }
