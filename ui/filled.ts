/**
 * A form as it came in and could not be accepted: what was typed, and what is wrong with it.
 * `form` names the form on the page that it belongs to; null where the page has only one.
 */
export type Filled = {
  form: string | null
  values: Record<string, string | string[]>
  /** Sentences of 422; a problem without a field concerns the form as a whole. */
  problems: { field: string | null; sentence: string }[]
  /** The sentence of the broken rule of 409. */
  rule: string | null
  /** Somebody else saved in the meantime: both versions, by field. */
  stale: {
    yours: Record<string, string>
    theirs: Record<string, string>
    /** As it was when the form was opened; where the person left it so, the saved words are chosen at first. */
    original?: Readonly<Record<string, string>>
    labels: Record<string, string>
    /** By field, what a value that is a key is called. */
    words?: Readonly<Record<string, Readonly<Record<string, string>>>>
    /** What stands in no field, by what it is called. */
    facts?: Readonly<Record<string, string>>
    /** Where the saved words are chosen at first. */
    theirsFirst?: readonly string[]
    by?: string
    at?: string
  } | null
  /** Not sent and come back, but gone on with: what the person had typed, and when it was kept. */
  draft?: { id: string; key: string; savedAt: string; version: string | null }
}

type OpenForm = { readonly id: string; readonly filled: Filled | null }

// Set while a form draws its fields and at no other time; drawing is synchronous (see frame.ts).
let open: OpenForm | null = null

/** Runs `draw` with `form` as the form that fields belong to. */
export function withinForm<T>(form: OpenForm, draw: () => T): T {
  if (open) throw new Error('a form stands inside another form')
  open = form
  try {
    return draw()
  } finally {
    open = null
  }
}

/** The element id of a field of the form that is being drawn, also used by the error summary. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

export type FieldState = { id: string; typed: string[] | null; problems: string[] }

/** What the open form knows of a field: what was typed, if anything, and what is wrong with it. */
export function fieldState(name: string): FieldState {
  const id = fieldId(open?.id ?? 'form', name)
  const typed = open?.filled?.values[name]
  return {
    id,
    // A form that came back without the field (an unticked box) was typed empty, not untouched.
    typed: open?.filled ? (typed === undefined ? [] : [typed].flat()) : null,
    problems: (open?.filled?.problems ?? [])
      .filter((problem) => problem.field === name)
      .map((problem) => problem.sentence),
  }
}

/** What to show in a single-valued field. */
export function shownValue(state: FieldState, own: string | number | null | undefined): string {
  if (state.typed?.length) return state.typed[0] ?? ''
  if (state.typed) return ''
  return own === null || own === undefined ? '' : String(own)
}
