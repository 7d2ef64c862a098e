import type { Finding, House } from '../house.ts'
import { lineAt } from '../source-text.ts'
import { statementsOf, topLevelParts, withoutSqlComments } from '../sql-text.ts'

const isMigration = (file: string) => /^(slices|platform)\/.*migrations\/[^/]+\.sql$/.test(file)

function* migrationsOf({ tree }: House) {
  for (const [file, text] of tree) if (isMigration(file)) yield { file, text }
}

const creating = /^create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w.]+)/i
const walling = /^call\s+platform\.(?:keep_within_city|keep_for_the_country)\(\s*'([\w.]+)'/i

/** Directly after its making, before the next table may refer to it, a table gets its walls. */
export function* walls(house: House): Iterable<Finding> {
  for (const { file, text } of migrationsOf(house)) {
    let open: { table: string; line: number } | null = null
    const naked = (table: string, line: number) => ({
      file,
      line,
      sentence: `${table} gets no walls: call keep_within_city or keep_for_the_country right after it.`,
    })
    for (const { text: statement, line } of statementsOf(text)) {
      const table = statement.match(creating)?.[1]
      if (table !== undefined) {
        if (open !== null) yield naked(open.table, open.line)
        open = { table, line }
      } else if (statement.match(walling)?.[1] === open?.table) open = null
    }
    if (open !== null) yield naked(open.table, open.line)
  }
}

const altering = /^alter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?[\w.]+\s+([\s\S]*)$/i

function* changes(house: House) {
  for (const { file, text } of migrationsOf(house))
    for (const { text: statement, line } of statementsOf(text)) {
      const change = statement.match(altering)?.[1]
      if (change !== undefined) yield { file, line, parts: topLevelParts(change) }
    }
}

/** One change to a table per statement: Citus refuses two of which one adds a constraint. */
export function* oneChange(house: House): Iterable<Finding> {
  for (const { file, line, parts } of changes(house))
    if (parts.length > 1)
      yield { file, line, sentence: 'Two changes in one alter table; write two statements.' }
}

/** A new column comes bare; its constraint is added by a statement of its own. */
export function* bareColumns(house: House): Iterable<Finding> {
  for (const { file, line, parts } of changes(house))
    if (
      parts.some((part) => /^\s*add\s+column\b[\s\S]*\b(check|unique|primary\s+key)\b/i.test(part))
    )
      yield { file, line, sentence: 'A column and its constraint are added by two statements.' }
}

/** Triggers do not exist on a distributed table, and hide what an action does on any other. */
export function* noTriggers(house: House): Iterable<Finding> {
  for (const { file, text } of migrationsOf(house)) {
    const plain = withoutSqlComments(text)
    for (const { index } of plain.matchAll(
      /\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/gi,
    ))
      yield { file, line: lineAt(plain, index), sentence: 'No trigger: the action does it, seen.' }
  }
}

/** A published view looks with the reader's own eyes, or the walls are gone. */
export function* viewsLookAsTheReader({ tree }: House): Iterable<Finding> {
  for (const [file, text] of tree) {
    if (!/\/views\.sql$/.test(file)) continue
    for (const { text: statement, line } of statementsOf(text))
      if (/^create\s+(or\s+replace\s+)?view\b/i.test(statement))
        if (!/\bsecurity_invoker\s*=\s*true/i.test(statement))
          yield { file, line, sentence: 'The view lacks with (security_invoker = true).' }
  }
}
