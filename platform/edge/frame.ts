import { z } from 'zod'
import type { Frame, Stage as ShownStage } from '#ui'
import { sql } from '../database/sql.ts'
import { oldestKept } from '../drafts/tables.ts'
import type { Here } from '../here.ts'
import { isCitizen, type Person, roles } from '../person.ts'
import type { GetRow, RouteRow, Stage } from '../routes.ts'

const stages: readonly { readonly key: Stage; readonly label: string }[] = [
  { key: 'rec', label: '台帳' },
  { key: 'know', label: '知る' },
  { key: 'decide', label: '決める' },
  { key: 'act', label: '行う' },
  { key: 'review', label: '見直す' },
  { key: 'tell', label: '伝える' },
]

type Menu = { stage: Stage; label: string; order: number; href: string; row: GetRow }

/**
 * Which entry of the navigation a page stands under, by its pattern: its own, or else the last one
 * before it in the table of its slice.
 */
export function entriesOf(rows: readonly RouteRow[]): ReadonlyMap<string, string> {
  const lastOf = new Map<string, string>()
  const entries = new Map<string, string>()
  for (const row of rows) {
    if (!('get' in row || 'post' in row)) continue
    const pattern = 'get' in row ? row.get.pattern : row.post.pattern
    const slice = row.may.permission.split('.')[0] ?? ''
    if ('page' in row && row.menu) lastOf.set(slice, pattern)
    const entry = lastOf.get(slice)
    if (entry !== undefined && !entries.has(pattern)) entries.set(pattern, entry)
  }
  return entries
}

export function menuOf(rows: readonly RouteRow[]): readonly Menu[] {
  return rows
    .flatMap((row) =>
      'page' in row && 'get' in row && row.menu
        ? [{ ...row.menu, href: row.get.pattern, row }]
        : [],
    )
    .sort((a, b) => a.order - b.order)
}

/** The six stages with what this person may open; a stage without anything is not shown. */
export function stagesFor(
  menu: readonly Menu[],
  person: Person,
  path: string,
  entry: string | null,
): ShownStage[] {
  const open = menu.filter((m) => m.row.may(person))
  const isHere = (href: string) =>
    path.startsWith(href) && (path.length === href.length || path[href.length] === '/')
  // The deepest entry that contains the path is the current one, or the one the page stands under.
  const current =
    open.filter((m) => isHere(m.href)).sort((a, b) => b.href.length - a.href.length)[0] ??
    open.find((m) => m.href === entry)
  const home: ShownStage = {
    key: 'home',
    label: '今日の仕事',
    href: '/',
    current: path === '/',
    items: [],
  }
  const six = stages.flatMap(({ key, label }) => {
    const mine = open.filter((m) => m.stage === key)
    const first = mine[0]
    if (!first) return []
    return [
      {
        key,
        label,
        href: first.href,
        current: current?.stage === key,
        items: mine.map((m) => ({ label: m.label, href: m.href, current: m === current })),
      },
    ]
  })
  return [home, ...six]
}

const Facts = z.object({
  cityName: z.string(),
  isDemonstration: z.boolean(),
  unread: z.number(),
  work: z.array(z.object({ label: z.string(), percent: z.number() })),
  drafts: z.array(z.object({ id: z.uuid(), key: z.string(), savedAt: z.string() })),
})
export type FrameFacts = z.infer<typeof Facts>

/** What every page shows beside its own subject, in one statement. */
export function frameFacts(here: Here): Promise<FrameFacts | null> {
  const id = here.person.id
  return here.db.maybe(
    Facts,
    sql`
    select c.name as city_name, c.is_demonstration,
      (select count(*)::int from platform.notifications n
        where n.city = ${here.city} and n.account_id = ${id}::uuid and n.read_at is null) as unread,
      coalesce((select jsonb_agg(jsonb_build_object('label', w.title, 'percent',
          case when w.total > 0 then (100 * w.done / w.total)::int else 0 end) order by w.asked_at)
        from platform.jobs w where w.city = ${here.city} and w.asked_by = ${id}::uuid
          and w.state in ('waiting', 'running')), '[]'::jsonb) as work,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'key', d.form_key,
          'savedAt', d.saved_at))
        from platform.drafts d where d.city = ${here.city} and d.account_id = ${id}::uuid
          and d.saved_at > ${oldestKept(here)}), '[]'::jsonb) as drafts
    from platform.cities c where c.code = ${here.city}`,
  )
}

export type FrameParts = {
  readonly here: Here
  readonly facts: FrameFacts | null
  readonly menu: readonly Menu[]
  readonly path: string
  /** Null on the answer to a form: no draft of another form is offered there. */
  readonly search: string | null
  /** The entry of the navigation that the page stands under. */
  readonly entry: string | null
  readonly csrf: string
  readonly said: string | null
  assets(name: string): string
}

export function frameOf(parts: FrameParts): Frame {
  const { here, facts, menu, path, search, entry, csrf, said, assets } = parts
  const { person } = here
  return {
    path,
    now: { date: here.today, fiscalYear: here.fiscalYear },
    city: facts ? { code: here.city, name: facts.cityName } : null,
    person: isCitizen(person)
      ? null
      : {
          name: person.name,
          title: person.title,
          section: person.section?.name ?? null,
          roleLabel: person.roles.map((role) => roles[role]).join('・'),
        },
    csrf,
    nonce: '',
    stages: isCitizen(person) ? [] : stagesFor(menu, person, path, entry),
    unread: facts?.unread ?? 0,
    work: facts?.work ?? [],
    help: null,
    flash: said ? { kind: 'ok', text: said } : null,
    sample: facts?.isDemonstration ?? false,
    search: search ?? '',
    drafts:
      search === null
        ? []
        : (facts?.drafts ?? []).map((draft) => ({
            ...draft,
            savedAt: new Date(draft.savedAt).toISOString(),
          })),
    assets,
  }
}
