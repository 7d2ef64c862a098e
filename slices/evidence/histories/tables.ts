import { type Here, type HistoryEntry, historyOf } from '#platform'
import type { BeadHead } from '../beads/tables.ts'

/**
 * What was done about a bead, by its public id and by its record's own key, newest first.
 * The bead was loaded through the person.
 */
export async function historyOfBead(
  here: Here,
  bead: BeadHead,
  limit = 100,
): Promise<HistoryEntry[]> {
  const ids = [...new Set([bead.pid, bead.ref, bead.ref.replace(/^\w+:/, '')])]
  const found: HistoryEntry[] = []
  for (const id of ids) found.push(...(await historyOf(here, id, limit)))
  return found.sort((a, b) => b.seq - a.seq).slice(0, limit)
}
