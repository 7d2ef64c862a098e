import type { LocalDate } from '#packages/japan'
import { freshness } from '../rules.ts'
import type { BeadHead } from '../tables.ts'

export type FacetRow = Pick<BeadHead, 'pid' | 'title' | 'facets' | 'happenedOn'> & {
  readonly href: string
}

/** Six columns, one row per piece of evidence; nothing is added up and no order is strength. */
export function FacetsGrid(props: {
  rows: readonly FacetRow[]
  /** The day of the decision in view, for 新しさ. */
  decidedOn: LocalDate | null
}) {
  return (
    <section class="scroll" tabindex={0} aria-label="根拠の見どころ">
      <table class="tbl mid">
        <thead>
          <tr>
            <th scope="col">根拠</th>
            <th scope="col">出所</th>
            <th scope="col">範囲</th>
            <th scope="col">新しさ</th>
            <th scope="col">近さ</th>
            <th scope="col">立場</th>
            <th scope="col">確かめ</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ title, href, facets, happenedOn }) => (
            <tr>
              <th scope="row">
                <a href={href}>{title}</a>
              </th>
              <td>{facets?.source ?? '—'}</td>
              <td>{facets?.coverage ?? '—'}</td>
              <td>{freshness(happenedOn, props.decidedOn) ?? '—'}</td>
              <td>{facets?.closeness ?? '—'}</td>
              <td>{facets?.standpoint ?? '—'}</td>
              <td>{facets?.check ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
