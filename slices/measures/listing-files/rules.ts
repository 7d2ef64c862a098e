import { Parser } from 'htmlparser2'
import { z } from 'zod'
import { addDays, dayInJapan, isLocalDate, type LocalDate } from '#packages/japan'

/** A subsidy as its publisher lists it. What the list does not say is null or ''. */
export type Listed = {
  readonly sourceId: string
  readonly number: string
  readonly title: string
  readonly institution: string
  readonly detail: string
  readonly area: string
  readonly areaDetail: string
  readonly capYen: number | null
  readonly rate: string
  /** ISO, UTC. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly projectEndsOn: LocalDate | null
  readonly employees: string
  readonly industries: readonly string[]
  readonly purposes: readonly string[]
  readonly url: string
  readonly takesRequests: boolean | null
  /** Repeated applications; it says nothing about other subsidies for the same cost. */
  readonly takesSeveral: boolean | null
}

const words = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').normalize('NFC').trim())
/** Areas, industries and purposes are joined by `/` with or without blanks. */
const several = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((typed) =>
    (Array.isArray(typed) ? typed : (typed ?? '').split(/\s*[/／]\s*/))
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
const amount = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .transform((yen) => (yen && Number.isSafeInteger(yen) ? yen : null))
const webAddress = words.transform((text) => (/^https:\/\/[^\s"<>]+$/.test(text) ? text : ''))
const yesOrNo = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((typed) => (typeof typed === 'boolean' ? typed : typed ? typed === '有' : null))

const isoMinute = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?Z$/

/** `…T14:59:00.000Z`, `…T14:59Z`, or a day, which stands for its first or its last minute in Japan. */
const instant = (ofDay: (day: LocalDate) => string) =>
  words.transform((text, context): string | null => {
    if (text === '') return null
    if (isLocalDate(text)) return ofDay(text)
    const [, day = '', hour, minute, second = '00'] = isoMinute.exec(text) ?? []
    if (isLocalDate(day)) return `${day}T${hour}:${minute}:${second}.000Z`
    context.addIssue({ code: 'custom', message: `日時「${text}」を読めません` })
    return z.NEVER
  })
const startsAt = instant((day) => `${addDays(day, -1)}T15:00:00.000Z`)
const endsAt = instant((day) => `${day}T14:59:00.000Z`)
const day = endsAt.transform((at) => (at === null ? null : dayInJapan(at)))

const id = z.union([z.string(), z.number()], { error: 'idがありません' }).transform(String)
const title = words.refine((text) => text !== '', { error: '名称（title）がありません' })

/** The public API's own field names. */
const OfApi = z
  .object({
    id,
    name: words,
    title,
    institution_name: words,
    detail: words,
    target_area_search: several,
    target_area_detail: words,
    subsidy_max_limit: amount,
    subsidy_rate: words,
    acceptance_start_datetime: startsAt,
    acceptance_end_datetime: endsAt,
    project_end_deadline: day,
    target_number_of_employees: words,
    industry: several,
    use_purpose: several,
    front_subsidy_detail_page_url: webAddress,
    request_reception_presence: yesOrNo,
    is_enable_multiple_request: yesOrNo,
  })
  .transform(
    (one): Listed => ({
      sourceId: one.id,
      number: one.name,
      title: one.title,
      institution: one.institution_name,
      detail: textOfHtml(one.detail),
      area: one.target_area_search.join(' / '),
      areaDetail: one.target_area_detail,
      capYen: one.subsidy_max_limit,
      rate: one.subsidy_rate,
      startsAt: one.acceptance_start_datetime,
      endsAt: one.acceptance_end_datetime,
      projectEndsOn: one.project_end_deadline,
      employees: one.target_number_of_employees,
      industries: one.industry,
      purposes: one.use_purpose,
      url: one.front_subsidy_detail_page_url,
      takesRequests: one.request_reception_presence,
      takesSeveral: one.is_enable_multiple_request,
    }),
  )

/** As mirrors keep the same records, with days instead of instants. */
const OfMirror = z
  .object({
    id: id.transform((text) => text.replace(/^jgrants-/, '')),
    title,
    organization: words,
    detail_html: words,
    target_area: several,
    amount_max: amount,
    subsidy_rate: words,
    start_date: startsAt,
    deadline: endsAt,
    project_end_deadline: day,
    target_number_of_employees: words,
    target_industries: several,
    category: several,
    detail_url: webAddress,
    request_reception_presence: yesOrNo,
    is_enable_multiple_request: yesOrNo,
  })
  .transform(
    (one): Listed => ({
      sourceId: one.id,
      number: '',
      title: one.title,
      institution: one.organization,
      detail: textOfHtml(one.detail_html),
      area: one.target_area.join(' / '),
      areaDetail: '',
      capYen: one.amount_max,
      rate: one.subsidy_rate,
      startsAt: one.start_date,
      endsAt: one.deadline,
      projectEndsOn: one.project_end_deadline,
      employees: one.target_number_of_employees,
      industries: one.target_industries,
      purposes: one.category,
      url: one.detail_url,
      takesRequests: one.request_reception_presence,
      takesSeveral: one.is_enable_multiple_request,
    }),
  )

const Records = z.array(z.record(z.string(), z.unknown()))
const Whole = z.union([
  Records,
  z
    .object({
      subsidies: Records.optional(),
      result: Records.optional(),
      detailed: Records.optional(),
    })
    .transform(({ subsidies = [], result = [], detailed = [] }) => [
      ...subsidies,
      ...result,
      ...detailed,
    ]),
])

export type ListedFile = {
  readonly listed: readonly Listed[]
  /** What could not be read, in sentences that name the record. */
  readonly problems: readonly string[]
}

/**
 * A list of subsidies in JSON: an answer of the public API (its list, its details or both: of one id the
 * later and fuller record counts), or a mirror's list.
 */
export function readListedFile(text: string): ListedFile {
  const whole = Whole.safeParse(parsedJson(text))
  if (!whole.success || whole.data.length === 0)
    return { listed: [], problems: ['補助制度の一覧（JSON）として読める記録がありません。'] }
  const byId = new Map<string, Record<string, unknown>>()
  for (const [at, record] of whole.data.entries()) {
    const key = String(record.id ?? `${at + 1}`)
    byId.set(key, { ...byId.get(key), ...record })
  }
  const listed: Listed[] = []
  const problems: string[] = []
  for (const [at, record] of [...byId.values()].entries()) {
    const shape = 'organization' in record || 'detail_html' in record ? OfMirror : OfApi
    const read = shape.safeParse(record)
    if (read.success) listed.push(read.data)
    else
      problems.push(
        `${at + 1}件目（${String(record.title ?? record.id ?? '名称なし')}）：${said(read.error)}。`,
      )
  }
  return { listed, problems }
}

const said = (error: z.ZodError) => error.issues[0]?.message ?? '読めません'

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const blocks = new Set(['p', 'br', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'])
const unseen = new Set(['script', 'style', 'template', 'noscript'])

/** The words of a page, a line for each block; nothing of its marks is kept. */
export function textOfHtml(html: string): string {
  const parts: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentag(name) {
      if (unseen.has(name)) hidden += 1
      if (blocks.has(name)) parts.push('\n')
      if (name === 'li') parts.push('・')
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1
      if (blocks.has(name) && name !== 'br') parts.push('\n')
    },
    ontext(text) {
      if (hidden === 0) parts.push(text)
    },
  })
  parser.end(html)
  return parts
    .join('')
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
}
