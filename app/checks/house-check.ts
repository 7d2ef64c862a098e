import type { Defect, House, Rule } from './house.ts'
import { circles } from './rules/circles.ts'
import { throughDoors } from './rules/doors.ts'
import { generated, lines, names, pureRules, unfinished } from './rules/files.ts'
import { floors } from './rules/floors.ts'
import {
  bareColumns,
  noTriggers,
  oneChange,
  viewsLookAsTheReader,
  walls,
} from './rules/migrations.ts'
import {
  everyRouteSaysWhoMay,
  noInlineScripts,
  noInlineStyles,
  noOutsideOrigins,
} from './rules/pages.ts'
import { rooms } from './rules/rooms.ts'
import {
  conflictsTakeTheClock,
  insertSelectReturns,
  noLateralLimit,
  noSetConfig,
  sqlInItsRoom,
} from './rules/statements.ts'

/** Every rule of the house by name. Each has a fixture of its name that breaks it and no other. */
export const rules: Readonly<Record<string, Rule>> = {
  floors,
  doors: throughDoors,
  circles,
  rooms,
  lines,
  names,
  'pure-rules': pureRules,
  unfinished,
  generated,
  walls,
  'one-change': oneChange,
  'bare-columns': bareColumns,
  triggers: noTriggers,
  views: viewsLookAsTheReader,
  returning: insertSelectReturns,
  'set-config': noSetConfig,
  'conflict-clock': conflictsTakeTheClock,
  'lateral-limit': noLateralLimit,
  'sql-room': sqlInItsRoom,
  'inline-styles': noInlineStyles,
  'inline-scripts': noInlineScripts,
  'outside-origins': noOutsideOrigins,
  'who-may': everyRouteSaysWhoMay,
}

/** Everything in the house that breaks a rule, by file and line. */
export function houseDefects(house: House): Defect[] {
  return Object.entries(rules)
    .flatMap(([rule, find]) => [...find(house)].map((finding) => ({ ...finding, rule })))
    .sort((a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0))
}

/** One line for people: where, which rule, what to do. */
export function sentenceOf({ file, line, rule, sentence }: Defect): string {
  return `${file}${line === undefined ? '' : `:${line}`}  [${rule}]  ${sentence}`
}
