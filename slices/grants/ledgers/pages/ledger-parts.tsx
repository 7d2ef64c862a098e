import { formatYen, parseFiscalYear } from '#packages/japan'
import type { Here } from '#platform'
import { FiscalYearField, Form, LinkButton } from '#ui'

export const yearOf = (here: Here, query: { year?: string }) =>
  parseFiscalYear(query.year ?? '') ?? here.fiscalYear

export const yen = (amount: number | null) => (amount === null ? '' : formatYen(amount))

export const YearFilter = ({ to, year }: { to: string; year: number }) => (
  <Form to={to} method="get" inline submit="表示する">
    <FiscalYearField name="year" label="年度" value={year} />
  </Form>
)

/** For the systems that read nothing but CP932; a character that it has not is named instead. */
export const Cp932Link = ({ href }: { href: string }) => (
  <LinkButton href={href} kind="sub">
    CSV（シフトJIS）
  </LinkButton>
)
