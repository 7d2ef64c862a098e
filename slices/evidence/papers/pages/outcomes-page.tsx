import { fiscalYearOf, formatFiscalYear, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Paper, PaperPage, PaperPart } from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import { type ExplainedBead, explain } from '../../explanations/tables.ts'
import * as at from '../addresses.ts'
import { rowOf } from '../rules.ts'

function yearOf({ head }: ExplainedBead): string {
  if (head.fiscalYear !== null) return formatFiscalYear(toFiscalYear(head.fiscalYear))
  const on = head.happenedOn ?? head.dueOn
  return on === null ? '年度の定めなし' : formatFiscalYear(fiscalYearOf(on))
}

/** この後どうなったか: by year what came out of a record, with what is not due yet. */
export async function OutcomesPage({ here, params }: Visit<typeof at.outcomes>) {
  const subject = await beadSeenBy(here, params.beadPid)
  const became = await explain(here, subject, 'then')
  const byYear = [...Map.groupBy(became.beads, yearOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <PaperPage
      title={`この後どうなったか　${subject.title}`}
      back={beadPage(params)}
      acts={
        <a class="btn sm sub" href={at.outcomesCsv(params)} download>
          CSV
        </a>
      }
    >
      <Paper
        title="この後どうなったか"
        top={subject.title}
        foot="確定していない控えです"
        footRight="Sanchi"
      >
        {byYear.length === 0 && <p>この記録から続くものは、まだありません。</p>}
        {byYear.map(([year, beads]) => (
          <PaperPart title={year} note={`${beads.length}件`}>
            <table class="form s">
              <thead>
                <tr>
                  {['日付', '種別', '名称', '要点'].map((label) => (
                    <th scope="col">{label}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {beads.map(rowOf).map((row) => (
                  <tr>
                    <td class={row.isDue ? 'n due' : 'n'}>
                      {row.day}
                      {row.isDue && (
                        <>
                          <br />
                          <b>未到来</b>
                        </>
                      )}
                    </td>
                    <td>{row.kind}</td>
                    <td>{row.title}</td>
                    <td>{row.source || row.point}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </PaperPart>
        ))}
      </Paper>
    </PaperPage>
  )
}
