import type { Town } from '#platform/samples'
import { callOf, fairScheme } from './samples/calls.ts'

/** The scheme of the worked example (grants.md §10.1) and two calls of it: one closed, one open (見本). */
export async function fill(town: Town): Promise<void> {
  const scheme = await fairScheme(town)
  await callOf(town, scheme, {
    ...{ opensOn: '2026-10-01', closesOn: '2026-10-30' },
    sealedAt: '2026-09-29T09:00:00+09:00',
  })
  await callOf(town, scheme, {
    ...{ opensOn: '2026-11-20', closesOn: '2026-12-18' },
    sealedAt: '2026-11-17T09:00:00+09:00',
  })
}
