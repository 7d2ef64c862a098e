import type { Here } from '#platform'
import { settingOn } from '#platform/settings'
import {
  type Assumptions,
  alarmYears,
  exitChances,
  hasSharedShock,
  passingChances,
  supplyChances,
  yearsUntilAble,
} from './rules.ts'

/** What this city assumes today. */
export async function assumptionsOf(here: Here): Promise<Assumptions> {
  return {
    exit: await settingOn(here, exitChances),
    passing: await settingOn(here, passingChances),
    supply: await settingOn(here, supplyChances),
    untilAble: await settingOn(here, yearsUntilAble),
    sharedShock: (await settingOn(here, hasSharedShock)) === 'yes',
    alarmYears: await settingOn(here, alarmYears),
  }
}
