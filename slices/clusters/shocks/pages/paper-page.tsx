import type { Visit } from '#platform'
import { Day, Paper, PaperPage, PaperPart } from '#ui'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { inNumbers, yearsInWords } from '../rules.ts'
import { timelineOf } from './list-page.tsx'
import { SeriesFigures } from './series-figures.tsx'

/** 年表 of a 産地, A4: the events with their sources, then the statistics under the same numbers. */
export async function TimelinePaper({ here, params }: Visit<typeof at.shocksPaper>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const { shocks, lines } = await timelineOf(here, cluster)
  return (
    <PaperPage title={`年表　${cluster.name}`} back={at.shocks(params)}>
      <Paper
        title={`${cluster.name}　年表`}
        top="産地の記録"
        right={<Day on={here.today} />}
        foot={cluster.isSample ? '見本を含む' : '庁内用'}
        footRight="Sanchi"
      >
        <PaperPart title="1　出来事" note={`${shocks.length}件`}>
          <table class="form s">
            <thead>
              <tr>
                {['番号', '年', '種類', '出来事と影響', '出典'].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shocks.map((shock, n) => (
                <tr>
                  <td class="n">{n + 1}</td>
                  <td class="n">{yearsInWords(shock)}</td>
                  <td>{shock.kind}</td>
                  <td>
                    <b>{shock.title}</b>　{shock.event}
                    {[...shock.processes, ...shock.products].length > 0 &&
                      `（影響：${[...shock.processes, ...shock.products].join('、')}）`}
                    {lines.map((line) => {
                      const words = inNumbers(line, shock)
                      return words ? (
                        <>
                          <br />
                          {words}
                        </>
                      ) : null
                    })}
                  </td>
                  <td>{shock.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PaperPart>
        <PaperPart title="2　市の統計" note="番号は1の出来事">
          <SeriesFigures lines={lines} shocks={shocks} />
        </PaperPart>
      </Paper>
    </PaperPage>
  )
}
