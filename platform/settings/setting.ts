import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { sql } from '../database/sql.ts'
import type { Here } from '../here.ts'

type Shown<T> = {
  /** What it decides, as the list of settings calls it. */
  readonly label: string
  /** Where the default comes from: a law, a guideline, a custom, Sanchi. */
  readonly source: string
  /** The default is a guess about this city: it stands as 要確認 until the city decides. */
  readonly toBeChecked?: boolean
  /** Another default in a demonstration city. */
  readonly inDemonstration?: T
  /** Names of the values, where there are few: the field is then a choice. */
  readonly choices?: Readonly<Record<string, string>>
  readonly unit?: string
  /** A page of its own where it is decided, where one field does not hold it. */
  readonly editedAt?: string
  /** The value as it is typed and read, where it is not one number or word. */
  write?(value: T): string
  /** Typed text into what the shape parses. */
  read?(typed: string): unknown
}

/** Something that a city may decide for itself, from a day on. */
export type Setting<T = unknown> = Shown<T> & {
  readonly name: string
  readonly shape: z.ZodType<T>
  readonly standard: T
}

/** Any setting; methods are compared both ways, so a setting of a narrower value is one of these. */
export type AnySetting = Omit<Setting, 'shape' | 'write'> & {
  readonly shape: { safeParse(value: unknown): z.ZodSafeParseResult<unknown> }
  write?(value: unknown): string
}

const known = new Map<string, AnySetting>()

/**
 * Declares a setting; the page of settings then lists it. The shape parses what is stored and, after
 * `read`, what is typed: use `z.coerce.number()` for numbers.
 * @param standard the value where the city has decided nothing
 * @throws {RangeError} two settings of one name
 * @example setting('follow-up-years', z.coerce.number().int().min(1), 5, { label: '追跡調査の年数', source: '運用上の初期値', unit: '年' })
 */
export function setting<T>(
  name: string,
  shape: z.ZodType<T>,
  standard: T,
  shown: Shown<T>,
): Setting<T> {
  if (known.has(name)) throw new RangeError(`two settings are called ${name}`)
  const made = { ...shown, name, shape, standard }
  known.set(name, made)
  return made
}

/** Every setting that the house declares, in the order of their names. */
export function allSettings(): readonly AnySetting[] {
  return [...known.values()].sort((a, b) => a.name.localeCompare(b.name))
}

export function settingNamed(name: string): AnySetting | null {
  return known.get(name) ?? null
}

const Stored = z.object({ isDemonstration: z.boolean(), value: z.unknown(), decided: z.boolean() })

/**
 * The value that holds on a day: the city's own from the last day that has come, else the default.
 * @throws {Error} the stored value no longer has the setting's shape
 */
export async function settingOn<T>(
  here: Here,
  asked: Setting<T>,
  day: LocalDate = here.today,
): Promise<T> {
  const stored = await here.db.maybe(
    Stored,
    sql`
    select c.is_demonstration, s.value, s.value is not null as decided
    from platform.cities c
    left join platform.settings s on s.city = ${here.city} and s.name = ${asked.name}
      and s.valid_from <= ${day}
    where c.code = ${here.city}
    order by s.valid_from desc nulls last, s.set_at desc nulls last limit 1`,
  )
  if (!stored?.decided) return standardIn(asked, stored?.isDemonstration ?? false)
  return asked.shape.parse(stored.value)
}

function standardIn<T>(asked: Setting<T>, isDemonstration: boolean): T {
  const there = asked.inDemonstration
  return isDemonstration && there !== undefined ? there : asked.standard
}

/** A value in the words of the page. */
export function written(of: AnySetting, value: unknown): string {
  const text = of.write ? of.write(value) : String(value)
  return of.choices?.[text] ?? (of.unit ? `${text}${of.unit}` : text)
}
