import { csvFileOf, type FileAnswer, type HistoryEntry, type Visit } from '#platform'
import { Instant, Paper, PaperPage } from '#ui'
import { bead as beadPage } from '../../beads/addresses.ts'
import { beadSeenBy } from '../../beads/tables.ts'
import { notedOf, verbLabel } from '../../histories/rules.ts'
import { historyOfBead } from '../../histories/tables.ts'
import * as at from '../addresses.ts'

const heads = ['日時', '誰が', '何を', '前', '後', '理由']

/** 変更履歴, A4 landscape: who did what to a record, before and after, and why. */
export async function HistoryPage({ here, params }: Visit<typeof at.history>) {
  const bead = await beadSeenBy(here, params.beadPid)
  const entries = await historyOfBead(here, bead, 500)
  return (
    <PaperPage
      title={`変更履歴　${bead.title}`}
      back={beadPage(params)}
      landscape
      acts={
        <a class="btn sm sub" href={at.historyCsv(params)} download>
          CSV
        </a>
      }
    >
      <Paper title="変更履歴" spaced top={bead.title} foot="庁内用" footRight="Sanchi">
        <table class="form s">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const { before, after, reason } = notedOf(entry.noted)
              return (
                <tr>
                  <td class="n">
                    <Instant at={entry.at} form="short" />
                  </td>
                  <td>{entry.actorName}</td>
                  <td>{verbLabel(entry.verb)}</td>
                  <td>{before}</td>
                  <td>{after}</td>
                  <td>{reason}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Paper>
    </PaperPage>
  )
}

export async function historyCsv({
  here,
  params,
}: Visit<typeof at.historyCsv>): Promise<FileAnswer> {
  const bead = await beadSeenBy(here, params.beadPid)
  const entries = await historyOfBead(here, bead, 500)
  const cell = (pick: (entry: HistoryEntry) => string, head: string) => ({ head, cell: pick })
  return csvFileOf<HistoryEntry>(
    `変更履歴_${here.today}`,
    [
      cell((entry) => entry.at, '日時'),
      cell((entry) => entry.actorName, '誰が'),
      cell((entry) => verbLabel(entry.verb), '何を'),
      cell((entry) => notedOf(entry.noted).before, '前'),
      cell((entry) => notedOf(entry.noted).after, '後'),
      cell((entry) => notedOf(entry.noted).reason, '理由'),
    ],
    entries,
  )
}
